import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlation } from './correlation.ts';

test('the same order is 1, the opposite −1', () => {
	expect(correlation([1, 2, 3, 4, 5, 6], [1, 4, 9, 16, 25, 36])).toBeCloseTo(1, 12);
	expect(correlation([1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1])).toBeCloseTo(-1, 12);
});

test('too few pairs, or one side always the same, have none', () => {
	expect(correlation([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toBeNull();
	expect(correlation([1, 2, 3, 4, 5, 6], Array(6).fill(1))).toBeNull();
});

test('without ties it is 1 − 6Σd² / n(n² − 1)', () => {
	const order = fc
		.integer({ min: 6, max: 30 })
		.chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n }));
	fc.assert(
		fc.property(order, (y) => {
			const n = y.length;
			const squares = y.reduce((sum, rank, i) => sum + (rank - i) ** 2, 0);
			expect(correlation([...Array(n).keys()], y)).toBeCloseTo(
				1 - (6 * squares) / (n * (n * n - 1)),
				9
			);
		})
	);
});
