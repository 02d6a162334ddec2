import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Values } from './check.ts';
import { CATEGORIES, places, PRECISIONS } from './places.ts';
import { DomainError } from './problem.ts';
import { add, setField } from './workspace.ts';

const house = { lat: 50.27891, lng: 19.56123 };
const raw = (doc: Y.Doc, id: string) => doc.getMap<Y.Map<unknown>>('places').get(id)!;
const code = (work: () => void) => {
	try {
		work();
	} catch (error) {
		return (error as DomainError).problem.code;
	}
};

test('a helper whose village is known has no point and no address at all', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'places', {
		name: 'Sąsiadka',
		category: 'informal_helper',
		locality: 'Troks',
		point: house,
		address: 'Polna 1'
	});
	expect(raw(doc, id).has('point')).toBe(false);
	expect(raw(doc, id).has('address')).toBe(false);
	expect(code(() => setField(doc, 'places', id, 'address', 'Polna 1'))).toBe('helper-exact');
	setField(doc, 'places', id, 'point', house);
	expect(raw(doc, id).has('point')).toBe(false);
});

test('any place may be shown by village only, or not at all: then its point goes from the document', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'places', { name: 'Klub', category: 'ngo', locality: 'Troks', point: house });
	setField(doc, 'places', id, 'precision', 'village');
	expect(raw(doc, id).get('point')).toEqual([19.56, 50.28]);
	setField(doc, 'places', id, 'point', house);
	expect(raw(doc, id).get('point')).toEqual([19.56, 50.28]);
	setField(doc, 'places', id, 'precision', 'hidden');
	expect(raw(doc, id).has('point')).toBe(false);

	const hidden = add(doc, 'places', { name: 'Schowek', precision: 'hidden', point: house });
	expect(raw(doc, hidden).has('point')).toBe(false);
});

test('a point that another client wrote is not read nearer than it may be', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'places', { name: 'Klub', locality: 'Troks' });
	raw(doc, id).set('point', [house.lng, house.lat]);
	expect(places(doc)[0].point).toEqual(house);
	raw(doc, id).set('precision', 'hidden');
	expect(places(doc)[0].point).toBe(null);
	raw(doc, id).set('precision', 'exact');
	raw(doc, id).set('category', 'informal_helper');
	raw(doc, id).set('address', 'Polna 1');
	expect(places(doc)[0]).toMatchObject({ point: null, precision: 'village', address: '' });
});

test('in whatever order the fields of a helper are written, the house is nowhere in the document', () => {
	const write = fc.oneof(
		fc.record({ field: fc.constant('category'), value: fc.constantFrom(...CATEGORIES) }),
		fc.record({ field: fc.constant('precision'), value: fc.constantFrom(...PRECISIONS) }),
		fc.record({ field: fc.constant('point'), value: fc.constant(house) }),
		fc.record({ field: fc.constant('address'), value: fc.constant('Polna 1') }),
		fc.record({ field: fc.constant('locality'), value: fc.constantFrom('Troks', '') })
	);
	fc.assert(
		fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
			const doc = new Y.Doc();
			const id = add(doc, 'places', { name: 'Miejsce' });
			for (const { field, value } of [...writes, { field: 'category', value: 'informal_helper' }])
				try {
					setField(doc, 'places', id, field, value);
				} catch (refused) {
					if (!(refused instanceof DomainError)) throw refused;
				}
			expect(JSON.stringify(raw(doc, id).toJSON())).not.toMatch(/50\.278|19\.561|Polna/);
			expect(raw(doc, id).get('precision')).not.toBe('exact');
		})
	);
});

test('nothing is public that nobody agreed to', () => {
	const doc = new Y.Doc();
	const agreed: Values = { consentBy: 'dyrektor GOK', consentAt: '2026-11-26' };
	const id = add(doc, 'places', { name: 'GOK' });
	expect(code(() => setField(doc, 'places', id, 'visibility', 'public'))).toBe('consent-missing');
	expect(code(() => add(doc, 'places', { name: 'X', visibility: 'public' }))).toBe(
		'consent-missing'
	);
	for (const [field, value] of Object.entries(agreed)) setField(doc, 'places', id, field, value!);
	setField(doc, 'places', id, 'visibility', 'public');
	expect(places(doc)[0].visibility).toBe('public');
	expect(code(() => setField(doc, 'places', id, 'consentBy', null))).toBe('consent-missing');

	raw(doc, id).delete('consentBy'); // another client did
	expect(places(doc)[0].visibility).toBe('partnership');
	add(doc, 'places', { name: 'Biblioteka', visibility: 'public', ...agreed });
	expect(places(doc)[1].visibility).toBe('public');
});
