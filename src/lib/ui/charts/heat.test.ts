import { expect, test } from 'vitest';
import { heat, towardsGood } from './heat.ts';

test('more is a strength only where it is said to be', () => {
	expect(towardsGood(5, 'more')).toBe(5);
	expect(towardsGood(5, 'less')).toBe(1);
	expect(towardsGood(5, null)).toBeNull();
	expect(towardsGood(null, 'more')).toBeNull();
});

test('an unknown value says so and has no colour', () => {
	const column = { code: 'a', name: 'a', unit: '', year: 2025, polarity: 'less' as const };
	const row = { code: '1', name: 'A', powiat: '', ours: true };
	const cells = heat(
		[{ ...column, format: (value) => `${value} zł` }],
		[
			{ ...row, values: [{ value: 7, level: 2 }] },
			{ ...row, values: [{ value: null, level: null }] }
		],
		'brak danych'
	);
	expect(cells).toEqual([[{ text: '7 zł', colour: 4 }], [{ text: 'brak danych', colour: null }]]);
});
