import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixture } from '../fixtures/read.ts';
import { bytes } from './samples.ts';
import { readTable } from './table.ts';

const read = (text: string, name = 'lista.csv') => readTable(bytes(text), name);
const codes = (table: { remarks: { code: string }[] }) => table.remarks.map(({ code }) => code);

test('a spreadsheet of an office: windows-1250, semicolons, quotes, a line break in a cell', () => {
	// "Nazwa;Adres;Kod" / "Świetlica ""Pod Lipą""" / two lines of an address / zeros
	const text =
		'Nazwa;Adres;Kod\r\n"\x8cwietlica ""Pod Lip\xb9""";"ul. D\xb3uga 1\r\nparter";00123\r\nOSP;;007\r\n';
	const table = readTable(
		Uint8Array.from(text, (char) => char.charCodeAt(0)),
		'lista.csv'
	);
	expect(table.columns).toEqual(['Nazwa', 'Adres', 'Kod']);
	expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
		[2, 'Świetlica "Pod Lipą"', 'ul. Długa 1\r\nparter', '00123'],
		[4, 'OSP', '', '007']
	]);
	expect(codes(table)).toEqual(['windows-1250']);
});

test.each([
	['commas', 'name,lat,lng\nA,50.1,19.5\n'],
	['semicolons and decimal commas', 'name;lat;lng\nA;50,1;19,5\n'],
	['tabs', 'name\tlat\tlng\nA\t50.1\t19.5\n'],
	['a byte order mark', '\ufeffname;lat;lng\nA;50,1;19,5\n'],
	['line ends of old files', 'name;lat;lng\rA;50,1;19,5\r']
])('%s part the columns', (_, text) => {
	const { columns, rows } = read(text);
	expect(columns).toEqual(['name', 'lat', 'lng']);
	expect(rows).toHaveLength(1);
	expect(rows[0].line).toBe(2);
});

test('UTF-16 of an old spreadsheet is text too', () => {
	const wide = Buffer.from('\ufeffNazwa\tAdres\nŚwietlica\tŁąka\n', 'utf16le');
	expect(readTable(wide, 'unicode.txt').rows[0].cells).toEqual(['Świetlica', 'Łąka']);
});

test('titles above the table, names twice or not at all, short rows: all of it is said', () => {
	const table = read(
		'Wykaz świetlic gminy;;;\nstan na 2026;;;\nNazwa;Adres;Adres;\nŚwietlica;Łąka 1;x;y\nRemiza;Łąka 2\n'
	);
	expect(table.columns).toEqual(['Nazwa', 'Adres', 'Adres (2)', '(4)']);
	expect(table.rows.map(({ line }) => line)).toEqual([4, 5]);
	expect(table.rows[1].cells).toEqual(['Remiza', 'Łąka 2', '', '']);
	expect(table.remarks).toMatchObject([
		{ code: 'title-lines', line: 1, count: 2 },
		{ code: 'duplicate-columns', line: 3, value: 'Adres' },
		{ code: 'unnamed-columns', line: 3, value: '4' },
		{ code: 'short-rows', line: 5 }
	]);
});

test('a first line with numbers is a row, not a header', () => {
	const table = read('Świetlica;50,25;19,55\nRemiza;50,26;19,56\n');
	expect(table.columns).toEqual(['(1)', '(2)', '(3)']);
	expect(table.rows).toHaveLength(2);
	expect(codes(table)).toEqual(['no-header']);
});

test('formulas and HTML stay what they are: text', () => {
	const table = read('Nazwa;Opis\n"=HYPERLINK(""http://x"";""y"")";<b>gruby</b>\n-12;+3,5\n');
	expect(table.rows[0].cells).toEqual(['=HYPERLINK("http://x";"y")', '<b>gruby</b>']);
	expect(table.remarks).toMatchObject([{ code: 'formula-cells', line: 2, count: 1 }]);
});

test('the export of RSPO: its armour is taken off, zeros stay, columns about people are named', () => {
	const table = readTable(
		readFileSync(new URL('../fixtures/rspo-export.csv', import.meta.url)),
		'rspo.csv'
	);
	expect(table.format).toBe('rspo');
	const cell = (row: number, column: string) =>
		table.rows[row].cells[table.columns.indexOf(column)];
	expect(cell(0, 'REGON')).toBe('000000001');
	expect(cell(0, 'Nazwa')).toBe('Szkoła Podstawowa im. "Przykładu" w Kosmolowie');
	expect(table.remarks).toMatchObject([
		{ code: 'personal-columns', value: 'Telefon, Faks, E-mail, Imię i nazwisko dyrektora' }
	]);
});

test('GeoJSON: properties are columns, shapes become their middle, lines are counted', () => {
	const table = read(
		`{"type":"FeatureCollection","features":[
{"type":"Feature","id":7,"properties":{"name":"A","kod":"007"},"geometry":{"type":"Point","coordinates":[19.5,50.2]}},
{"type":"Feature","properties":{"name":"B","tagi":["x","y"]},"geometry":{"type":"Polygon","coordinates":[[[19,50],[20,50],[20,51],[19,51],[19,50]]]}},
{"type":"Feature","properties":{"name":"C"},"geometry":null}
]}`,
		'miejsca.geojson'
	);
	expect(table).toMatchObject({ format: 'geojson', counts: 'lines', licence: null });
	expect(table.columns).toEqual(['id', 'name', 'kod', 'tagi']);
	expect(table.rows).toEqual([
		{ line: 2, cells: ['7', 'A', '007', ''], point: { lat: 50.2, lng: 19.5 } },
		{ line: 3, cells: ['', 'B', '', 'x; y'], point: { lat: 50.5, lng: 19.5 }, centre: true },
		{ line: 4, cells: ['', 'C', '', ''], point: null }
	]);
	expect(table.remarks).toMatchObject([{ code: 'without-geometry', line: 4 }]);
});

test('objects that all stand in one line are counted instead of lines', () => {
	const feature = '{"type":"Feature","properties":{"name":"A"},"geometry":null}';
	const table = read(`{"type":"FeatureCollection","features":[${feature},${feature}]}`);
	expect(table.counts).toBe('objects');
	expect(table.rows.map(({ line }) => line)).toEqual([1, 2]);
});

test('KML: placemarks with their own data; HTML of balloons becomes words; links are not followed', () => {
	const table = read(
		`<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<NetworkLink><Link><href>http://10.0.0.1/</href></Link></NetworkLink>
<Placemark><name>Świetlica &amp; klub</name>
 <description><![CDATA[<p>Otwarte<br>codziennie</p><script>alert(1)</script>]]></description>
 <ExtendedData><Data name="adres"><value>Łąka 1</value></Data></ExtendedData>
 <Point><coordinates>19.5,50.2,0</coordinates></Point></Placemark>
<Placemark><name>Boisko</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
 19,50 20,50 20,51 19,51 19,50</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
</Document></kml>`,
		'mapa.kml'
	);
	expect(table.format).toBe('kml');
	expect(table.columns).toEqual(['name', 'description', 'address', 'adres']);
	expect(table.rows).toEqual([
		{
			line: 4,
			cells: ['Świetlica & klub', 'Otwarte\ncodziennie', '', 'Łąka 1'],
			point: { lat: 50.2, lng: 19.5 }
		},
		{ line: 8, cells: ['Boisko', '', '', ''], point: { lat: 50.5, lng: 19.5 }, centre: true }
	]);
	expect(table.remarks).toMatchObject([{ code: 'network-links', line: 3 }]);
});

test('GPX: waypoints are places, tracks are not', () => {
	const table = read(
		`<?xml version="1.0"?>
<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="50.2" lon="19.5"><name>Remiza</name><desc>przy drodze</desc></wpt>
<trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk>
</gpx>`,
		'punkty.gpx'
	);
	expect(table.rows).toEqual([
		{ line: 3, cells: ['Remiza', '', 'przy drodze', ''], point: { lat: 50.2, lng: 19.5 } }
	]);
	expect(table.remarks).toMatchObject([{ code: 'lines-and-tracks', line: 4 }]);
});

test('an answer of Overpass: tags become kinds, what has no name is counted, ODbL goes with it', () => {
	const table = read(fixture('overpass.json'), 'overpass.json');
	expect(table).toMatchObject({ format: 'overpass', licence: 'odbl' });
	const column = (name: string) =>
		table.rows.map(({ cells }) => cells[table.columns.indexOf(name)]);
	expect(column('register')).toEqual([
		'osm:node/900000001',
		'osm:way/900000002',
		'osm:node/900000003',
		'osm:way/900000004',
		'osm:way/900000005',
		'osm:node/900000007',
		'osm:node/900000008'
	]);
	expect(column('category')).toEqual([
		'library',
		'culture_centre',
		'social_care',
		'fire_brigade',
		'school',
		'ngo',
		'office'
	]);
	expect(column('publicWifi')).toEqual(['1', '', '', '', '', '', '1']);
	expect(column('source')[0]).toBe('https://www.openstreetmap.org/node/900000001');
	expect(table.rows[1].point).toEqual({ lat: 49.7051, lng: 20.4231 });
	expect(table.remarks).toMatchObject([{ code: 'without-name', count: 2 }]);
});

test('what Overpass turbo saved as GeoJSON is known by its ids and keeps its licence', () => {
	const table = read(
		'{"type":"FeatureCollection","features":[{"type":"Feature","id":"node/12","properties":{"@id":"node/12","amenity":"library","name":"Filia"},"geometry":{"type":"Point","coordinates":[19.5,50.2]}}]}'
	);
	expect(table).toMatchObject({ format: 'overpass', licence: 'odbl' });
	expect(table.rows[0].cells.slice(0, 3)).toEqual(['osm:node/12', 'Filia', 'library']);
});
