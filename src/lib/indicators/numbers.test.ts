import { expect, test } from 'vitest';
import { comparison } from './comparison.ts';
import { localRows, numbersOf, type Lookup } from './numbers.ts';
import type { LocalFigure } from '#lib/domain/figures.ts';
import { aged65, figure, malopolskie, olkusz, powiat } from './samples.ts';

const share = { ...aged65, code: 'bdl_634989_share_65plus' };
const own = figure(share, olkusz, 25.2);
const values = new Map([
	['121205', [{ year: 2025, value: 25.2, source: own.source! }]],
	['1212', [{ year: 2025, value: 24.1, source: own.source! }]]
]);
const group = [{ code: '121204', name: 'Klucze', powiat: 'olkuski' }];
const lookup: Lookup = {
	indicator: (code) => (code === share.code ? share : null),
	figures: () => [own],
	compare: () => comparison(own, [olkusz, powiat('olkuski'), malopolskie], group, values),
	values: () => values
};

test('ours comes first, then wider areas, then the group, each with its level and source', () => {
	const rows = numbersOf(lookup, '1212053', new URLSearchParams());
	expect(rows.map(({ nazwa, poziom, wartosc, rok }) => [nazwa, poziom, wartosc, rok])).toEqual([
		['Olkusz', 'gmina', 25.2, 2025],
		['olkuski', 'powiat', 24.1, 2025],
		['małopolskie', 'wojewodztwo', null, null],
		['Klucze', 'gmina', null, null]
	]);
	expect(rows[0].zrodlo).toBe('GUS');
	expect(rows[3].zrodlo).toBe('');
});

test('an unknown indicator answers with the first of the page', () => {
	const rows = numbersOf(lookup, '1212053', new URLSearchParams('wskaznik=xx'));
	expect(rows[0].wskaznik).toBe('Osoby w wieku 65 lat i więcej');
});

test('a gmina of the group has the source of its own value', () => {
	const other = { ...own.source!, title: 'GUS, inne wydanie' };
	const both = new Map([
		...values,
		['121204', [{ year: 2025, value: 26, source: other }]] as const
	]);
	const rows = numbersOf(
		{
			...lookup,
			compare: () => comparison(own, [olkusz], group, both),
			values: () => both
		},
		'1212053',
		new URLSearchParams()
	);
	expect(rows.map(({ nazwa, zrodlo }) => [nazwa, zrodlo])).toEqual([
		['Olkusz', 'GUS'],
		['Klucze', 'GUS, inne wydanie']
	]);
});

test('the partnership’s own figures follow, marked as local; those on another indicator are left out', () => {
	const local = (label: string, indicator: string, value: number | null) =>
		({
			label,
			indicator,
			value,
			unit: '%',
			year: 2026,
			source: 'OPS',
			createdAt: '2026-11-25'
		}) as LocalFigure;
	const rows = localRows(
		[local('Osoby 65+', share.code, 26.1), local('Wi-Fi', '', null), local('Inne', 'other', 1)],
		share.code,
		{ teryt: '1212053', name: 'Olkusz' }
	);
	expect(
		rows.map(({ teryt, poziom, wskaznik, wartosc }) => [teryt, poziom, wskaznik, wartosc])
	).toEqual([
		['121205', 'dane lokalne', 'Osoby 65+', 26.1],
		['121205', 'dane lokalne', 'Wi-Fi', null]
	]);
	expect(rows[0].zrodlo).toBe('OPS – dane lokalne partnerstwa');
});
