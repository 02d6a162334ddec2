import { expect, test } from 'vitest';
import { figure, olkusz, readers } from './samples.ts';
import { commonYear, inYear, newest } from './year.ts';

const { source } = figure(readers, olkusz, 1);
const seen = (...years: number[]) => years.map((year) => ({ year, value: year, source: source! }));

test('a group is compared in the newest year that half of it has', () => {
	expect(commonYear(seen(2020, 2025), [seen(2020, 2025), seen(2020)])).toBe(2025);
	expect(commonYear(seen(2020, 2025), [seen(2020, 2025), seen(2020), seen(2020)])).toBe(2020);
});

test('when no year has half of the group, the best known of ours is taken', () => {
	const group = [seen(2020), seen(2021), seen(2021), seen(2022), undefined, undefined, undefined];
	expect(commonYear(seen(2020, 2021, 2022), group)).toBe(2021);
});

test('without a value of ours there is no year', () => {
	expect(commonYear(undefined, [seen(2020)])).toBeNull();
	expect(newest([])).toBeNull();
	expect(inYear(seen(2020), 2021)).toBeNull();
});
