import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { equipment } from '#lib/domain/equipment.ts';
import { places } from '#lib/domain/places.ts';
import { add, setField, softDelete } from '#lib/domain/workspace.ts';
import { rows } from './row.ts';
import { PlaceSearch } from './search.ts';

function sample() {
	const doc = new Y.Doc();
	const id = {
		library: add(doc, 'places', {
			name: 'Miejska Biblioteka Publiczna',
			category: 'library',
			locality: 'Łódź',
			address: 'ul. Świętokrzyska 7',
			operator: 'Gmina Łódź'
		}),
		room: add(doc, 'places', { name: 'Świetlica', category: 'village_room', locality: 'Żurada' }),
		school: add(doc, 'places', { name: 'Szkoła nr 12', category: 'school', locality: 'Troks' })
	};
	add(doc, 'equipment', { kind: 'projector', place: id.room, name: 'Epson' });
	const descriptions = new Map([[id.school, 'Klucz do sali gimnastycznej ma woźny.']]);
	const now = () => rows(places(doc), equipment(doc), [], 0);
	const index = new PlaceSearch();
	index.update(now(), descriptions);
	const find = (query: string) =>
		[...(index.find(query)?.scores.keys() ?? [])].map(
			(found) => Object.entries(id).find(([, one]) => one === found)![0]
		);
	return { doc, id, index, now, descriptions, find };
}

test('Polish marks do not matter, neither in the question nor in the place', () => {
	const { find } = sample();
	expect(find('lodz')).toEqual(['library']);
	expect(find('ŁÓDŹ')).toEqual(['library']);
	expect(find('zurada swietlica')).toEqual(['room']);
});

test('a word is found by its beginning, in every field', () => {
	const { find } = sample();
	expect(find('bibl')).toEqual(['library']);
	expect(find('swietokrz')).toEqual(['library']);
	expect(find('rzutnik')).toEqual([]);
	expect(find('projektor')).toEqual(['room']);
	expect(find('epson')).toEqual(['room']);
	expect(find('gimnastycz')).toEqual(['school']);
});

test('a slip of a letter and another case are forgiven, but not in a number', () => {
	const { find } = sample();
	expect(find('bilbioteka')).toEqual(['library']);
	expect(find('świetlicy')).toEqual(['room']);
	expect(find('szkoły')).toEqual(['school']);
	expect(find('szkoła 13')).toEqual([]);
});

test('every word must occur', () => {
	const { find } = sample();
	expect(find('szkoła troks')).toEqual(['school']);
	expect(find('szkoła żurada')).toEqual([]);
});

test('signs alone ask for nothing', () => {
	const { index } = sample();
	expect(index.find('  "’;-- ')).toBe(null);
});

test('what was found in spite of a slip is told, so that it can be marked', () => {
	const { index } = sample();
	expect(index.find('bilbioteka')!.words).toContain('biblioteka');
});

test('a change costs one entry, and what is gone is found no more', () => {
	const { doc, id, index, now, descriptions, find } = sample();
	expect(index.update(now(), descriptions)).toBe(0);
	setField(doc, 'places', id.room, 'name', 'Remiza');
	expect(index.update(now(), descriptions)).toBe(1);
	expect(find('remiza')).toEqual(['room']);
	expect(find('swietlica remiza')).toEqual(['room']); // still of that kind
	softDelete(doc, 'places', id.school);
	expect(index.update(now(), descriptions)).toBe(1);
	expect(find('szkola')).toEqual([]);
	const written = new Map([...descriptions, [id.room, 'Stół do tenisa']]);
	expect(index.update(now(), written)).toBe(1);
	expect(find('tenis')).toEqual(['room']);
});
