import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { add } from '#lib/domain/workspace.ts';
import { fixture } from '../fixtures/read.ts';
import type { Around, Defaults } from './draft.ts';
import { drafts } from './drafts.ts';
import { guess } from './mapping.ts';
import { AROUND, bytes, DEFAULTS } from './samples.ts';
import { readTable } from './table.ts';

function read(
	text: string | Uint8Array,
	around: Partial<Around> = {},
	defaults: Partial<Defaults> = {}
) {
	const table = readTable(typeof text === 'string' ? bytes(text) : text, 'lista.csv');
	return drafts(table, guess(table), { ...AROUND, ...around }, { ...DEFAULTS, ...defaults });
}
const said = (list: { code: string }[]) => list.map(({ code }) => code);

test('a list of a gmina becomes places: kinds by words, villages by the register, zeros kept', () => {
	const [library, room] = read(
		'Nazwa;Rodzaj;Miejscowość;Adres;Szerokość;Długość;Liczba miejsc;x:nr inw.\n' +
			'Filia nr 2;Biblioteka publiczna;ZURADA;Żurada 5;50,2375;19,53;20 osób;00042\n' +
			'Świetlica w Kosmolowie;;Kosmolów;;;;;\n'
	);
	expect(library.values).toEqual({
		name: 'Filia nr 2',
		category: 'library',
		locality: 'Żurada',
		address: 'Żurada 5',
		seats: 20,
		'x:nr inw.': '00042',
		precision: 'exact',
		point: { lat: 50.2375, lng: 19.53 },
		source: 'lista gminy',
		createdAt: '2026-11-26',
		status: 'to_confirm'
	});
	expect(library.problems).toEqual([]);
	expect(library.notices).toEqual([]);
	expect(room.values).toMatchObject({ category: 'village_room', precision: 'village' });
	expect(room.point).toBeNull();
	expect(said(room.notices)).toEqual(['category-from-name', 'village-only']);
});

test.each([
	['decimal commas', '50,2813', '19,565', []],
	['degrees, minutes and seconds', '50°16\'52,7"N', '19°33\'54"E', []],
	['letters before', 'N 50.2813', 'E 19.565', []],
	['latitude and longitude swapped', '19.565', '50.2813', ['swapped']]
])('coordinates with %s are read', (_, lat, lng, notices) => {
	const [draft] = read(`Nazwa\tlat\tlng\nUrząd\t${lat}\t${lng}\n`);
	expect(draft.point?.lat).toBeCloseTo(50.2813, 4);
	expect(draft.point?.lng).toBeCloseTo(19.565, 4);
	expect(said(draft.notices)).toEqual(['category-from-name', ...notices]);
});

// 50.2813 N, 19.565 E in EPSG:2180 by the forward series of Snyder (Map Projections, 1987, 8-9 to
// 8-15) on GRS80: east 540242.944, north 268388.669
test.each([
	['east and north', '268388.669', '540242.944'],
	['as Polish geodesy names axes: x is north', '540242,944', '268388,669']
])('metres of PL-1992 are told by their size and converted: %s', (_, lat, lng) => {
	const [draft] = read(`Nazwa;lat;lng\nUrząd;${lat};${lng}\n`);
	expect(draft.point?.lat).toBeCloseTo(50.2813, 4);
	expect(draft.point?.lng).toBeCloseTo(19.565, 4);
	expect(said(draft.notices)).toContain('pl1992');
});

test.each([
	['half a point', '50.28;', 'half-point'],
	['words', 'gdzieś;tam', 'bad-coordinates'],
	['seconds beyond sixty', '50°16\'75";19°33\'54"', 'bad-coordinates'],
	['Prague', '50.0875;14.4213', 'outside-poland'],
	['metres of PL-2000', '5572000.5;7540000.5', 'unknown-system'],
	['metres of a web map', '6489000;2178000', 'unknown-system']
])('%s is refused with its line', (_, cells, code) => {
	const [, draft] = read(`Nazwa;lat;lng\nUrząd;50,28;19,56\nSzkoła;${cells}\n`);
	expect(draft.line).toBe(3);
	expect(draft.point).toBeNull();
	expect(said(draft.problems)).toEqual([code]);
});

test('0, 0 is nobody knows, and a place without any position is said', () => {
	const [draft] = read('Nazwa;lat;lng\nUrząd;0;0\n');
	expect(draft.problems).toEqual([]);
	expect(said(draft.notices)).toContain('no-position');
});

test('both coordinates in one cell, under a name nobody knows', () => {
	for (const cell of [
		'50.2813, 19.565',
		'50,2813; 19,565',
		'POINT (19.565 50.2813)',
		'50.2813 19.565'
	])
		expect(read(`Nazwa\tpkt\nUrząd\t${cell}\n`)[0].point).toEqual({ lat: 50.2813, lng: 19.565 });
});

test('coordinates are found by what they are when no column says so', () => {
	const [draft] = read('Świetlica;50,2813;19,565;32-300\n');
	expect(draft.point).toEqual({ lat: 50.2813, lng: 19.565 });
	expect(draft.values.name).toBe('Świetlica');
});

test('a point outside the gmina is asked about, with the nearest village; near an approximate border it is not', () => {
	const far = 'Nazwa;lat;lng\nSzkoła;50.0617;19.9373\n'; // Kraków, Rynek
	const [draft] = read(far);
	expect(draft.problems).toEqual([]);
	const outside = draft.notices.find(({ code }) => code === 'outside')!;
	expect(outside.value).toBe('Kosmolów');
	// haversine by hand: dlat 0.1972° = 21.93 km, dlng 0.2783° · cos 50.16° = 19.83 km
	expect(outside.distanceKm).toBeCloseTo(29.56, 1);
	const beside = 'Nazwa;lat;lng\nSzkoła;50.215;19.53\n'; // 2.5 km south of Żurada
	const small: Partial<Around> = { outline: null, exact: false };
	expect(said(read(beside, small)[0].notices)).not.toContain('outside');
	expect(said(read(far, small)[0].notices)).toContain('outside');
	expect(said(read(far, { outline: null, villages: [] })[0].notices)).not.toContain('outside');
});

test('a row without a name, and one with too many cells', () => {
	const [nameless, long] = read('Nazwa;Adres\n;Łąka 1\nA;b;c;d\n');
	expect(said(nameless.problems)).toEqual(['no-name']);
	expect(long.problems).toEqual([{ code: 'wrong-cells', value: '4' }]);
});

test('what does not fit is shortened or left out, and said', () => {
	const [draft] = read(`Nazwa;www;Liczba miejsc;Rodzaj\n${'Ż'.repeat(200)};brak;dużo;punkt xyz\n`);
	expect(draft.values.name).toHaveLength(120);
	expect(draft.values).not.toHaveProperty('website');
	expect(draft.values).not.toHaveProperty('seats');
	expect(draft.values).toMatchObject({ category: 'other', categoryNote: 'punkt xyz' });
	expect(draft.notices).toMatchObject([
		{ code: 'left-out', field: 'website', value: 'brak' },
		{ code: 'left-out', field: 'seats', value: 'dużo' },
		{ code: 'shortened', field: 'name' },
		{ code: 'unknown-category', value: 'punkt xyz' },
		{ code: 'no-position' }
	]);
});

test('HTML in a name is a name with angle brackets', () => {
	expect(read('Nazwa;Adres\n<img src=x onerror=alert(1)>;b\n')[0].values.name).toBe(
		'<img src=x onerror=alert(1)>'
	);
});

test('people stay out, even when somebody maps their column', () => {
	const table = readTable(
		bytes(
			'Nazwa;Telefon;Imię i nazwisko;E-mail;Osoba kontaktowa\nA;600700800;Jan Kot;a@b.pl;Ewa\n'
		),
		'a.csv'
	);
	expect(guess(table)).toEqual({ name: 0 });
	const mapped = { name: 0, operator: 2, 'x:tel': 1, 'x:poczta': 3, description: 4 };
	const [draft] = drafts(table, mapped, AROUND, DEFAULTS);
	expect(JSON.stringify(draft)).not.toMatch(/600700800|Kot|a@b|Ewa/);
});

test('a neighbour who helps is placed by the village, whatever the list says', () => {
	const [draft] = read('Nazwa;Rodzaj;lat;lng\nPani Zosia;informal_helper;50.28137;19.56512\n');
	expect(draft.values).toMatchObject({ precision: 'village', point: { lat: 50.28, lng: 19.57 } });
	expect(said(draft.notices)).toContain('helper-by-village');
});

test('RSPO: schools of the gmina in their villages, closed ones and others’ said, no person', () => {
	const file = readFileSync(new URL('../fixtures/rspo-export.csv', import.meta.url));
	const made = read(file, {}, { source: 'RSPO' });
	expect(made.map(({ key }) => key)).toEqual(['rspo:1001', 'rspo:1002', 'rspo:1003', 'rspo:1004']);
	expect(made[0].values).toMatchObject({
		name: 'Szkoła Podstawowa im. "Przykładu" w Kosmolowie',
		category: 'school',
		locality: 'Kosmolów',
		address: 'Kosmolów 1, 32-300',
		operator: 'GMINA OLKUSZ',
		website: 'https://www.szkola.example.invalid',
		precision: 'village',
		register: 'rspo:1001',
		source: 'RSPO'
	});
	expect(made[1].values).toMatchObject({
		category: 'preschool',
		address: 'ul. Przykładowa 2/3, 32-300 Olkusz'
	});
	expect(made[2].values.status).toBe('closed');
	expect(made.map(({ notices }) => said(notices))).toEqual([
		['village-only'],
		['village-only'],
		['closed', 'village-only'].reverse(),
		['unknown-village', 'other-gmina', 'no-position']
	]);
	expect(JSON.stringify(made)).not.toMatch(/Jan Przykład|szkola@|000000000/);
});

test('OpenStreetMap: hours, entrance, free internet, the address of the object, the licence', () => {
	const [library] = read(fixture('overpass.json'), { outline: null, villages: [] });
	expect(library.key).toBe('osm:node/900000001');
	expect(library.values).toMatchObject({
		name: 'Gminna Biblioteka Publiczna',
		category: 'library',
		publicWifi: true,
		'access:step_free_entrance': 'partly',
		'hours:mon': '9–17',
		'hours:fri': '9–17',
		source: 'https://www.openstreetmap.org/node/900000001',
		licence: 'odbl',
		register: 'osm:node/900000001'
	});
	expect(library.values).not.toHaveProperty('hours:sat');
});

test('drafts without problems can be added to the document, whatever stood in the cells', () => {
	const cell = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.constantFrom('tak', '1', '50,1', 'library', '2026-02-30')
	);
	fc.assert(
		fc.property(fc.array(cell, { minLength: 49, maxLength: 49 }), (cells) => {
			const fields = Object.keys(
				Object.fromEntries(
					'name category categoryNote locality address street building flat postcode operator website description openingHours rooms seats workstations devices teachers internet broadband publicWifi downloadMbps uploadMbps measuredAt groups languages cost booking wheelchair accessNote internetNote languageNote latencyMs precision status plane confirmedAt confirmedBy closedOn gminaCode source licence register hours:mon access:ramp x:własne x:constructor lat lng'
						.split(' ')
						.map((field) => [field, 0])
				)
			);
			const table = {
				format: 'csv' as const,
				columns: fields.map((_, i) => `kolumna ${i}`),
				rows: [{ line: 2, cells, point: null }],
				counts: 'lines' as const,
				licence: null,
				remarks: []
			};
			const mapping = Object.fromEntries(fields.map((field, i) => [field, i]));
			const [draft] = drafts(table, mapping, AROUND, DEFAULTS);
			if (draft.problems.length === 0) add(new Y.Doc(), 'places', draft.values);
		}),
		{ numRuns: 150 }
	);
});
