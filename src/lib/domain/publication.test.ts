import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	askCorrection,
	confirmPlace,
	pending,
	publishPlace,
	unpublishPlace
} from './confirming.ts';
import { ownFields, saveField } from './own-fields.ts';
import { places } from './places.ts';
import { project } from './projection.ts';
import { publicPlaces } from './publication.ts';
import { undoManager } from './undo.ts';
import { add } from './workspace.ts';

const at = { lat: 50.27891, lng: 19.56123 };
const consent = { by: 'dyrektor GOK', at: '2026-11-26' };

function sample() {
	const doc = new Y.Doc();
	const open = saveField(doc, { label: 'Ogrzewanie', type: 'text', options: [], public: true });
	const own = saveField(doc, { label: 'Klucze', type: 'text', options: [], public: false });
	const id = add(doc, 'places', {
		name: 'GOK',
		category: 'culture_centre',
		locality: 'Troks',
		status: 'confirmed',
		confirmedBy: 'GOK',
		point: at,
		address: 'Rynek 1',
		teachers: 2,
		'need:n1': true,
		[`x:${open}`]: 'gaz',
		[`x:${own}`]: 'u sołtysa',
		'x:spoza listy': 'nie'
	});
	return { doc, id };
}

test('a public place shows the fields of a closed list, to strangers and in SQL alike', () => {
	const { doc, id } = sample();
	expect(publicPlaces(places(doc), ownFields(doc))).toEqual([]);
	publishPlace(doc, id, consent);
	const [open] = publicPlaces(places(doc), ownFields(doc));
	expect(open).toMatchObject({ name: 'GOK', address: 'Rynek 1', custom: { ogrzewanie: 'gaz' } });
	expect(open).toHaveProperty('point', at);

	const [row] = project(doc).places;
	expect(row).toMatchObject({ visibility: 'public', ...at });
	for (const told of [open, row])
		expect(JSON.stringify(told)).not.toMatch(/sołtys|spoza|dyrektor|teachers|"n1"|confirmedBy/);
});

test('what is public by village only has no point, no street, and a sketch is not public at all', () => {
	const { doc, id } = sample();
	publishPlace(doc, id, consent);
	doc.getMap<Y.Map<unknown>>('places').get(id)!.set('precision', 'village');
	expect(publicPlaces(places(doc), [])[0]).toMatchObject({ point: null, address: '' });
	expect(JSON.stringify(project(doc).places)).not.toMatch(/50\.2|19\.5|Rynek/);
	doc.getMap<Y.Map<unknown>>('places').get(id)!.set('status', 'sketch');
	expect(publicPlaces(places(doc), [])).toEqual([]);
	expect(project(doc).places[0].visibility).toBe('partnership');
});

test('a consent that was taken back leaves nothing behind', () => {
	const { doc, id } = sample();
	publishPlace(doc, id, consent);
	unpublishPlace(doc, id);
	expect(places(doc)[0]).toMatchObject({
		visibility: 'partnership',
		consentBy: '',
		consentAt: null
	});
	expect(() => publishPlace(doc, id, { by: ' ', at: '2026-11-26' })).toThrow('consent-missing');
	expect(places(doc)[0]).toMatchObject({ visibility: 'partnership', consentAt: null });
});

test('confirming says who and when, clears what was to be corrected, and is undone at once', () => {
	const { doc, id } = sample();
	askCorrection(doc, id, ' godziny są inne ', '2026-11-25');
	expect(places(doc)[0]).toMatchObject({ status: 'to_confirm', correction: 'godziny są inne' });
	const undo = undoManager(doc);
	confirmPlace(doc, id, { at: '2026-11-26', by: 'OSP Troks', as: 'editor' });
	expect(places(doc)[0]).toMatchObject({
		status: 'confirmed',
		confirmedAt: '2026-11-26',
		confirmedBy: 'OSP Troks',
		confirmedAs: 'editor',
		correction: '',
		statusDates: { confirmed: '2026-11-26' }
	});
	undo.undo();
	expect(places(doc)[0]).toMatchObject({ status: 'to_confirm', correction: 'godziny są inne' });
});

test('what is closed stays closed when somebody says that it is still true', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'places', { name: 'Kino', status: 'closed', confirmedAt: '2020-01-01' });
	confirmPlace(doc, id, { at: '2026-11-26', by: '', as: 'partner' });
	expect(places(doc)[0]).toMatchObject({ status: 'closed', confirmedAt: '2026-11-26' });
	expect(() => confirmPlace(doc, 'nie-ma', { at: '2026-11-26', by: '', as: 'editor' })).toThrow(
		'not-found'
	);
});

test('sketches, corrections and what is a year old wait apart', () => {
	const doc = new Y.Doc();
	const named = (name: string, values: object) => add(doc, 'places', { name, ...values });
	named('Szkic', { status: 'sketch' });
	named('Do poprawy', { status: 'to_confirm' });
	named('Stare', { status: 'confirmed', confirmedAt: '2025-10-01' });
	named('Świeże', { status: 'confirmed', confirmedAt: '2026-10-01' });
	named('Zamknięte', { status: 'closed', confirmedAt: '2020-10-01' });
	const found = pending(places(doc), '2026-11-26');
	const names = (list: { name: string }[]) => list.map(({ name }) => name);
	expect(names(found.sketches)).toEqual(['Szkic']);
	expect(names(found.corrections)).toEqual(['Do poprawy']);
	expect(names(found.stale)).toEqual(['Stare']);
});
