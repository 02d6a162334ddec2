import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixture } from '../fixtures/read.ts';
import { FileError } from '../problems.ts';
import { checkSize } from './bytes.ts';
import { drafts } from './drafts.ts';
import { guess } from './mapping.ts';
import { FILE_FAULTS } from './problems.ts';
import { AROUND, bytes, DEFAULTS } from './samples.ts';
import { readTable } from './table.ts';

/** Why a file was refused, and where; throws when it was not, or in another way. */
function refusal(content: string | Uint8Array, name = 'lista.csv'): [string, number | null] {
	try {
		readTable(typeof content === 'string' ? bytes(content) : content, name);
	} catch (error) {
		if (error instanceof FileError) return [error.problem.code, error.problem.line];
		throw error;
	}
	throw new Error('was read');
}
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test('two hundred megabytes are refused before they are read', () => {
	expect(() => checkSize(200_000_000)).toThrow(new FileError('too-large', '200'));
	expect(refusal(new Uint8Array(20_000_001))[0]).toBe('too-large');
});

test.each<[string, Uint8Array, string]>([
	['lista.xlsx', latin('PK\x03\x04….xl/workbook.xml'.replace('…', '')), 'is-spreadsheet'],
	['lista.csv', latin('PK\x03\x04aaaa[Content_Types].xml xl/worksheets'), 'is-spreadsheet'],
	['lista.ods', latin('PK\x03\x04'), 'is-spreadsheet'],
	['stara.xls', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'is-spreadsheet'],
	['mapa.kmz', latin('PK\x03\x04'), 'is-kmz'],
	['mapa.csv', latin('PK\x03\x04aadoc.kml'), 'is-kmz'],
	['paczka.zip', latin('PK\x03\x04x'), 'is-archive'],
	['bomba.csv', latin('\x1f\x8b\x08'), 'is-archive'],
	['pismo.pdf', latin('%PDF-1.7'), 'is-document'],
	['zdjecie.csv', latin('\xff\xd8\xff\xe0'), 'is-picture'],
	['obraz.csv', latin('\x89PNG\r\n'), 'is-picture'],
	['pusty.csv', latin(''), 'empty-file'],
	['spacje.csv', latin('  \r\n \n'), 'empty-file']
])('%s is told by what it holds', (name, content, code) => {
	expect(refusal(content, name)[0]).toBe(code);
});

test('a page that calls itself CSV', () => {
	expect(refusal('<!DOCTYPE html>\n<html><body>logowanie</body></html>')[0]).toBe('is-html');
	expect(refusal('\n <html lang="pl">')[0]).toBe('is-html');
});

test('zero bytes are named by their line', () => {
	expect(refusal('Nazwa;Adres\nA;b\nB\0;c\n')).toEqual(['not-text', 3]);
});

test('a quote that never closes is named by the line that opens it', () => {
	expect(refusal('Nazwa;Adres\nA;b\n"B;c\nD;e\n')).toEqual(['open-quote', 3]);
});

test('twenty thousand rows are read, one more is refused', () => {
	const rows = (n: number) => `Nazwa;Kod\n${'Biblioteka;007\n'.repeat(n)}`;
	expect(readTable(bytes(rows(20_000)), 'a.csv').rows).toHaveLength(20_000);
	expect(refusal(rows(20_001))).toEqual(['too-many-rows', 20_002]);
});

test('more than two hundred columns are no list of places', () => {
	expect(refusal(`${'a;'.repeat(300)}\n`)).toEqual(['too-many-columns', 1]);
});

test('JSON a thousand or a million deep is refused without a stack to overflow', () => {
	const deep = (n: number) => `{"type":"FeatureCollection",\n"features":${'['.repeat(n)}`;
	expect(refusal(deep(1000))).toEqual(['too-deep', 2]);
	expect(refusal('['.repeat(5_000_000))).toEqual(['too-deep', 1]);
	const kml = `<kml>\n${'<Folder>'.repeat(100_000)}`;
	expect(refusal(kml, 'a.kml')).toEqual(['too-deep', 2]);
});

test('JSON that breaks off is named by its line', () => {
	const [code, line] = refusal('{"type":"FeatureCollection",\n"features":[\n{"type":"Feature",,\n');
	expect([code, line]).toEqual(['not-json', 3]);
	expect(refusal('{"type":"FeatureCollection"}')[0]).toBe('not-geojson');
	expect(refusal('[1,2,3]')[0]).toBe('not-geojson');
	expect(refusal('{"type":"FeatureCollection","features":[]}')[0]).toBe('no-rows');
});

test('a million corners are refused', () => {
	const corners = '[1,2],'.repeat(1_000_000).slice(0, -1);
	const shape = `{"type":"Feature","properties":{},\n"geometry":{"type":"LineString","coordinates":[${corners}]}}`;
	expect(refusal(shape)[0]).toBe('too-many-points');
	const kml = `<kml><Placemark>\n<coordinates>${'1,2 '.repeat(1_000_000)}</coordinates></Placemark></kml>`;
	expect(refusal(kml)).toEqual(['too-many-points', 2]);
});

test('XML may bring neither a document type nor an entity of its own', () => {
	const bomb = `<?xml version="1.0"?>
<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<kml><Placemark><name>&b;</name></Placemark></kml>`;
	expect(refusal(bomb, 'a.kml')).toEqual(['has-doctype', 2]);
	const file = '<!DOCTYPE gpx SYSTEM "file:///etc/passwd">\n<gpx/>';
	expect(refusal(file, 'a.gpx')).toEqual(['has-doctype', 1]);
	expect(refusal('<kml>\n<Placemark><name>&xxe;</name></Placemark></kml>')).toEqual([
		'has-entity',
		2
	]);
	expect(refusal('<kml>\n<Placemark></kml>')).toEqual(['not-xml', 2]);
	expect(refusal('<rss><item/></rss>')[0]).toBe('not-kml-or-gpx');
	expect(refusal('<gpx></gpx>')[0]).toBe('no-rows');
});

test('an Overpass that gave up is told in its own words', () => {
	expect(refusal(fixture('overpass-runtime-error.json'))[0]).toBe('overpass-remark');
});

const PIECES = [
	'"',
	';',
	',',
	'\n',
	'\r',
	'{"type":"FeatureCollection","features":[',
	'{"elements":[{"type":"node","id":1,"tags":{"name":"A"}}]}',
	'{"type":"Feature","properties":{"name":"x","__proto__":{"a":1}},"geometry":{"type":"Point","coordinates":[19,50]}}',
	']}',
	'<kml><Placemark><name>a</name>',
	'<Point><coordinates>19,50</coordinates></Point></Placemark></kml>',
	'<gpx><wpt lat="1" lon="2">',
	'</wpt></gpx>',
	'&amp;',
	'<![CDATA[',
	']]>',
	'Nazwa;lat;lng\n',
	'constructor;toString\n',
	'=1+1',
	"'=x",
	'50,1;19,5\n',
	'550000;240000\n',
	'N 50°16\'44"',
	'\u0000',
	'\ud800',
	'<script>'
];
const soup = fc
	.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), {
		maxLength: 25
	})
	.map((parts) => bytes(parts.join('')));

test('whatever the bytes are, a reader answers with rows or with FileError, and drafts never throw', () => {
	fc.assert(
		fc.property(fc.oneof(soup, fc.uint8Array({ maxLength: 300 })), (content) => {
			try {
				const table = readTable(content, 'plik.csv');
				expect(new Set(table.columns).size).toBe(table.columns.length);
				expect(table.columns).not.toContain('');
				for (const { line, cells } of table.rows) {
					expect(line).toBeGreaterThan(0);
					expect(cells.length).toBeGreaterThanOrEqual(table.columns.length);
				}
				const made = drafts(table, guess(table), AROUND, DEFAULTS);
				expect(made).toHaveLength(table.rows.length);
			} catch (error) {
				if (!(error instanceof FileError)) throw error;
				expect(FILE_FAULTS).toContain(error.problem.code);
			}
		}),
		{ numRuns: 3000 }
	);
});

test('text that wears out expressions is read in time', () => {
	const started = performance.now();
	const n = 200_000;
	for (const piece of [
		'<a',
		'<script>',
		'" ',
		"' =",
		'1 ',
		'\n\r',
		'&amp',
		'0:00-',
		'T00:00 ',
		'.,'
	])
		for (const wrap of [
			(text: string) => `Nazwa;Opis\n"${text.replaceAll('"', '""')}";x\n`,
			(text: string) =>
				`<kml><Placemark><description><![CDATA[${text}]]></description></Placemark></kml>`
		])
			for (const content of [wrap(piece.repeat(n))]) {
				const table = readTable(bytes(content), 'a');
				const mapping = Object.fromEntries(
					[
						'name',
						'lat',
						'latlng',
						'website',
						'openingHours',
						'measuredAt',
						'seats',
						'category',
						'locality',
						'internet',
						'wheelchair',
						'x:a'
					].map((field) => [field, 0])
				);
				drafts(table, mapping, AROUND, DEFAULTS);
			}
	expect(performance.now() - started).toBeLessThan(15_000);
});
