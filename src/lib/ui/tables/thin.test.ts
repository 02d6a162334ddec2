import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { PLACE, places } from '#lib/domain/places.ts';
import { add } from '#lib/domain/workspace.ts';
import { full, thin } from './thin.ts';

test('an entry comes back as it was, whatever was left out on the way', () => {
	const doc = new Y.Doc();
	add(doc, 'places', { name: 'Remiza', category: 'fire_brigade', 'hours:mon': '9–17' });
	add(doc, 'places', {
		name: 'Sala',
		category: 'other',
		seats: 0,
		point: { lat: 50.2, lng: 19.6 },
		'group:farmers': true
	});
	const before = places(doc);
	const sent = JSON.parse(JSON.stringify(thin(PLACE, before)));
	expect(full(PLACE, sent)).toEqual(before);
});

test('what nobody has filled in is not sent', () => {
	const doc = new Y.Doc();
	add(doc, 'places', { name: 'Remiza' });
	expect(Object.keys(thin(PLACE, places(doc))[0]).sort()).toEqual(['id', 'name', 'order']);
});
