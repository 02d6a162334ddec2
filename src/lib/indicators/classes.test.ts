import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounds, classOf, fifth, zClass } from './classes.ts';

test('five classes hold a fifth each', () => {
	const values = Array.from({ length: 100 }, (_, i) => i);
	const at = bounds(values);
	expect(at).toEqual([20, 40, 60, 80]);
	const counts = [0, 0, 0, 0, 0];
	for (const value of values) counts[classOf(value, at)]++;
	expect(counts).toEqual([20, 20, 20, 20, 20]);
});

test('equal bounds are one, so many zeros do not make empty classes', () => {
	expect(bounds([0, 0, 0, 0, 0, 0, 0, 0, 5, 9])).toEqual([5]);
	expect(bounds([7, 7, 7])).toEqual([]);
	expect(bounds([])).toEqual([]);
});

test('every class that bounds make has somebody in it, and higher values no lower class', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (values) => {
			const at = bounds(values);
			const used = new Set(values.map((value) => classOf(value, at)));
			expect(used.size).toBe(at.length + 1);
			const sorted = values.toSorted((a, b) => a - b).map((value) => classOf(value, at));
			expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
		})
	);
});

test('ranks and z have five classes with a middle', () => {
	expect([0, 0.19, 0.2, 0.5, 0.8, 1].map(fifth)).toEqual([0, 0, 1, 2, 4, 4]);
	expect([-3, -2, -1.5, -1, 0, 1, 1.5, 2, 2.1].map(zClass)).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 4]);
});
