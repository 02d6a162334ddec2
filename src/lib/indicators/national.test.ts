import { expect, test } from 'vitest';
import type { Source } from './indicator.ts';
import { national } from './national.ts';

const source = { publisher: 'GUS' } as Source;
const in_ = (year: number, value: number) => ({ year, value, source });

test('the map shows the year in which most gminas are known, not the newest', () => {
	const all = new Map([
		['120101', [in_(2020, 5), in_(2025, 9)]],
		['120102', [in_(2020, 6)]]
	]);
	const shown = national(all);
	expect(shown?.year).toBe(2020);
	expect([...(shown?.values ?? [])]).toEqual([
		['120101', 5],
		['120102', 6]
	]);
});

test('of two years equally known the later is shown; wider areas do not count', () => {
	const all = new Map([
		['120101', [in_(2020, 5), in_(2021, 7)]],
		['12', [in_(2020, 1)]],
		['00', [in_(2020, 1)]]
	]);
	expect(national(all)).toMatchObject({ year: 2021, source });
	expect(national(new Map([['12', [in_(2020, 1)]]]))).toBeNull();
});
