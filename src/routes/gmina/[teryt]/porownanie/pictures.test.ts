import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { fileSource } from '#lib/server/comparison/source.ts';
import { openReference } from '#lib/server/reference.ts';
import { fileOf } from '#lib/ui/comparison/file-of.ts';
import { classPaths } from '#lib/ui/comparison/map-picture.ts';
import { breaksOf } from '#lib/ui/maps/classes.ts';

/* Drawings as files, of a gmina with many figures and of one with hardly any. */

const reference = openReference();
const { DOMParser } = new JSDOM().window;

const drawings = [
	['', 'wskaznik=bdl_76976_own_revenue_per_capita'],
	['', 'wskaznik=bdl_76976_own_revenue_per_capita&rysunek=slupki'],
	['', 'wskaznik=bdl_76976_own_revenue_per_capita&rysunek=zmiany'],
	['', 'wskaznik=rural_population_share&grupa=polska'],
	['', 'wskaznik=e_administration_users&rysunek=slupki'],
	['', 'wskaznik=e_administration_users&rysunek=zmiany'],
	['tabela', 'grupa=najblizsze'],
	['zaleznosc', 'wskaznik=density_km2&drugi=bdl_76976_own_revenue_per_capita'],
	['mapa', 'wskaznik=density_km2']
] as const;

test.each(drawings)(
	'„%s?%s” is well-formed, says its source and needs nothing else',
	(view, query) => {
		const text = drawn('1212053', view, query)!;
		const file = parse(text);
		expect(file.querySelector('title')?.textContent).not.toBe('');
		expect(file.documentElement.textContent).toMatch(/Źródło: (GUS|Eurostat)|GUS,/);
		expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
			/https?:|href=|@import|var\(--|url\((?!#)|NaN|undefined/
		);
	}
);

test('a gmina with hardly any figures has the drawings that it has, and no others', () => {
	parse(drawn('0201011', '', 'wskaznik=density_km2')!);
	expect(drawn('0201011', '', 'wskaznik=bdl_634989_share_65plus')).toBeNull();
	expect(drawn('0201011', '', 'rysunek=nie-ma')).toBeNull();
});

test('the map of the country as a file is smaller than its outlines', () => {
	expect(drawn('1212053', 'mapa', 'wskaznik=density_km2')!.length).toBeLessThan(500_000);
});

function drawn(teryt: string, view: string, query: string): string | null {
	const params = new URLSearchParams(query);
	const source = fileSource(reference, teryt, params, { breaksOf, classPaths });
	return fileOf(view, 'svg', params, source)?.body ?? null;
}

function parse(text: string): Document {
	const file = new DOMParser().parseFromString(text, 'image/svg+xml');
	const fault = file.querySelector('parsererror');
	if (fault) throw new Error(fault.textContent ?? 'not well formed');
	return file;
}
