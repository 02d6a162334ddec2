import { expect, test } from 'vitest';
import { middles, scatter, type Pair } from './scatter.ts';
import { nearest } from './strip.ts';

const pairs: Pair[] = [
	[1, 10],
	[2, 20],
	[3, 15],
	[4, 5]
].map(([x, y], i) => ({ name: `G${i}`, powiat: '', x, y, near: i < 3 }));

test('both values are where the axes say', () => {
	const drawn = scatter(pairs, { x: 2, y: 5 }, 640);
	drawn.shown.forEach((pair, i) => {
		const { cx, cy } = drawn.at(i);
		expect(drawn.x.invert(cx)).toBeCloseTo(pair.x, 6);
		expect(drawn.y.invert(cy)).toBeCloseTo(pair.y, 6);
	});
});

test('a touch near a gmina picks it', () => {
	const drawn = scatter(pairs, null, 640);
	const { cx, cy } = drawn.at(2);
	expect(nearest(drawn, cx + 4, cy - 3)).toBe(2);
	expect(nearest({ shown: [], at: drawn.at }, 1, 1)).toBeNull();
});

test('the middle is that of the group and needs five gminas', () => {
	expect(middles(pairs, { x: 9, y: 9 })).toBeNull();
	const five = pairs.map((pair) => ({ ...pair, near: true }));
	expect(middles(five, { x: 9, y: 9 })).toEqual({ x: 3, y: 10 });
});
