import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { equipment } from './equipment.ts';
import { comparison } from './merge.ts';
import { needs } from './needs.ts';
import { partners } from './partners.ts';
import { places } from './places.ts';
import { project } from './projection.ts';
import { recommendations } from './recommendations.ts';
import { writeParagraphs } from './richtext.ts';
import { mergedPlaces } from './survivors.ts';
import { undoManager } from './undo.ts';
import {
	add,
	deleted,
	merge,
	restore,
	setField,
	softDelete,
	textName,
	textOf,
	unreadable
} from './workspace.ts';

const A = 'a-biblioteka';
const B = 'b-biblioteka';

function two(): Y.Doc {
	const doc = new Y.Doc();
	add(
		doc,
		'places',
		{ name: 'Biblioteka', category: 'other', seats: 20, 'group:seniors_75': true },
		A
	);
	add(
		doc,
		'places',
		{
			name: 'Gminna Biblioteka Publiczna',
			category: 'library',
			seats: 25,
			workstations: 4,
			'hours:mon': '8–16',
			'group:youth_10_18': true,
			register: 'rspo:7',
			point: { lat: 50.28, lng: 19.56 }
		},
		B
	);
	add(doc, 'equipment', { kind: 'laptop', place: B }, 'laptop');
	add(doc, 'partners', { name: 'Gmina', [`place:${B}`]: true }, 'gmina');
	add(doc, 'needs', { title: 'Kurs', [`place:${A}`]: true, [`place:${B}`]: true }, 'kurs');
	add(doc, 'recommendations', { title: 'Zajęcia', [`place:${B}`]: true }, 'zajecia');
	return doc;
}

const everything = (doc: Y.Doc) => ({
	places: places(doc),
	equipment: equipment(doc),
	partners: partners(doc),
	needs: needs(doc),
	recommendations: recommendations(doc),
	deleted: deleted(doc),
	rows: project(doc)
});

test('the suggestion is the known, the fuller and the further; what differs is named', () => {
	const pairs = comparison(two(), A, B)!.pairs;
	const from = Object.fromEntries(pairs.map((pair) => [pair.key, pair.from]));
	expect(from).toMatchObject({
		name: 'other',
		category: 'other',
		seats: 'other', // B is the fuller one
		workstations: 'other',
		'group:seniors_75': 'kept'
	});
	expect(pairs.filter(({ differs }) => differs).map(({ key }) => key)).toEqual([
		'name',
		'category',
		'seats'
	]);
	expect(comparison(two(), A, A)).toBeNull();
	expect(comparison(two(), A, 'nie-ma')).toBeNull();
});

test('one place stays with the best of both, and everything that named the other names it', () => {
	const doc = two();
	expect(merge(doc, B, A, { seats: 'kept' })).toBe(A);
	const [place, ...others] = places(doc);
	expect(others).toEqual([]);
	expect(place).toMatchObject({
		...{ id: A, name: 'Gminna Biblioteka Publiczna', category: 'library' },
		...{ seats: 20, workstations: 4, hours: { mon: '8–16' }, register: 'rspo:7' },
		...{ groups: ['seniors_75', 'youth_10_18'], point: { lat: 50.28, lng: 19.56 } }
	});
	expect(equipment(doc)[0].place).toBe(A);
	expect(partners(doc)[0].places).toEqual([A]);
	expect(needs(doc)[0].places).toEqual([A]);
	expect(recommendations(doc)[0].places).toEqual([A]);
	expect(deleted(doc).map(({ id }) => id)).toEqual([B]);
	expect(mergedPlaces(doc).get(A)).toMatchObject([{ id: B, name: 'Gminna Biblioteka Publiczna' }]);
});

test('taken apart, both have what they had; what was written since stays', () => {
	const doc = two();
	const before = everything(doc);
	merge(doc, A, B);
	restore(doc, 'places', B);
	expect(everything(doc)).toEqual(before);

	merge(doc, A, B);
	setField(doc, 'places', A, 'seats', 99);
	restore(doc, 'places', B);
	expect(places(doc).map(({ seats }) => seats)).toEqual([99, 25]);
	expect(mergedPlaces(doc).size).toBe(0);
});

test('one step of undo takes a merge back as a whole', () => {
	const doc = two();
	const undo = undoManager(doc);
	const before = everything(doc);
	merge(doc, A, B);
	undo.undo();
	expect(everything(doc)).toEqual(before);
	undo.redo();
	expect(places(doc)).toHaveLength(1);
});

test('both register entries and both long texts are kept', () => {
	const doc = two();
	setField(doc, 'places', A, 'register', 'osm:node/1');
	for (const id of [A, B])
		doc.transact(() =>
			writeParagraphs(doc.getXmlFragment(textName(id, 'description')), `Opis ${id}`)
		);
	merge(doc, A, B);
	expect(places(doc)[0]).toMatchObject({ register: 'osm:node/1', registers: ['rspo:7'] });
	expect(project(doc).places[0].data.description).toBe(`Opis ${A}\n\nOpis ${B}`);
	expect(textOf(doc, textName(A, 'description'))).toBe(`Opis ${A}`);
});

test('a place that becomes a neighbour’s home by a merge loses its exact point', () => {
	const doc = new Y.Doc();
	add(doc, 'places', { name: 'Pani Ewa', category: 'informal_helper', precision: 'village' }, 'a');
	add(
		doc,
		'places',
		{ name: 'Pani Ewa', category: 'other', point: { lat: 50.2789, lng: 19.5612 } },
		'b'
	);
	merge(doc, 'a', 'b');
	expect(doc.getMap<Y.Map<unknown>>('places').get('a')!.get('point')).toEqual([19.56, 50.28]);
});

test('a place that is public and one that is not are not public together, unless somebody says so', () => {
	const doc = two();
	doc.transact(() => {
		const item = doc.getMap<Y.Map<unknown>>('places').get(A)!;
		for (const [key, value] of [
			['visibility', 'public'],
			['consentBy', 'dyrekcja'],
			['consentAt', '2026-01-01']
		])
			item.set(key, value);
	});
	const one = doc;
	expect(comparison(one, A, B)!.pairs.find(({ key }) => key === 'visibility')).toMatchObject({
		from: 'other',
		differs: true
	});
	merge(one, A, B);
	expect(places(one)[0].visibility).toBe('partnership');
	restore(one, 'places', B);
	merge(one, A, B, { visibility: 'kept' });
	expect(places(one)[0].visibility).toBe('public');
});

test('two merge the same two at once, choosing differently: one result, everything findable', () => {
	fc.assert(
		fc.property(
			fc.dictionary(
				fc.constantFrom('seats', 'name', 'category'),
				fc.constantFrom('kept' as const, 'other' as const)
			),
			fc.dictionary(
				fc.constantFrom('seats', 'name', 'category'),
				fc.constantFrom('kept' as const, 'other' as const)
			),
			(one, other) => {
				const [anna, jan] = copies(two());
				const before = everything(anna);
				merge(anna, A, B, one, '2026-11-26T10:00:00Z');
				merge(jan, B, A, other, '2026-11-26T10:00:01Z');
				add(jan, 'equipment', { kind: 'tablet', place: B }, 'tablet');
				meet(anna, jan);
				expect(everything(anna)).toEqual(everything(jan));
				expect(places(anna).map(({ id }) => id)).toEqual([A]);
				expect(equipment(anna).map(({ place }) => place)).toEqual([A, A]);

				restore(anna, 'places', B);
				expect(places(anna)).toEqual(before.places);
			}
		),
		{ numRuns: 100 }
	);
});

const ids = ['a', 'b', 'c', 'd'];
const pick = fc.constantFrom(...ids);
const doing = fc.oneof(
	fc.record({ kind: fc.constant('merge' as const), a: pick, b: pick }),
	fc.record({ kind: fc.constant('apart' as const), a: pick }),
	fc.record({ kind: fc.constant('write' as const), a: pick, seats: fc.nat(500) }),
	fc.record({ kind: fc.constant('equip' as const), a: pick }),
	fc.record({ kind: fc.constant('delete' as const), a: pick })
);

test('whoever merges, takes apart, writes and deletes at once: all agree, no place is lost', () => {
	fc.assert(
		fc.property(fc.array(fc.record({ by: fc.nat(2), does: doing }), { maxLength: 25 }), (steps) => {
			const first = new Y.Doc();
			for (const id of ids) add(first, 'places', { name: `Miejsce ${id}`, seats: 1 }, id);
			const docs = copies(first, 3);
			let n = 0;
			for (const { by, does } of steps) {
				const doc = docs[by];
				const shown = (id: string) => places(doc).some((place) => place.id === id);
				if (does.kind === 'merge' && does.a !== does.b && shown(does.a) && shown(does.b))
					merge(doc, does.a, does.b);
				if (does.kind === 'apart' && deleted(doc).some(({ id }) => id === does.a))
					restore(doc, 'places', does.a);
				if (does.kind === 'write') setField(doc, 'places', does.a, 'seats', does.seats);
				if (does.kind === 'equip')
					add(doc, 'equipment', { kind: 'laptop', place: does.a }, `e${n++}`);
				if (does.kind === 'delete' && shown(does.a)) softDelete(doc, 'places', does.a);
			}
			for (const to of docs) for (const from of docs) meet(to, from);
			const [one, ...rest] = docs.map(everything);
			for (const other of rest) expect(other).toEqual(one);
			expect(unreadable(docs[0])).toEqual([]);
			const there = [
				...places(docs[0]),
				...deleted(docs[0]).filter(({ root }) => root === 'places')
			];
			expect(there.map(({ id }) => id).sort()).toEqual(ids);
			expect(equipment(docs[0])).toHaveLength(n);
		}),
		{ numRuns: 300 }
	);
});

function copies(doc: Y.Doc, n = 2): Y.Doc[] {
	return Array.from({ length: n }, () => {
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
		return copy;
	});
}

function meet(a: Y.Doc, b: Y.Doc): void {
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}
