import { expect, test } from 'vitest';
import type { Reading } from '#lib/sources/bdl.ts';
import { joinUnits, valuesOf } from './bdl-values.ts';
import { noNotes } from './notes.ts';

const known = {
	gminas: new Map([['061405', '0614053']]),
	names: new Map([
		['00', 'Polska'],
		['0614', 'puławski'],
		['061405', 'Końskowola']
	]),
	moved: new Map(),
	kinds: new Set(['0614052']),
	abolished: new Set(['320304']),
	places: new Map()
};
const reading = (year: number, value: number | null, more: Partial<Reading> = {}): Reading => ({
	...{ year, value, reason: value === null ? 'awaited' : null, flags: [], attribute: '1' },
	...more
});
const join = (...results: { id: string; name: string; readings: Reading[] }[]) =>
	joinUnits(results, known, { left: {}, notes: noNotes() });

test('a gmina that is there under two kinds has the years of today’s, then those of before', () => {
	const before = {
		id: '060611214052',
		name: 'Końskowola',
		readings: [reading(2020, 1), reading(2024, 2)]
	};
	const today = {
		id: '060611214053',
		name: 'Końskowola',
		readings: [reading(2024, 3), reading(2020, null)]
	};
	for (const pair of [
		[before, today],
		[today, before]
	]) {
		const { readings } = join(...pair).units.get('061405')!;
		expect(readings.map(({ year, value }) => [year, value]).sort()).toEqual([
			[2020, 1],
			[2024, 3]
		]);
	}
});

test('what is no unit of ours is counted by what it is, or named', () => {
	const { units, left, notes } = join(
		{ id: '060611214054', name: 'Końskowola - miasto', readings: [] },
		{ id: '023213203042', name: 'Ostrowice', readings: [] },
		{ id: '069912345012', name: 'Nowa', readings: [] },
		{ id: '000000000000', name: 'POLSKA', readings: [reading(2024, 9)] }
	);
	expect([...units.keys()]).toEqual(['00']);
	expect(left).toEqual({ half: 1, historical: 1 });
	expect(notes.problems).toMatchObject([{ code: 'unknown-unit', value: '069912345012 Nowa' }]);
});

test('years of long ago are left out unless they are asked for, unknown marks are told', () => {
	const readings = [
		reading(1999, 5),
		reading(2024, 6, { flags: ['method', 'incomplete'] }),
		reading(2025, null, { reason: 'withheld', unknown: true, attribute: '77' })
	];
	const { rows, notes } = valuesOf('061405', 'Końskowola', 'x', readings, noNotes());
	expect(rows).toEqual([
		['061405', 'x', 2024, 6, null, 'method incomplete', null],
		['061405', 'x', 2025, null, 'withheld', null, null]
	]);
	expect(notes.problems).toMatchObject([
		{ code: 'unknown-attribute', value: '77 Końskowola 2025' }
	]);
	const all = valuesOf('061405', 'Końskowola', 'x', readings, noNotes(), 1995);
	expect(all.rows.map(([, , year]) => year)).toEqual([1999, 2024, 2025]);
});
