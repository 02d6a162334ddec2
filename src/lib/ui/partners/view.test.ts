import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { partners } from '#lib/domain/partners.ts';
import { add } from '#lib/domain/workspace.ts';
import { readView, shown, writeView } from './view.ts';

const doc = new Y.Doc();
add(doc, 'partners', {
	name: 'Koło Gospodyń',
	form: 'kgw',
	status: 'cooperating',
	'gives:catering': true
});
add(doc, 'partners', {
	name: 'Serwis',
	form: 'sole_trader',
	status: 'declined',
	givesNote: 'przegląd laptopów'
});
const found = (address: string) =>
	shown(partners(doc), readView(new URLSearchParams(address))).map(({ name }) => name);

test('partners are filtered by their state', () => {
	expect(found('stan=declined')).toEqual(['Serwis']);
	expect(found('stan=nieznany')).toHaveLength(2);
});

test('a search reads names, forms and what is given, without Polish letters', () => {
	expect(found('szukaj=kolo')).toEqual(['Koło Gospodyń']);
	expect(found('szukaj=poczestunek')).toEqual(['Koło Gospodyń']);
	expect(found('szukaj=laptopow')).toEqual(['Serwis']);
	expect(found('szukaj=laptopow&stan=cooperating')).toEqual([]);
});

test('a view comes back from its address', () => {
	expect(writeView(readView(new URLSearchParams('szukaj=ko%C5%82o&stan=left')))).toBe(
		'?szukaj=ko%C5%82o&stan=left'
	);
	expect(writeView({ search: '', status: '' })).toBe('');
});
