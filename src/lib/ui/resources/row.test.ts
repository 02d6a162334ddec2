import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { equipment } from '#lib/domain/equipment.ts';
import { places } from '#lib/domain/places.ts';
import { add } from '#lib/domain/workspace.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { featureCollection } from './geojson.ts';
import { rows, stale } from './row.ts';
import { columns } from './table.ts';

const NOW = Date.parse('2026-11-20');
const villages = [{ name: 'Troks', lat: 50.3031, lng: 19.6444 }];

function sample() {
	const doc = new Y.Doc();
	const room = add(doc, 'places', {
		name: 'Świetlica',
		category: 'village_room',
		locality: 'Troks',
		status: 'confirmed',
		confirmedAt: '2025-10-01',
		seats: 15,
		'access:step_free_entrance': 'yes'
	});
	add(doc, 'places', {
		name: '=HYPERLINK("http://zle.example")',
		category: 'library',
		point: { lat: 50.2789, lng: 19.56 },
		status: 'confirmed',
		confirmedAt: '2026-10-01'
	});
	add(doc, 'places', { name: 'Sąsiadka', category: 'informal_helper', locality: 'Troks' });
	add(doc, 'places', { name: 'Ćwiczebna', category: 'other', precision: 'hidden' });
	add(doc, 'equipment', { kind: 'laptop', quantity: 8, place: room });
	add(doc, 'equipment', { kind: 'tablet', quantity: 2, place: room, condition: 'disposed' });
	return rows(places(doc), equipment(doc), villages, NOW);
}

test('places stand in the order of the Polish alphabet', () => {
	expect(
		sample()
			.map(({ name }) => name)
			.slice(1)
	).toEqual(['Ćwiczebna', 'Sąsiadka', 'Świetlica']);
});

test('a confirmation older than a year waits for a new one', () => {
	const room = sample().find(({ name }) => name === 'Świetlica')!;
	expect(room.stale).toBe(true);
	expect(room.status).toBe('to_confirm');
	expect(room.facets.freshness).toEqual(['stale']);
	expect(stale({ status: 'confirmed', confirmedAt: '2026-10-01' }, NOW)).toBe(false);
	expect(stale({ status: 'sketch', confirmedAt: null }, NOW)).toBe(false);
});

test('what was disposed of is not counted among the equipment', () => {
	const room = sample().find(({ name }) => name === 'Świetlica')!;
	expect(room.here).toBe('15 osób, laptop: 8');
});

test('a place that knows only its village stands where the village does, a hidden one nowhere', () => {
	const at = (name: string) => sample().find((row) => row.name === name)!.point;
	expect(at('Sąsiadka')).toEqual({ lat: 50.3031, lng: 19.6444 });
	expect(at('Ćwiczebna')).toBe(null);
});

test('GeoJSON has longitude first and a null geometry where there is no point', () => {
	const { features } = featureCollection(sample());
	const geometry = (name: string) =>
		features.find(({ properties }) => properties?.name === name)!.geometry;
	expect(geometry('Sąsiadka')).toEqual({ type: 'Point', coordinates: [19.6444, 50.3031] });
	expect(geometry('Ćwiczebna')).toBe(null);
});

test('the table as a file defuses a name that is a formula', () => {
	const text = csv(columns(), sample());
	expect(text).toContain(`"'=HYPERLINK(""http://zle.example"")"`);
	expect(text.split('\r\n')[0]).toContain('id,name,category,kind,village');
});
