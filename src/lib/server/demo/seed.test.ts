import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { equipment, idlePieces } from '#lib/domain/equipment.ts';
import { figures } from '#lib/domain/figures.ts';
import { needs } from '#lib/domain/needs.ts';
import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { project } from '#lib/domain/projection.ts';
import { recommendations } from '#lib/domain/recommendations.ts';
import { relations } from '#lib/domain/relations.ts';
import { sections } from '#lib/domain/sections.ts';
import { deleted, unreadable } from '#lib/domain/workspace.ts';
import { fillPrivate, fillWorkspace, PRIVATE_NOTE } from './seed.ts';

const doc = new Y.Doc();
doc.transact(() => fillWorkspace(doc));

test('the demonstration has its places, partners, needs, equipment and recommendations', () => {
	expect(places(doc)).toHaveLength(14);
	expect(equipment(doc)).toHaveLength(12);
	expect(partners(doc)).toHaveLength(10);
	expect(relations(doc)).toHaveLength(2);
	expect(needs(doc)).toHaveLength(10);
	expect(recommendations(doc).map(({ id }) => id)).toEqual(
		[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `re-${n}`)
	);
	expect(unreadable(doc)).toEqual([]);
	expect(deleted(doc)).toEqual([]);
});

test('every section has a text with its badge, and facts have a source', () => {
	const all = sections(doc);
	expect(all.filter(({ text }) => text.length > 40)).toHaveLength(15);
	for (const section of all) expect(section.origin === 'public_fact').toBe(section.source !== '');
	expect(all[0].completeness).toBe('supported');
	expect(all[3].completeness).toBe('started');
	expect(all[6]).toMatchObject({ key: 'connectivity', completeness: 'supported' });
});

test('speeds said of places and in the profile are the same', () => {
	const here = places(doc).map(({ downloadMbps }) => downloadMbps);
	const there = figures(doc).map(({ value }) => value);
	expect(here.filter((speed) => speed !== null).sort()).toEqual([...there].sort());
});

test('the inventory finds fourteen idle pieces', () => {
	// eq-3 2 + eq-4 1 + eq-7 4 + eq-8 6 + eq-11 1
	expect(idlePieces(equipment(doc))).toBe(14);
});

test('every link leads to something that is there', () => {
	const ids = {
		partners: new Set(partners(doc).map(({ id }) => id)),
		needs: new Set(needs(doc).map(({ id }) => id)),
		places: new Set(places(doc).map(({ id }) => id)),
		equipment: new Set(equipment(doc).map(({ id }) => id))
	};
	for (const one of recommendations(doc)) {
		for (const key of ['partners', 'needs', 'places', 'equipment'] as const)
			for (const id of one[key]) expect(ids[key].has(id), `${one.id} → ${id}`).toBe(true);
		if (one.owner) expect(ids.partners.has(one.owner)).toBe(true);
	}
	for (const item of equipment(doc)) expect(ids.places.has(item.place!)).toBe(true);
	for (const place of places(doc))
		if (place.partner) expect(ids.partners.has(place.partner)).toBe(true);
});

test('only invented organisations declined or left, and the helper has no address', () => {
	for (const partner of partners(doc))
		if (['declined', 'left'].includes(partner.status)) expect(partner.name).toMatch(/wymyślon/);
	const rows = project(doc).places;
	expect(rows.find(({ id }) => id === 'pl-helper')).toMatchObject({
		lat: null,
		locality: 'Sieniczno'
	});
});

test('no persons, telephones or e-mails', () => {
	const everything = JSON.stringify(project(doc));
	expect(everything).not.toMatch(/@|\b\d{3}[ -]\d{3}[ -]\d{3}\b/);
});

test('filling twice changes nothing', () => {
	const before = Y.encodeStateVector(doc);
	doc.transact(() => fillWorkspace(doc));
	expect(Y.encodeStateVector(doc)).toEqual(before);
});

test('the private note is in the private document and nowhere else', () => {
	const notes = new Y.Doc();
	notes.transact(() => fillPrivate(notes));
	expect(notes.getXmlFragment('text:notes').toString()).toContain(PRIVATE_NOTE);
	expect(JSON.stringify(doc.toJSON())).not.toContain('stolikach');
});
