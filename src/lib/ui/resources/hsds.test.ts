import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { places } from '#lib/domain/places.ts';
import { add } from '#lib/domain/workspace.ts';
import { hsds, uuid } from './hsds.ts';
import { rows } from './row.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function page() {
	const doc = new Y.Doc();
	const id = add(doc, 'places', {
		name: 'Biblioteka',
		category: 'library',
		operator: 'MGOK',
		locality: 'Olkusz',
		address: 'ul. Długa 1, 32-300 Olkusz',
		point: { lat: 50.28, lng: 19.56 },
		status: 'confirmed',
		confirmedAt: '2026-10-01',
		seats: 40,
		cost: 'bezpłatnie',
		website: 'https://biblioteka.example.pl',
		licence: 'odbl',
		source: 'https://www.openstreetmap.org/node/1',
		'language:pjm': true,
		'hours:mon': '8–12, 13–16.30',
		'hours:tue': 'nieczynne',
		'hours:wed': 'po umówieniu',
		'access:lift': 'partly',
		'access:ramp': 'unknown'
	});
	add(doc, 'places', { name: 'Remont', category: 'school', status: 'temporarily_closed' });
	add(doc, 'places', {
		name: 'Sąsiadka',
		category: 'informal_helper',
		locality: 'Troks',
		status: 'closed'
	});
	const texts = new Map([[id, 'Filia dla dzieci']]);
	const list = rows(places(doc), [], [{ name: 'Troks', lat: 50.3, lng: 19.6 }], 0);
	const region = { wojewodztwo: 'małopolskie', descriptions: texts };
	return { id, page: JSON.parse(JSON.stringify(hsds(list, region))) };
}

test('a place is a service of an organisation at a location', () => {
	const { id, page: found } = page();
	expect(found).toMatchObject({ version: '3.0', total_items: 3, page_number: 1, empty: false });
	const [library] = found.contents;
	expect(library).toMatchObject({
		id: uuid(id),
		name: 'Biblioteka',
		description: 'Filia dla dzieci',
		url: 'https://biblioteka.example.pl',
		status: 'active',
		fees_description: 'bezpłatnie',
		assured_date: '2026-10-01',
		organization: { name: 'MGOK' },
		languages: [{ code: 'pso' }]
	});
	expect(library.id.replace(/-/g, '')).toBe(id);
	const [{ location }] = library.service_at_locations;
	expect(location).toMatchObject({
		location_type: 'physical',
		latitude: 50.28,
		longitude: 19.56,
		addresses: [
			{
				address_1: 'ul. Długa 1, 32-300 Olkusz',
				city: 'Olkusz',
				state_province: 'małopolskie',
				postal_code: '32-300',
				country: 'PL'
			}
		],
		accessibility: [{ description: 'winda lub podnośnik', details: 'częściowo' }]
	});
});

test('opening hours are weekly schedules, closed days are none, appointments are words', () => {
	const [library] = page().page.contents;
	expect(library.schedules.map(({ id: _, ...rest }: { id: string }) => rest)).toEqual([
		{ freq: 'WEEKLY', byday: 'MO', opens_at: '08:00', closes_at: '12:00' },
		{ freq: 'WEEKLY', byday: 'MO', opens_at: '13:00', closes_at: '16:30' },
		{ freq: 'WEEKLY', byday: 'WE', description: 'po umówieniu' }
	]);
});

test('a licence goes along, persons and empty fields do not, and a helper has no position', () => {
	const { page: found } = page();
	const text = JSON.stringify(found);
	expect(text).toContain('"value":"odbl"');
	expect(text).toContain('© autorzy OpenStreetMap');
	expect(text).not.toMatch(/"(phones|contacts|email)"|null|""/);
	const [, school, helper] = found.contents;
	expect([school.status, helper.status]).toEqual(['temporarily closed', 'defunct']);
	expect(helper.service_at_locations[0].location).not.toHaveProperty('latitude');
	expect(helper.service_at_locations[0].location).not.toHaveProperty('addresses');
});

test('every id is a UUID, the same one every time, and no two are alike', () => {
	const ids = [...JSON.stringify(page().page).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
	expect(ids.length).toBeGreaterThan(15);
	for (const id of ids) expect(id).toMatch(UUID);
	expect(new Set(ids).size).toBe(ids.length);
	expect(uuid('organization MGOK')).toBe(uuid('organization MGOK'));
});
