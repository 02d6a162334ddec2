import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf, pieces, spread, trend, yearsOf } from './trend.ts';

const points = (...years: number[]) => years.map((year) => ({ year, value: year - 2000 }));
const yearsIn = (drawn: { year: number }[][]) =>
	drawn.map((piece) => piece.map(({ year }) => year));

test('a line stops where it misses a year that others have', () => {
	expect(yearsIn(pieces(points(2020, 2021, 2024), [2020, 2021, 2022, 2024], []))).toEqual([
		[2020, 2021],
		[2024]
	]);
});

test('years that nobody has are no gap', () => {
	expect(yearsIn(pieces(points(2020, 2025), [2020, 2025], []))).toEqual([[2020, 2025]]);
});

test('a line stops where the way of counting changed', () => {
	const breaks = [{ year: 2025, why: '' }];
	expect(yearsIn(pieces(points(2023, 2024, 2025), [2023, 2024, 2025], breaks))).toEqual([
		[2023, 2024],
		[2025]
	]);
});

test('labels keep their distance and stay in the picture', () => {
	expect(spread([50, 52, 90], 18, 0, 300)).toEqual([50, 68, 90]);
	expect(spread([290, 295, 299], 18, 0, 300)).toEqual([264, 282, 300]);
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 15 }), (ys) => {
			const placed = spread(ys, 18, 0, 400).sort((a, b) => a - b);
			for (let i = 1; i < placed.length; i++)
				expect(placed[i] - placed[i - 1]).toBeGreaterThan(17.99);
			for (const y of placed) expect(y >= -0.01 && y <= 400.01).toBe(true);
		})
	);
});

test('every value of every area is a mark, at its year and value', () => {
	const series = [
		{ name: 'Olkusz', look: 'own' as const, points: points(2020, 2023) },
		{ name: 'Polska', look: 'wider' as const, points: points(2021) },
		{ name: 'powiat', look: 'near' as const, points: [] }
	];
	expect(yearsOf(series)).toEqual([2020, 2021, 2023]);
	const drawn = trend(series, [], 640);
	expect(marksOf(drawn)).toHaveLength(3);
	expect(drawn.x(2020)).toBe(36);
	expect(drawn.x(2023)).toBe(drawn.right);
});
