import { expect, test } from 'vitest';
import {
	byUnitAddress,
	byVariableAddress,
	gminaId,
	readByUnit,
	readByVariable,
	readUnitId,
	readUnits,
	readValue,
	readVariable,
	wojewodztwoId
} from './bdl.ts';
import { fixture } from './fixtures/read.ts';

const BASE = 'https://bdl.stat.gov.pl/api/v1/';
const json = (name: string) => JSON.parse(fixture(name));

test('an address asks for a hundred units of one parent', () => {
	expect(
		byVariableAddress(BASE, '60559', {
			level: 6,
			parent: '011200000000',
			years: [2020, 2025],
			page: 2
		})
	).toBe(
		'https://bdl.stat.gov.pl/api/v1/data/by-variable/60559?unit-parent-id=011200000000&unit-level=6&year=2020&year=2025&page=2&page-size=100&lang=pl&format=json'
	);
	expect(byUnitAddress(BASE, '011212207052', ['72305', '60559'], 0)).toBe(
		'https://bdl.stat.gov.pl/api/v1/data/by-unit/011212207052?var-id=72305&var-id=60559&page=0&page-size=100&lang=pl&format=json'
	);
});

test('unit ids are read as TERYT codes of the country, województwa, powiats and gminas', () => {
	const read = readUnits(json('bdl-units.json'))!;
	expect(read.pages).toBe(450);
	expect(read.rows.map(({ id, name }) => readUnitId(id, name))).toEqual([
		{ code: '00' },
		{ left: 'other' },
		{ code: '12' },
		{ left: 'other' },
		{ left: 'other' },
		{ code: '1201' },
		{ code: '1201011' },
		{ code: '1201022' },
		{ code: '1201032' },
		{ code: '1201042' }
	]);
});

test('halves, districts, invented and historical units are no gminas', () => {
	const { rows } = readUnits(json('bdl-units-traps.json'))!;
	expect(rows.map(({ id, name }) => readUnitId(id, name))).toEqual([
		{ code: '1201011' },
		{ code: '1201063' },
		{ left: 'half' },
		{ left: 'half' },
		{ code: '1465011' },
		{ left: 'district' },
		{ left: 'artificial' }
	]);
	expect(readUnitId('030200365011', 'Wałbrzych do 2002')).toEqual({ left: 'historical' });
	expect(readUnitId('12', '')).toEqual({ left: 'other' });
});

test('the id of a gmina follows from that of its powiat', () => {
	expect(gminaId('011212207000', '1207052')).toBe('011212207052');
	expect(wojewodztwoId('011212207000')).toBe('011200000000');
});

test('an attribute says whether a nought is a nought', () => {
	const { rows } = readByVariable(json('bdl-data-attrs.json'))!;
	const said = rows.map(({ readings: [{ value, reason, flags }] }) => [value, reason, flags]);
	expect(said).toEqual([
		[22.5, null, []],
		[17.2, null, ['method']],
		[null, 'withheld', []],
		[0, null, []],
		[0, null, []],
		[null, 'withheld', []],
		[null, 'discontinued', []],
		[null, 'awaited', []],
		[12.5, null, ['imprecise']]
	]);
});

test.each([
	[[4, 14, 91], { value: null, reason: 'withheld' }],
	[[15], { value: null, reason: 'discontinued' }],
	[[50], { value: null, reason: 'awaited' }],
	[[7, 17, 94, 98], { value: 0, reason: null }],
	[[0, 1, 3, 9, 11, 13, 20, 21, 97], { value: 12, reason: null }]
])('the attributes %j', (ids, expected) => {
	for (const id of ids) expect(readValue(12, id), String(id)).toMatchObject(expected);
});

test('every attribute that GUS lists is known', () => {
	for (const { id } of json('bdl-attributes.json').results)
		expect(readValue(1, id), String(id)).not.toHaveProperty('unknown');
});

test('a value with an unknown mark is not used, and told', () => {
	expect(readValue(5, 77)).toEqual({ value: null, reason: 'withheld', flags: [], unknown: true });
	expect(readValue('5', 1)).toMatchObject({ value: null, unknown: true });
	expect(readValue(null, 1)).toMatchObject({ value: null, unknown: true });
});

test('one unit has many variables', () => {
	const read = readByUnit(json('bdl-data-by-unit.json'))!;
	expect(read).toMatchObject({ unit: '011212207052', name: 'Kamienica', pages: 2 });
	const density = read.rows.find(({ variable }) => variable === '60559')!;
	expect(density.readings.map(({ year, value }) => [year, value])).toEqual([
		[2020, 83],
		[2025, 112.5]
	]);
});

test('a variable is described', () => {
	expect(readVariable(json('bdl-variable.json'))).toMatchObject({
		id: '10',
		names: ['ogółem', '25-29'],
		level: 6,
		unit: 'osoba'
	});
});

test.each([
	null,
	[],
	'text',
	{},
	{ results: 'no' },
	{ results: [{ id: 5 }] },
	{ results: [{ id: 'x', name: 'x', values: [{ year: '20x4' }] }] }
])('an answer of another shape is null, not half read: %j', (answer) => {
	expect([readByVariable(answer), readByUnit(answer), readVariable(answer)]).toEqual([
		null,
		null,
		null
	]);
});
