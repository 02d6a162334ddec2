import { expect, test } from 'vitest';
import { register } from './fixtures/read.ts';
import { parseStats } from './stats.ts';
import { decodeText } from './table.ts';

const known = register(
	{
		'1212053': 'Olkusz',
		'0201011': 'Bolesławiec',
		'0201022': 'Bolesławiec',
		'0614053': 'Końskowola'
	},
	{ kinds: new Set(['0614052']) }
);
const indicators = new Map([
	['population', { code: 'population', unit: 'osoby' }],
	['bdl_72305_population', { code: 'population', unit: 'osoby' }],
	['share', { code: 'share', unit: '%' }]
]);
const read = (...lines: string[]) =>
	parseStats(['teryt,indicator,year,value,unit,source', ...lines].join('\n'), known, indicators);

test('a row is one value with its source', () => {
	const { rows, problems } = read(
		'1212053,bdl_72305_population,2025,44782,osoba,"GUS, Bank Danych Lokalnych"'
	);
	expect(rows).toEqual([
		{
			unit: '121205',
			indicator: 'population',
			year: 2025,
			value: 44782,
			source: 'GUS, Bank Danych Lokalnych',
			line: 2
		}
	]);
	expect(problems).toEqual([]);
});

test('everything wrong is named by its line and left out', () => {
	const { rows, problems } = read(
		'9999992,population,2025,1,osoba,GUS',
		'12-12053x,population,2025,1,osoba,GUS',
		'1212053,ludnosc,2025,1,osoba,GUS',
		'1212053,population,20233,1,osoba,GUS',
		'1212053,population,2025,NaN,osoba,GUS',
		'1212053,population,2025,Infinity,osoba,GUS',
		'1212053,share,2025,12,osoba,GUS',
		'1212053,population,2025,45,tys. osób,GUS',
		'1212053,population,2025',
		'1212053,population,2024,,osoba,GUS',
		'1212053,population,2025,44782,osoba,GUS'
	);
	expect(rows).toMatchObject([{ line: 12, value: 44782 }]);
	expect(problems.map(({ code, line, value }) => [line, code, value])).toEqual([
		[2, 'unknown-unit', '9999992'],
		[3, 'bad-code', '12-12053x'],
		[4, 'unknown-indicator', 'ludnosc'],
		[5, 'bad-year', '20233'],
		[6, 'not-a-number', 'NaN'],
		[7, 'not-a-number', 'Infinity'],
		[8, 'other-unit', 'share: osoba ≠ %'],
		[9, 'other-unit', 'population: tys. osób ≠ osoby'],
		[10, 'wrong-cells', '3/6'],
		[11, 'without-value', 'population']
	]);
});

test('lost leading zeros are put back, and it is said how many', () => {
	const { rows, problems } = read(
		'201011,population,2025,1,osoba,GUS',
		'201022,population,2025,2,osoba,GUS',
		'1212053,population,2025,3,osoba,GUS',
		'2,population,2025,4,osoba,GUS',
		'201,population,2025,5,osoba,GUS',
		'0,population,2025,6,osoba,GUS'
	);
	expect(rows.map(({ unit }) => unit)).toEqual(['020101', '020102', '121205', '02', '0201', '00']);
	expect(problems).toEqual([{ code: 'zeros-restored', line: 2, value: '', count: 5 }]);
});

test('a file of six-digit codes is taken at its word', () => {
	const { rows, problems } = read('121205,population,2025,1,,', '020101,population,2025,2,,');
	expect(rows.map(({ unit }) => unit)).toEqual(['121205', '020101']);
	expect(problems).toEqual([]);
});

test('a code of before joins today’s gmina, and is named', () => {
	const { rows, problems } = read('0614052,population,2020,1,,');
	expect(rows).toMatchObject([{ unit: '061405' }]);
	expect(problems).toEqual([{ code: 'old-code', line: 2, value: '0614052 Końskowola', count: 1 }]);
});

test('the same row twice is one, two values for one thing are none', () => {
	const { rows, problems } = read(
		'1212053,population,2025,1,,',
		'1212053,bdl_72305_population,2025,1,,',
		'1212053,population,2024,1,,',
		'1212053,population,2024,2,,',
		'1212053,population,2024,1,,'
	);
	expect(rows).toMatchObject([{ year: 2025, value: 1 }]);
	expect(problems).toEqual([
		{ code: 'duplicate-row', line: 3, value: 'population 121205 2025', count: 1 },
		{ code: 'conflicting-rows', line: 4, value: 'population 121205 2024', count: 3 }
	]);
});

test('a Polish spreadsheet: semicolons, decimal commas, quotes, Polish names', () => {
	const text =
		'\ufeffkod;wskaźnik;rok;wartość;jednostka;źródło\r\n1212053;share;2025;"1 025,2";%;"GUS; BDL"\r\n\r\n"1212053";share;2024;,5;%;\r\n';
	const { rows, problems } = parseStats(decodeText(Buffer.from(text)).text, known, indicators);
	expect(rows.map(({ value, source, line }) => [value, source, line])).toEqual([
		[1025.2, 'GUS; BDL', 2],
		[0.5, '', 4]
	]);
	expect(problems).toEqual([{ code: 'decimal-comma', line: 2, value: '', count: 2 }]);
});

test('a line break inside quotes moves no line number', () => {
	const { problems } = read('1212053,population,2025,1,,"GUS,\nBDL"', 'x,population,2025,1,,');
	expect(problems).toEqual([{ code: 'bad-code', line: 4, value: 'x', count: 1 }]);
});

test('what is no such table is refused whole', () => {
	expect(() => parseStats('a,b\n1,2', known, indicators)).toThrow(
		'missing-columns: teryt, indicator'
	);
	expect(() => decodeText(new Uint8Array())).toThrow('empty-file');
	expect(() => decodeText(Uint8Array.from([80, 75, 3, 4, 0, 0]))).toThrow('not-text');
});
