import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longEnough, mbps, middle, nextBytes, SPEED } from './speed.ts';

test('megabits are counted in thousands of thousands, one digit below ten', () => {
	expect(mbps(1_000_000, 1000)).toBe(8);
	expect(mbps(156_250, 1000)).toBe(1.3);
	expect(mbps(12_500_000, 1000)).toBe(100);
	expect(mbps(1, 60_000)).toBe(0.1); // slow is not 0
});

test('the next transfer is as large as two seconds take, within its bounds', () => {
	expect(nextBytes(48_000, 48, SPEED.mostDown)).toBe(2_000_000);
	expect(nextBytes(48_000, 1, SPEED.mostDown)).toBe(SPEED.mostDown);
	expect(nextBytes(48_000, 20_000, SPEED.mostDown)).toBe(SPEED.first);
	fc.assert(
		fc.property(fc.nat(10_000_000), fc.double({ min: 0, max: 1e6, noNaN: true }), (bytes, ms) => {
			const next = nextBytes(bytes, ms, SPEED.mostUp);
			expect(next).toBeGreaterThanOrEqual(SPEED.first);
			expect(next).toBeLessThanOrEqual(SPEED.mostUp);
		})
	);
});

test('a transfer is long enough after a second, or when it cannot be larger', () => {
	expect(longEnough(48_000, 1000, SPEED.mostDown)).toBe(true);
	expect(longEnough(48_000, 200, SPEED.mostDown)).toBe(false);
	expect(longEnough(SPEED.mostDown, 200, SPEED.mostDown)).toBe(true);
});

test('growing from the first transfer ends after a few, whatever the line', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (megabits) => {
			const ms = (bytes: number) => (bytes * 8) / 1000 / megabits;
			let bytes: number = SPEED.first;
			let all = bytes;
			let rounds = 1;
			while (!longEnough(bytes, ms(bytes), SPEED.mostDown)) {
				bytes = nextBytes(bytes, ms(bytes), SPEED.mostDown);
				all += bytes;
				rounds++;
			}
			expect(rounds).toBeLessThanOrEqual(3);
			expect(all).toBeLessThanOrEqual(SPEED.budgetDown);
		})
	);
});

test('the middle of odd and even many', () => {
	expect(middle([9, 1, 5])).toBe(5);
	expect(middle([1, 2, 3, 400])).toBe(2);
	expect(middle([])).toBe(0);
});
