import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { COLUMNS, project } from './projection.ts';
import { writeParagraphs } from './richtext.ts';
import { add, softDelete, textName } from './workspace.ts';

const at = { lat: 50.2789, lng: 19.56 };

test('a row has the columns of its table, and its texts in data', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'places', {
		name: 'MDK',
		category: 'culture_centre',
		locality: 'Olkusz',
		point: at
	});
	doc.transact(() => writeParagraphs(doc.getXmlFragment(textName(id, 'description')), 'Sala.'));
	const [row] = project(doc).places;
	expect(Object.keys(row).sort()).toEqual(['id', ...COLUMNS.places, 'order_key', 'data'].sort());
	expect(row.data).not.toHaveProperty('name');
	expect(row).toMatchObject({ id, ...at, data: { description: 'Sala.', seats: null } });
	expect(row.data).not.toHaveProperty('point');
});

test('helpers, villages and hidden places never project a position or an address', () => {
	const doc = new Y.Doc();
	add(doc, 'places', {
		name: 'Sąsiadka',
		category: 'informal_helper',
		point: at,
		address: 'Polna 1'
	});
	add(doc, 'places', { name: 'Wieś', precision: 'village', point: at, address: 'Polna 2' });
	add(doc, 'places', { name: 'Ukryte', precision: 'hidden', point: at, address: 'Polna 3' });
	// a broken client that wrote an exact point of a helper straight into the document
	const forged = add(doc, 'places', { name: 'Podrobiona', category: 'informal_helper' });
	const item = doc.getMap<Y.Map<unknown>>('places').get(forged)!;
	item.set('point', [at.lng, at.lat]);
	item.set('precision', 'exact');

	const rows = project(doc).places;
	expect(rows).toHaveLength(4);
	expect(JSON.stringify(rows)).not.toMatch(/50\.27|19\.56|Polna/);
});

test('every row has every column of its table', () => {
	const doc = new Y.Doc();
	add(doc, 'partners', { name: 'KGW', form: 'kgw' });
	add(doc, 'needs', { title: 'Lekarz' });
	add(doc, 'recommendations', { title: 'Dyżur', deadline: '2027-06' });
	const { partners, needs, recommendations } = project(doc);
	expect(partners[0]).toMatchObject({ form: 'kgw', sector: 'social', role: null });
	expect(needs[0]).toMatchObject({ locality: '', strength: 'none', visibility: 'partnership' });
	expect(recommendations[0]).toMatchObject({ status: 'draft', deadline: '2027-06' });
	for (const [table, rows] of Object.entries({ partners, needs, recommendations }))
		expect(Object.keys(rows[0])).toEqual(
			expect.arrayContaining([...COLUMNS[table as keyof typeof COLUMNS], 'order_key'])
		);
});

test('deleted entries and ids no address can carry are left out', () => {
	const doc = new Y.Doc();
	const gone = add(doc, 'needs', { title: 'x' });
	softDelete(doc, 'needs', gone);
	const odd = new Y.Map<unknown>();
	doc.getMap('needs').set('<b>', odd);
	odd.set('title', 'y');
	expect(project(doc).needs).toEqual([]);
});

test('what jsonb refuses is taken out of texts', () => {
	const doc = new Y.Doc();
	add(doc, 'needs', { title: 'a\u0000b', situation: 'c\ud800d 😀' });
	expect(project(doc).needs[0]).toMatchObject({ title: 'ab', data: { situation: 'cd 😀' } });
});
