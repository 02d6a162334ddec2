import { expect, test } from 'vitest';
import { comparison } from './comparison.ts';
import { fifth } from './classes.ts';
import { heatRow } from './heat.ts';
import type { Observation } from './indicator.ts';
import { standing } from './peers.ts';
import { aged65, figure, olkusz } from './samples.ts';

const source = figure(aged65, olkusz, 1).source!;
const numbers = [25, 10, 12, 14, 16, 30, null];
const codes = numbers.map((_, i) => (i === 0 ? olkusz.code : `12110${i}`));
const values = new Map<string, Observation[]>(
	numbers.flatMap((value, i) =>
		value === null ? [] : [[codes[i]!, [{ year: 2025, value, source }]]]
	)
);
const group = codes.map((code) => ({ code, name: code, powiat: 'olkuski' }));
const compare = comparison(figure(aged65, olkusz, 25), [olkusz], group, values);

test('a row has ours first and then the asked gminas, with their classes in the whole group', () => {
	const row = heatRow(compare, ['121105', '121106', '121101']);
	// of five others: 25 has four below, 30 all five, 10 none
	expect(row).toEqual([
		{ value: 25, fifth: 4, z: 3 },
		{ value: 30, fifth: 4, z: 4 },
		{ value: null, fifth: null, z: null },
		{ value: 10, fifth: 0, z: 2 }
	]);
});

test('each is ranked as if it were ours', () => {
	const row = heatRow(compare, codes.slice(1));
	numbers.forEach((value, i) => {
		const others = numbers.filter((_, j) => j !== i);
		const place = standing(value, others);
		expect(row[i].fifth).toBe(place === null ? null : fifth(place));
	});
});
