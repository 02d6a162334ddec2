import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftText, fileText, rowText } from './drafts.ts';

test('everything that a list of places may have has a sentence in both languages', () => {
	const list = readFileSync(new URL('../sources/resources/problems.ts', import.meta.url), 'utf8');
	const codes = [...list.slice(0, list.indexOf('export interface')).matchAll(/'([a-z0-9-]+)'/g)];
	expect(codes.length).toBeGreaterThan(50);
	for (const [, code] of codes) {
		const [pl, en] = (['pl', 'en'] as const).map((locale) =>
			draftText({ code, value: 'x' }, locale)
		);
		expect(pl).not.toBe(code);
		expect(pl).toMatch(/ /);
		expect(en).not.toBe(pl);
	}
});

test('a sentence says where, in lines or in entries', () => {
	expect(rowText({ code: 'no-name' }, 5, 'lines', 'pl')).toBe('wiersz 5: brakuje nazwy');
	expect(rowText({ code: 'no-name' }, 5, 'objects', 'pl')).toBe('pozycja 5: brakuje nazwy');
	expect(fileText({ code: 'too-large', value: '200', line: null }, 'lines', 'pl')).toBe(
		'Plik ma 200 MB, a przyjmujemy do 20 MB. Podziel go na części, na przykład po jednej gminie.'
	);
	expect(fileText({ code: 'open-quote', line: 3 }, 'lines', 'en')).toContain('(line 3)');
});

test('how far outside is said with a decimal comma', () => {
	const outside = { code: 'outside', value: 'Kosmolów', distanceKm: 29.557 };
	expect(draftText(outside, 'pl')).toBe('punkt leży poza gminą, 29,6 km od miejscowości Kosmolów');
	expect(draftText({ code: 'outside', value: '' }, 'pl')).toBe('punkt leży poza gminą');
});
