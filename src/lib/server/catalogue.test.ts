import { expect, test } from 'vitest';
import { COMPONENTS } from '#lib/indicators/risk.ts';
import { catalogueRow, entries, entryOf } from './catalogue.ts';
import { openReference } from './reference.ts';
import { components } from './risk.ts';

const reference = openReference();
const entry = (code: string) => entryOf(reference, reference.indicator(code)!);

test('an entry says in which years how many areas are known, and from where', () => {
	const { years, sources, component, variable } = entry('bdl_76976_own_revenue_per_capita');
	expect(years).toEqual([
		{ year: 2025, gmina: 183, powiat: 0, wojewodztwo: 0, kraj: 0 },
		{ year: 2020, gmina: 2477, powiat: 0, wojewodztwo: 0, kraj: 0 }
	]);
	expect(sources.map(({ retrieved }) => retrieved).sort()).toEqual(['2022-03-07', '2026-10-04']);
	expect(component).toMatchObject({ key: 'dochody', risk: 'less' });
	expect(variable).toMatchObject({ id: '76976', level: 6 });
});

test('what we added up ourselves is no source', () => {
	for (const { sources } of entries(reference))
		for (const { title } of sources) expect(title).not.toMatch(/^obliczone/);
});

test('an indicator of which nothing was fetched is in the catalogue all the same', () => {
	const { years, sources } = entry('bdl_64428_gross_wage');
	expect([years, sources]).toEqual([[], []]);
	expect(catalogueRow(entry('bdl_64428_gross_wage'))).toMatchObject({
		bdl_numer: '64428',
		bdl_pewnosc: 'B',
		najnowszy_rok: null,
		gminy: 0,
		lata: null,
		zrodlo: null
	});
});

test('every component of the index is a known indicator that is published for gminas', () => {
	expect(components(reference)).toHaveLength(COMPONENTS.length);
	for (const { code } of COMPONENTS) expect(reference.indicator(code)!.lowest).toBe('gmina');
});

test('every line of the file has a definition in two languages, a group and a level', () => {
	const rows = entries(reference).map(catalogueRow);
	expect(rows).toHaveLength(reference.indicators().length);
	for (const { definicja, definition, nazwa, name, grupa, najmniejszy_obszar } of rows)
		for (const text of [definicja, definition, nazwa, name, grupa, najmniejszy_obszar])
			expect(text).not.toBe('');
});
