import { expect, test } from 'vitest';
import { openReference } from '../reference.ts';
import { NOTHING, type ImportedValues } from './imported.ts';
import { readSeed } from './seed.ts';

const seed = readSeed();
const CODE = 'bdl_76025_aged_85plus';
const source = {
	publisher: 'GUS',
	title: 'GUS, próba',
	licence: '',
	retrieved: '2026-11-25',
	url: null,
	mark: null
};

/** What pages show of people aged 85 and over in powiat olkuski, whose gminas have these values. */
function shown(counts: number[], total: number | null = null) {
	const gminas = openReference(NOTHING, seed)
		.gminas()
		.filter(({ teryt }) => teryt.startsWith('1212'));
	expect(gminas).toHaveLength(6);
	const value = (unit: string, value: number): ImportedValues => ({
		indicator: CODE,
		source,
		lines: `${unit} 2025=${value}`
	});
	const values = counts.map((count, i) => value(gminas[i].teryt.slice(0, 6), count));
	if (total !== null) values.push(value('1212', total));
	const reference = openReference({ ...NOTHING, values }, seed);
	const indicator = reference.indicator(CODE)!;
	const figures = gminas.map(({ teryt }) => reference.figure(indicator, reference.areas(teryt)[0]));
	const powiat = reference.figure(indicator, reference.areas(gminas[0].teryt)[1]);
	return { figures, powiat, rows: reference.values(CODE) };
}

test('a handful of people is not shown, and is said to be confidential, not missing', () => {
	const { figures, rows } = shown([2, 120, 80, 64, 95, 3]);
	expect(figures.map(({ value }) => value)).toEqual([null, 120, 80, 64, 95, null]);
	expect(figures[0].reason).toBe('confidential');
	expect([...rows.values()].flat().some(({ value }) => value === 2)).toBe(false);
});

test('what the powiat’s total would give away goes too: the smallest of the others', () => {
	const { figures, powiat } = shown([2, 120, 80, 64, 95, 30], 391);
	expect(figures.map(({ value }) => value)).toEqual([null, 120, 80, 64, 95, null]);
	expect(powiat.value).toBe(391);
});

test('numbers that are large enough, and zero, are shown as they are', () => {
	const { figures, powiat } = shown([0, 120, 80, 64, 95, 30], 389);
	expect(figures.map(({ value }) => value)).toEqual([0, 120, 80, 64, 95, 30]);
	expect(powiat.value).toBe(389);
});
