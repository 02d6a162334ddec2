import { expect, test } from 'vitest';
import type { Observation } from './indicator.ts';
import { aged65, figure, olkusz } from './samples.ts';
import { breaksIn, trend } from './trend.ts';

const source = figure(aged65, olkusz, 1).source!;
const seen = (...values: [year: number, value: number][]): Observation[] =>
	values.map(([year, value]) => ({ year, value, source }));
const broken = (year: number) => ({ year, pl: 'nowe zasady', en: 'new rules' });

test('the newest value stands beside the earliest of the same definition', () => {
	expect(trend(seen([2015, 20], [2020, 23], [2025, 25]))).toMatchObject({
		from: { year: 2015 },
		to: { year: 2025 },
		change: 5,
		changePct: 25
	});
});

test('nothing is compared across a break', () => {
	const years = seen([2020, 1000], [2023, 1500], [2024, 1600], [2025, 2400]);
	expect(trend(years, [broken(2025)])).toBeNull();
	expect(trend(years.slice(0, 3), [broken(2025)])).toMatchObject({ from: { year: 2020 } });
	expect(trend(years, [broken(2022), broken(2024)])).toMatchObject({
		from: { year: 2024 },
		change: 800,
		changePct: 50
	});
});

test('one value or none has no trend, and from zero or less there are no percents', () => {
	expect(trend(seen([2025, 1]))).toBeNull();
	expect(trend([])).toBeNull();
	expect(trend(seen([2024, 0], [2025, 3]))).toMatchObject({ change: 3, changePct: null });
	expect(trend(seen([2024, -2], [2025, 1]))).toMatchObject({ change: 3, changePct: null });
});

test('a break is drawn where it parts two years', () => {
	expect(breaksIn([2020, 2025], [broken(2020), broken(2025), broken(2026)])).toEqual([
		broken(2025)
	]);
	expect(breaksIn([], [broken(2025)])).toEqual([]);
});
