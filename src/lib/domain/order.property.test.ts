import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOrder, isKey, keyBetween, keysBetween } from './order.ts';

const digit = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const key = fc
	.array(digit, { minLength: 0, maxLength: 12 })
	.chain((head) => digit.filter((one) => one !== '0').map((last) => head.join('') + last));
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('there is a key strictly between any two', () => {
	fc.assert(
		fc.property(key, key, chance, (a, b, random) => {
			fc.pre(a !== b);
			const [low, high] = a < b ? [a, b] : [b, a];
			const between = keyBetween(low, high, () => random);
			expect(low < between && between < high).toBe(true);
			expect(isKey(between)).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});

test('there is a key beyond the first and the last', () => {
	fc.assert(
		fc.property(key, chance, (one, random) => {
			const [before, after] = [
				keyBetween(null, one, () => random),
				keyBetween(one, null, () => random)
			];
			expect(before < one && one < after).toBe(true);
			expect(isKey(before) && isKey(after)).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});

test('any number of keys come out in order', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 60 }), key, key, (count, a, b) => {
			fc.pre(a !== b);
			const keys = keysBetween(a < b ? a : b, a < b ? b : a, count);
			expect(keys).toEqual([...keys].sort());
			expect(new Set(keys).size).toBe(count);
		})
	);
});

test('a thousand entries at the end, at the start and at one place keep short keys', () => {
	let [last, first, low]: (string | null)[] = [null, null, keyBetween(null, null)];
	const high = keyBetween(low, null);
	for (let i = 0; i < 1000; i++) {
		last = keyBetween(last, null);
		first = keyBetween(null, first);
	}
	expect(last!.length).toBeLessThanOrEqual(8);
	expect(first!.length).toBeLessThanOrEqual(8);
	for (let i = 0; i < 100; i++) low = keyBetween(low, high);
	expect(low!.length).toBeLessThanOrEqual(60);
});

test('nothing lies between a key and itself', () => {
	expect(() => keyBetween('V', 'V')).toThrow(RangeError);
});

test('equal keys are told apart by the id', () => {
	expect(compareOrder({ order: 'V', id: 'a' }, { order: 'V', id: 'b' })).toBe(-1);
	expect(compareOrder({ order: 'Z', id: 'a' }, { order: 'a', id: 'a' })).toBe(-1); // by code unit
});
