import fc from 'fast-check';
import { expect, test } from 'vitest';
import { robustZ, scale } from './robust.ts';

test('the middle is the median and the spread 1.4826 times the median deviation', () => {
	// median 3; deviations 2, 1, 0, 1, 97: their median is 1
	const of = scale([1, 2, 3, 4, 100]);
	expect(of).toEqual({ middle: 3, spread: 1.4826 });
	expect(robustZ(100, of)).toBeCloseTo(65.43, 2);
	expect(robustZ(3, of)).toBe(0);
	expect(robustZ(null, of)).toBeNull();
});

test('no z among fewer than five known, nor when more than half are equal', () => {
	expect(scale([1, 2, 3, 4, null])).toBeNull();
	expect(scale([7, 7, 7, 1, 2])).toBeNull();
	expect(robustZ(3, null)).toBeNull();
});

test('it is the value at which half of the deviations are as large or smaller', () => {
	const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 5, maxLength: 41 });
	fc.assert(
		fc.property(values, (known) => {
			const of = scale(known);
			// an independent formulation: both are medians, so at least half lie on either side
			if (!of) return;
			const half = known.length / 2;
			expect(known.filter((one) => one <= of.middle).length).toBeGreaterThanOrEqual(half);
			expect(known.filter((one) => one >= of.middle).length).toBeGreaterThanOrEqual(half);
			const z = known.map((one) => Math.abs(robustZ(one, of)!) * 1.4826);
			expect(z.filter((one) => one <= 1 + 1e-9).length).toBeGreaterThanOrEqual(half);
			expect(z.filter((one) => one >= 1 - 1e-9).length).toBeGreaterThanOrEqual(half);
		})
	);
});
