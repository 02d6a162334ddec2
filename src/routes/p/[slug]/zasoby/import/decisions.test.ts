import { expect, test } from 'vitest';
import type { Draft } from '#lib/sources/resources/draft.ts';
import { readTable } from '#lib/sources/resources/table.ts';
import { AROUND, DEFAULTS, bytes } from '#lib/sources/resources/samples.ts';
import { check, headOf } from './check.ts';
import { offered, rowsOf, sorted } from './decisions.ts';

const LIST = bytes(
	[
		'Nazwa;Rodzaj;Miejscowość;Szer.;Dług.',
		'Biblioteka Publiczna;biblioteka;Olkusz;;',
		'SP nr 1;szkoła;Olkusz;;',
		'Szkoła Podstawowa nr 1;szkoła;Olkusz;;',
		'Szkoła Podstawowa nr 2;szkoła;Olkusz;;',
		'Daleka świetlica;świetlica;;51,1000;17,0300',
		';szkoła;Olkusz;;'
	].join('\n')
);

function checked() {
	const table = readTable(LIST, 'lista.csv');
	const steps: number[] = [];
	const result = check(
		table,
		{
			mapping: headOf(table).guess,
			around: AROUND,
			defaults: DEFAULTS,
			known: [{ id: 'mbp', name: 'Biblioteka', locality: 'Olkusz', point: null }]
		},
		(done) => steps.push(done)
	);
	return { ...result, steps };
}

test('repeats of what is there and of rows above are found, other numbers are others', () => {
	const { matches, steps } = checked();
	expect(matches.map(([line, { id }]) => [line, id])).toEqual([
		[2, 'mbp'],
		[4, '#3']
	]);
	expect(steps.at(-1)).toBe(6);
});

test('what is sure is offered to be merged, the rest waits; nothing outside goes without being asked', () => {
	const { drafts, matches } = checked();
	const looked = {
		drafts,
		matches: Object.fromEntries(matches),
		decisions: offered(matches),
		outside: false
	};
	expect(looked.decisions).toEqual({ 4: 'merge' });
	const first = sorted(looked);
	expect(first).toMatchObject({ undecided: 1, skipped: 1 });
	expect(lines(first.wrong)).toEqual([7]);
	expect(lines(first.outside)).toEqual([6]);
	expect(lines(first.fresh)).toEqual([3, 5]);

	const decided = { ...looked, decisions: { 2: 'merge', 4: 'merge' } as const, outside: true };
	expect(rowsOf(decided).map(({ line, into }) => [line, into])).toEqual([
		[2, { place: 'mbp' }],
		[3, 'new'],
		[4, { line: 3 }],
		[5, 'new'],
		[6, 'new']
	]);
	const anyway = { ...decided, decisions: { 2: 'skip', 4: 'anyway' } as const };
	expect(rowsOf(anyway).map(({ line, into }) => [line, into])).toEqual([
		[3, 'new'],
		[4, 'anyway'],
		[5, 'new'],
		[6, 'new']
	]);
});

const lines = (drafts: Draft[]) => drafts.map(({ line }) => line);
