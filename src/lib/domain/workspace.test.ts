import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { equipment, idlePieces } from './equipment.ts';
import { needs } from './needs.ts';
import { partners, sectorOf } from './partners.ts';
import { places } from './places.ts';
import { DomainError } from './problem.ts';
import { recommendations } from './recommendations.ts';
import { writeParagraphs } from './richtext.ts';
import {
	add,
	deleted,
	mark,
	moveTo,
	problems,
	restore,
	setField,
	setSection,
	setStatus,
	softDelete,
	textName,
	textOf,
	unreadable
} from './workspace.ts';

const olkusz = { lat: 50.2789, lng: 19.56 };

test('an added place is read back with its fields, sets and hours, the rest as defaults', () => {
	const doc = new Y.Doc();
	add(doc, 'places', {
		name: 'Biblioteka',
		category: 'library',
		point: olkusz,
		'group:farmers': true,
		'hours:mon': '8–16',
		'access:ramp': 'partly',
		'x:kod do drzwi': 'u sołtysa'
	});

	const [place] = places(doc);
	expect(place).toMatchObject({
		name: 'Biblioteka',
		category: 'library',
		point: olkusz,
		groups: ['farmers'],
		hours: { mon: '8–16' },
		access: { ramp: 'partly' },
		custom: { 'kod do drzwi': 'u sołtysa' },
		status: 'sketch',
		visibility: 'partnership',
		seats: null,
		operator: ''
	});
});

test('a name is needed, and not a long one', () => {
	const doc = new Y.Doc();
	expect(code(() => add(doc, 'places', { category: 'library' }))).toBe('required');
	expect(code(() => add(doc, 'places', { name: '   ' }))).toBe('required');
	expect(code(() => add(doc, 'places', { name: 'x'.repeat(121) }))).toBe('too-long');
	const id = add(doc, 'places', { name: 'x'.repeat(120) });
	expect(code(() => setField(doc, 'places', id, 'name', null))).toBe('required');
	expect(places(doc)).toHaveLength(1);
});

test('a point outside Poland is refused, swapped coordinates too, and the border is not', () => {
	const at = (lat: number, lng: number) => problems('places', { point: { lat, lng } })[0]?.code;
	expect(at(19.56, 50.2789)).toBe('outside-poland');
	expect(at(50.08, 14.43)).toBe('outside-poland'); // Praha
	expect(at(54.71, 20.51)).toBe('outside-poland'); // Kaliningrad
	expect(at(49.84, 24.03)).toBe('outside-poland'); // Lviv
	expect(at(Number.NaN, 20)).toBe('not-a-number');
	for (const [lat, lng] of [
		[53.91, 14.25], // Świnoujście
		[54.83, 18.34], // Jastrzębia Góra
		[54.38, 23.11], // Rutka-Tartak, by Lithuania
		[50.85, 24.02], // Hrubieszów, by the Bug
		[49.07, 22.72], // Bieszczady
		[49.3, 19.95], // Zakopane
		[50.15, 16.66], // Kłodzko valley
		[50.9, 14.9], // Bogatynia
		[52.32, 14.57] // Słubice
	])
		expect(at(lat, lng)).toBeUndefined();
});

test('keys of prototypes are refused everywhere', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'needs', { title: 'Lekarz' });
	for (const key of ['__proto__', 'constructor', 'prototype']) {
		expect(code(() => setField(doc, 'needs', id, key, 'x'))).toBe('forbidden-key');
		expect(code(() => setField(doc, 'needs', id, `x:${key}`, 'x'))).toBe('forbidden-key');
		expect(code(() => mark(doc, 'needs', id, 'place', key, true))).toBe('forbidden-key');
		expect(code(() => add(doc, 'needs', { title: 'x' }, key))).toBe('forbidden-key');
	}
	expect(code(() => setField(doc, 'needs', id, 'colour', 'red'))).toBe('unknown-field');
	expect(code(() => mark(doc, 'needs', id, 'barrier', 'dragons', true))).toBe('not-in-list');
	expect(code(() => setField(doc, 'needs', 'nobody', 'title', 'x'))).toBe('not-found');
});

test('two people adding to one set both succeed', () => {
	const [anna, jan] = pair();
	const id = add(anna, 'needs', { title: 'Lekarz' });
	sync(anna, jan);
	mark(anna, 'needs', id, 'barrier', 'skill', true);
	mark(jan, 'needs', id, 'barrier', 'trust', true);
	sync(anna, jan);
	expect(needs(anna)[0].barriers).toEqual(['skill', 'trust']);
	mark(jan, 'needs', id, 'barrier', 'skill', false);
	expect(needs(jan)[0].barriers).toEqual(['trust']);
});

test('what is written into a deleted entry comes back with it', () => {
	const [anna, jan] = pair();
	const id = add(anna, 'partners', { name: 'KGW' });
	sync(anna, jan);
	softDelete(anna, 'partners', id, '2026-11-20T10:00:00Z');
	setField(jan, 'partners', id, 'mission', 'uczymy sąsiadki');
	sync(anna, jan);
	expect(partners(jan)).toEqual([]);
	expect(deleted(jan)).toEqual([
		{ root: 'partners', id, title: 'KGW', deletedAt: '2026-11-20T10:00:00Z' }
	]);
	restore(jan, 'partners', id);
	expect(partners(jan)[0].mission).toBe('uczymy sąsiadki');
});

test('moving puts an entry where it was dropped, and both orders hold when two move at once', () => {
	const [anna, jan] = pair();
	for (const title of ['A', 'B', 'C', 'D']) add(anna, 'recommendations', { title }, title);
	sync(anna, jan);
	moveTo(anna, 'recommendations', 'D', 0);
	expect(titles(anna)).toEqual(['D', 'A', 'B', 'C']);
	moveTo(jan, 'recommendations', 'A', 3);
	expect(titles(jan)).toEqual(['B', 'C', 'D', 'A']);
	sync(anna, jan);
	expect(titles(anna)).toEqual(['D', 'B', 'C', 'A']);
	expect(titles(jan)).toEqual(titles(anna));
});

test('an entry can be moved between two that share a key, or have none', () => {
	const doc = new Y.Doc();
	for (const title of ['a', 'b', 'c', 'd']) add(doc, 'recommendations', { title }, title);
	for (const id of ['a', 'b', 'c']) raw(doc, 'recommendations', id).set('order', 'V');
	raw(doc, 'recommendations', 'd').delete('order');
	expect(titles(doc)).toEqual(['d', 'a', 'b', 'c']);
	moveTo(doc, 'recommendations', 'd', 1);
	expect(titles(doc)).toEqual(['a', 'd', 'b', 'c']);
	moveTo(doc, 'recommendations', 'c', 0);
	expect(titles(doc)).toEqual(['c', 'a', 'd', 'b']);
});

test('a status keeps the day it was reached, and dropping asks for a reason', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'recommendations', { title: 'Dyżur' });
	setStatus(doc, 'recommendations', id, 'discussed', '2026-10-01');
	setStatus(doc, 'recommendations', id, 'agreed', '2026-11-20');
	expect(recommendations(doc)[0]).toMatchObject({
		status: 'agreed',
		statusDates: { discussed: '2026-10-01', agreed: '2026-11-20' }
	});
	expect(code(() => setStatus(doc, 'recommendations', id, 'dropped', '2026-12-01'))).toBe(
		'required'
	);
	setStatus(doc, 'recommendations', id, 'dropped', '2026-12-01', { dropReason: 'no_money' });
	expect(recommendations(doc)[0]).toMatchObject({ status: 'dropped', dropReason: 'no_money' });
	expect(code(() => setStatus(doc, 'recommendations', id, 'won', '2026-12-01'))).toBe(
		'not-in-list'
	);
});

test('a private helper has no exact point, however the entry came about', () => {
	const doc = new Y.Doc();
	const village = { lat: 50.28, lng: 19.56 };
	const id = add(doc, 'places', { name: 'Pani Zofia', category: 'informal_helper', point: olkusz });
	expect(places(doc)[0]).toMatchObject({ precision: 'village', point: village });
	setField(doc, 'places', id, 'point', { lat: 50.2951, lng: 19.5749 });
	expect(raw(doc, 'places', id).get('point')).toEqual([19.57, 50.3]);
	expect(code(() => setField(doc, 'places', id, 'precision', 'exact'))).toBe('helper-exact');

	const house = add(doc, 'places', { name: 'Dom', category: 'other', point: olkusz });
	setField(doc, 'places', house, 'category', 'ngo');
	expect(places(doc)[1]).toMatchObject({ precision: 'exact', point: olkusz });
	setField(doc, 'places', house, 'category', 'informal_helper');
	expect(raw(doc, 'places', house).get('point')).toEqual([19.56, 50.28]);
	expect(places(doc)[1].precision).toBe('village');

	raw(doc, 'places', house).set('point', [19.123456, 50.123456]);
	expect(places(doc)[1].point).toEqual({ lat: 50.12, lng: 19.12 });
});

test('fields of the wrong type read as their defaults; what has no name is set apart', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'places', { name: 'Świetlica', seats: 15 });
	const item = raw(doc, 'places', id);
	item.set('seats', 'piętnaście');
	item.set('category', 7);
	item.set('point', 'tam');
	item.set('operator', new Y.Array());
	item.set('colour of a newer client', 'red');
	expect(places(doc)[0]).toMatchObject({
		name: 'Świetlica',
		seats: null,
		category: 'other',
		point: null,
		operator: ''
	});
	expect(item.get('colour of a newer client')).toBe('red');

	item.set('name', { pl: 'Świetlica' });
	doc.getMap('places').set('broken', 'not a map');
	expect(places(doc)).toEqual([]);
	expect(unreadable(doc)).toEqual([
		{ root: 'places', id },
		{ root: 'places', id: 'broken' }
	]);
	restoreName(item);
	expect(places(doc)).toHaveLength(1);
});

test('long texts are roots of their own', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'recommendations', { title: 'Dyżur' });
	const name = textName(id, 'body');
	expect(textOf(doc, name)).toBe('');
	doc.transact(() => writeParagraphs(doc.getXmlFragment(name), 'Raz.\n\nDwa.'));
	expect(name).toBe(`text:${id}:body`);
	expect(textOf(doc, name)).toBe('Raz.\nDwa.');
});

test('the sector follows from the legal form', () => {
	expect(sectorOf({ form: 'kgw' })).toBe('social');
	expect(sectorOf({ form: null })).toBe(null);
});

test('idle pieces are those whose hours somebody counted', () => {
	const doc = new Y.Doc();
	add(doc, 'equipment', { kind: 'tablet', quantity: 4, hoursPerWeek: 0 });
	add(doc, 'equipment', { kind: 'drone', quantity: 1, hoursPerWeek: 1 });
	add(doc, 'equipment', { kind: 'laptop', quantity: 8, hoursPerWeek: 6 });
	add(doc, 'equipment', { kind: 'laptop', quantity: 9 });
	add(doc, 'equipment', { kind: 'laptop', quantity: 3, hoursPerWeek: 0, condition: 'disposed' });
	expect(idlePieces(equipment(doc))).toBe(5);
});

test('a section of the profile takes short facts only', () => {
	const doc = new Y.Doc();
	expect(code(() => setSection(doc, 'villages', 'source', 'x'.repeat(301)))).toBe('too-long');
	expect(code(() => setSection(doc, 'nowhere' as never, 'source', 'x'))).toBe('unknown-field');
});

function code(work: () => unknown): string | null {
	try {
		work();
		return null;
	} catch (error) {
		if (error instanceof DomainError) return error.problem.code;
		throw error;
	}
}

const pair = () => [new Y.Doc(), new Y.Doc()] as const;

function sync(a: Y.Doc, b: Y.Doc): void {
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

const titles = (doc: Y.Doc) => recommendations(doc).map(({ title }) => title);
const raw = (doc: Y.Doc, root: string, id: string) => doc.getMap<Y.Map<unknown>>(root).get(id)!;
const restoreName = (item: Y.Map<unknown>) => item.set('name', 'Świetlica');
