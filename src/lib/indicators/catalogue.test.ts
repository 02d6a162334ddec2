import { expect, test } from 'vitest';
import { coverage, matches } from './catalogue.ts';
import { aged65, figure, olkusz, readers } from './samples.ts';

const source = figure(aged65, olkusz, 1).source!;
const seen = (...years: number[]) => years.map((year) => ({ year, value: 1, source }));

test('the areas that are known are counted by year and level', () => {
	const values = new Map([
		['121205', seen(2020, 2025)],
		['121204', seen(2025)],
		['1212', seen(2025)],
		['12', seen(2020)],
		['00', seen(2020)]
	]);
	expect(coverage(values)).toEqual([
		{ year: 2025, gmina: 2, powiat: 1, wojewodztwo: 0, kraj: 0 },
		{ year: 2020, gmina: 1, powiat: 0, wojewodztwo: 1, kraj: 1 }
	]);
	expect(coverage(new Map())).toEqual([]);
});

test('an indicator is found by words in any order, without Polish letters, and by its number', () => {
	const known = { ...readers, bdl: '60191', definition: 'Czytelnicy na 1000 ludności.' };
	for (const query of ['', 'czytelnicy', 'BIBLIOTEK czyt', 'ludnosci', '60191'])
		expect(matches(known, query)).toBe(true);
	for (const query of ['czytelnicy xyz', '634989']) expect(matches(known, query)).toBe(false);
});
