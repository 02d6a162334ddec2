import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge, dodgeWithin } from './dodge.ts';
import { shownExtent } from './extent.ts';

test('a dot that would touch another goes up, and comes down again when there is room', () => {
	expect(dodge([0, 1, 2, 10], 4)).toEqual({ rows: [0, 1, 2, 0], height: 3 });
});

test('no two dots overlap, whatever the values', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.double({ min: 0, max: 700, noNaN: true }), fc.boolean()), {
				maxLength: 200
			}),
			(dots) => {
				const sorted = dots.toSorted(([a], [b]) => a - b);
				const xs = sorted.map(([x]) => x);
				const { rows, height } = dodge(
					xs,
					5,
					sorted.map(([, front]) => front)
				);
				expect(height).toBe(rows.length ? Math.max(...rows) + 1 : 0);
				for (let i = 0; i < xs.length; i++)
					for (let j = i + 1; j < xs.length; j++)
						expect(rows[i] !== rows[j] || Math.abs(xs[i] - xs[j]) >= 5).toBe(true);
			}
		)
	);
});

test('dots in front lie at the axis, the others around them', () => {
	const front = [false, false, true];
	expect(dodge([10, 11, 12], 4, front)).toEqual({ rows: [1, 2, 0], height: 3 });
});

test('hundreds of equal values overlap rather than leave the picture', () => {
	const { step, height, diameter } = dodgeWithin(new Array<number>(1500).fill(50), 200);
	expect(diameter).toBe(2);
	expect(step * height).toBeLessThanOrEqual(200);
});

test('dots get smaller until they fit', () => {
	const crowd = Array.from({ length: 30 }, () => 10);
	const { diameter, height } = dodgeWithin(crowd, 100);
	expect(diameter).toBe(3.2);
	expect(height * diameter).toBeLessThanOrEqual(100);
	expect(dodgeWithin([1, 50], 100).diameter).toBe(9);
});

test('far outliers leave the axis, ours never', () => {
	const values = [1, 2, 3, 4, 5, 6, 7, 8, 900];
	// the middle half is 3 to 7, so 7 + 4 × 4 = 23 is the end
	expect(shownExtent(values, [4])).toEqual([1, 23]);
	expect(shownExtent(values, [900])).toEqual([1, 900]);
	expect(shownExtent([], [])).toEqual([0, 1]);
});
