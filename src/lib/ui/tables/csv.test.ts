import { expect, test } from 'vitest';
import { csv, type Column } from './csv.ts';

interface Row {
	name: string;
	lat: number | null;
	open: boolean;
}

const columns: Column<Row>[] = [
	{ key: 'name', value: (row) => row.name },
	{ key: 'lat', value: (row) => row.lat },
	{ key: 'open', value: (row) => row.open }
];

test('a table without rows still says what its columns are', () => {
	expect(csv(columns, [])).toBe('name,lat,open\r\n');
});

test('commas, quotes and line breaks stay inside their cell', () => {
	const text = csv(columns, [{ name: 'Klub „Jutro”, "filia"\nDwa', lat: 50.25, open: true }]);
	expect(text).toBe('name,lat,open\r\n"Klub „Jutro”, ""filia""\nDwa",50.25,1\r\n');
});

test('a missing number is an empty cell, never a zero', () => {
	expect(csv(columns, [{ name: 'A', lat: null, open: false }])).toBe('name,lat,open\r\nA,,0\r\n');
});

test.each(['=1+1', '+48 32', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("x")'])(
	'%j cannot run as a formula',
	(name) => {
		const line = csv([columns[0]], [{ name, lat: null, open: false }]).slice('name\r\n'.length);
		expect(line.replace(/^"/, '')[0]).toBe("'");
	}
);

test('a number below zero stays a number', () => {
	expect(csv([columns[1]], [{ name: '', lat: -3.5, open: false }])).toBe('lat\r\n-3.5\r\n');
});

test('for a spreadsheet: semicolons, decimal commas and a byte order mark', () => {
	expect(csv(columns, [{ name: 'A; B', lat: 50.25, open: true }], true)).toBe(
		'\uFEFFname;lat;open\r\n"A; B";50,25;1\r\n'
	);
});

test('a title that people gave is defused like a cell', () => {
	const columns = [{ key: 'x:wzor', title: '=1+1', value: () => null }];
	expect(csv(columns, [], true)).toContain("'=1+1");
});
