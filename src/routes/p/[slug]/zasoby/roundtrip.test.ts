import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { add } from '#lib/domain/workspace.ts';
import { places } from '#lib/domain/places.ts';
import { AROUND, bytes, DEFAULTS } from '#lib/sources/resources/samples.ts';
import { drafts } from '#lib/sources/resources/drafts.ts';
import { guess } from '#lib/sources/resources/mapping.ts';
import { readTable } from '#lib/sources/resources/table.ts';
import { featureCollection } from '#lib/ui/resources/geojson.ts';
import { rows } from '#lib/ui/resources/row.ts';
import { columns } from '#lib/ui/resources/table.ts';
import { csv } from '#lib/ui/tables/csv.ts';

/* What goes out comes back: our own files, read by the import, give the same places. */

const NOW = Date.parse('2026-11-26');
/** Columns that are made anew or not taken from a file; why is in docs/exports.md. */
const NOT_TAKEN = ['id', 'origin', 'visibility', 'consent_by', 'consent_at', 'confirmed_as'];

const list = (doc: Y.Doc) => rows(places(doc), [], [...AROUND.villages], NOW);
const plain = (doc: Y.Doc) =>
	list(doc).map((row) =>
		Object.fromEntries(
			columns()
				.filter(({ key }) => !NOT_TAKEN.includes(key))
				.map(({ key, value }) => [key, value(row)])
		)
	);

function everything(): Y.Doc {
	const doc = new Y.Doc();
	add(doc, 'places', {
		name: '=Biblioteka "Główna"; filia, nr 1',
		category: 'library',
		operator: '-MGOK',
		locality: 'Olkusz',
		address: 'ul. Długa 1, 32-300 Olkusz',
		point: { lat: 50.281301, lng: 19.565004 },
		status: 'confirmed',
		plane: 'local',
		rooms: 3,
		seats: 40,
		workstations: 12,
		devices: 20,
		teachers: 2,
		broadband: 'connected',
		publicWifi: true,
		downloadMbps: 93.5,
		uploadMbps: 20.25,
		latencyMs: 12,
		measuredAt: '2026-05',
		internetNote: 'sala na piętrze',
		accessNote: 'dzwonek przy rampie',
		languageNote: 'także łemkowski',
		cost: 'bezpłatnie',
		booking: '+48, zapisy w czytelni',
		website: 'https://biblioteka.example.pl/?a=1&b=2',
		confirmedAt: '2026-10-01',
		confirmedBy: 'biblioteka',
		source: 'wywiad',
		'group:seniors_75': true,
		'group:youth_10_18': true,
		'internet:fibre': true,
		'internet:mobile_5g': true,
		'language:pl': true,
		'language:pjm': true,
		'hours:mon': '8–16',
		'hours:sat': 'po umówieniu',
		'access:step_free_entrance': 'yes',
		'access:lift': 'partly',
		'access:other': 'no'
	});
	add(doc, 'places', {
		name: "'Apostrof' <b>i HTML</b>",
		category: 'other',
		categoryNote: 'punkt wymiany książek',
		locality: 'Żurada',
		precision: 'village',
		status: 'sketch',
		source: 'x'
	});
	add(doc, 'places', {
		name: 'Sala OSP',
		category: 'fire_brigade',
		point: { lat: 50.35, lng: 19.6 },
		status: 'closed',
		register: 'osm:way/12',
		licence: 'odbl',
		source: 'https://www.openstreetmap.org/way/12'
	});
	add(doc, 'places', { name: 'Bez miejsca', category: 'firm', precision: 'hidden', source: 'x' });
	add(doc, 'places', {
		name: 'Pani Zosia',
		category: 'informal_helper',
		locality: 'Kosmolów',
		source: 'x'
	});
	return doc;
}

function readBack(text: string, name: string): Y.Doc {
	const table = readTable(bytes(text), name);
	const made = drafts(table, guess(table), AROUND, DEFAULTS);
	expect(made.flatMap(({ problems }) => problems)).toEqual([]);
	const doc = new Y.Doc();
	for (const { values } of made) add(doc, 'places', values);
	return doc;
}

test('the table as CSV gives the same places', () => {
	const doc = everything();
	expect(plain(readBack(csv(columns(), list(doc)), 'zasoby.csv'))).toEqual(plain(doc));
});

test('GeoJSON gives the same places', () => {
	const doc = everything();
	const text = JSON.stringify(featureCollection(list(doc)));
	expect(plain(readBack(text, 'zasoby.geojson'))).toEqual(plain(doc));
});

test('the table of a Polish spreadsheet gives names, kinds, positions, hours and access', () => {
	const doc = everything();
	const back = plain(readBack(csv(columns(), list(doc), true), 'arkusz.csv'));
	const some = (all: Record<string, unknown>[]) =>
		all.map(({ name, category, village, address, lat, lng, hours_mon, lift, seats, licence }) => ({
			name,
			category,
			village,
			address,
			lat,
			lng,
			hours_mon,
			lift,
			seats,
			licence
		}));
	expect(some(back)).toEqual(some(plain(doc)));
});

test('rows of OpenStreetMap are marked and their authors named in both files', () => {
	const doc = everything();
	const text = csv(columns(), list(doc));
	expect(text).toMatch(
		/Sala OSP.*openstreetmap\.org\/way\/12.*odbl,"?© autorzy OpenStreetMap, licencja ODbL 1\.0/
	);
	const file = featureCollection(list(doc)) as {
		attribution?: string;
		features: { properties: object }[];
	};
	expect(file.attribution).toMatch(/© autorzy OpenStreetMap/);
	expect(file.features.filter(({ properties }) => 'licence' in properties)).toHaveLength(1);
});

test('what a spreadsheet would run is defused, numbers are left alone', () => {
	const text = csv(columns(), list(everything()));
	expect(text).toContain(`"'=Biblioteka ""Główna""; filia, nr 1"`);
	expect(text).toContain("'-MGOK");
	expect(text).toContain('"\'+48, zapisy');
	expect(text).toContain(',50.281301,19.565004,');
});
