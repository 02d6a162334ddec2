import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { equipment } from '#lib/domain/equipment.ts';
import { ownFields, saveField } from '#lib/domain/own-fields.ts';
import { places } from '#lib/domain/places.ts';
import { add } from '#lib/domain/workspace.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { accessBrief } from './access.ts';
import { confirmedSaid } from './confirmed.ts';
import { featureCollection } from './geojson.ts';
import { daysSaid, hoursFault, weekSaid } from './hours.ts';
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

test('where only the village may be known, its middle is shown and not the point of the place', () => {
	const doc = new Y.Doc();
	add(doc, 'places', {
		name: 'Klub',
		locality: 'Troks',
		precision: 'village',
		point: { lat: 50.3099, lng: 19.6499 }
	});
	const [row] = rows(places(doc), [], villages, NOW);
	expect(row.point).toEqual({ lat: 50.3031, lng: 19.6444 });
	expect(JSON.stringify(row.place)).not.toContain('50.3099');
});

test('own fields, hours and access stand in the table as a file', () => {
	const doc = new Y.Doc();
	const heating = saveField(doc, {
		label: 'Piec; stary',
		type: 'yesno',
		options: [],
		public: false
	});
	const floor = saveField(doc, { label: 'Piętro', type: 'number', options: [], public: false });
	add(doc, 'places', {
		name: 'GOK',
		'hours:mon': '8–12',
		'hours:tue': 'nieczynne',
		'access:ramp': 'partly',
		[`x:${heating}`]: true,
		[`x:${floor}`]: 1.5
	});
	const all = rows(places(doc), [], villages, NOW);
	const plain = csvParse(csv(columns(ownFields(doc)), all))[0];
	expect(plain).toMatchObject({
		hours_mon: '8–12',
		hours_a_week: '4',
		hours_wed: '',
		ramp: 'partly',
		lift: '',
		'x:piec-stary': '1',
		'x:pietro': '1.5'
	});
	expect(csv(columns(ownFields(doc)), all, true)).toContain('"Piec; stary";Piętro');
	expect(new Set(columns().map(({ key }) => key)).size).toBe(columns().length);
});

test('a week is said in days that go together, and unknown days are named', () => {
	const office = { mon: '8–16', tue: '8–16', wed: '8–16', fri: 'nieczynne' };
	expect(daysSaid(office)).toEqual(['poniedziałek–środa 8–16', 'piątek nieczynne']);
	expect(weekSaid(office)).toBe(
		'Otwarte co najmniej 24\u00a0godz. w\u00a0tygodniu. Nie wiemy: czwartek, sobota, niedziela.'
	);
	expect(weekSaid({})).toBe(null);
	expect(hoursFault('8–16')).toBe(null);
	expect(hoursFault('16–8')).toContain('Koniec jest wcześniej');
});

test('access is told in counts; what nobody looked at is not a no', () => {
	expect(accessBrief({})).toBe('');
	expect(accessBrief({ ramp: 'yes', lift: 'no', wide_doors: 'yes', quiet_space: 'unknown' })).toBe(
		'jest: 2, nie ma: 1, sprawdzono 3 z 20'
	);
});

test('who confirmed is said as an organisation and a role', () => {
	const said = (confirmedBy: string, confirmedAs: 'editor' | null) =>
		confirmedSaid({ confirmedAt: '2026-11-26', confirmedBy, confirmedAs });
	expect(said('OSP Troks', 'editor')).toBe('Potwierdzono 26.11.2026: OSP Troks (współautor).');
	expect(said('', 'editor')).toBe('Potwierdzono 26.11.2026: współautor.');
	expect(said('', null)).toBe('Potwierdzono 26.11.2026.');
});
