import { FileError } from '../problems.ts';
import type { Table, TableRow } from './draft.ts';
import { isRecord, type Json } from './json.ts';
import { checkRows } from './limits.ts';
import { nameOf, OSM_COLUMNS, osmCells } from './osm.ts';
import type { FileFault } from './problems.ts';
import type { Remarks } from './remarks.ts';

/*
 * Overpass, the question service of OpenStreetMap (wiki.openstreetmap.org/wiki/Overpass_API). It
 * answers a query that went wrong half-way with status 200 and a `remark`. Data under ODbL.
 */

/** A box in degrees: south, west, north, east, as Overpass orders them. */
export type Box = readonly [south: number, west: number, north: number, east: number];

const WANTED = [
	'["amenity"~"^(library|community_centre|arts_centre|social_centre|social_facility|nursing_home|townhall|school|kindergarten|childcare|music_school|fire_station|place_of_worship|internet_cafe|post_office|clinic|doctors|hospital|theatre|cinema)$"]',
	'["office"~"^(ngo|association|foundation|charity|government|religion|newspaper)$"]',
	'["club"]',
	'["leisure"~"^(sports_centre|sports_hall)$"]',
	'["tourism"="museum"]',
	'["internet_access"~"^(wlan|public|terminal)$"]'
];

/** The query for the places of a box. Only what has a name: the rest nobody could recognise in a list. */
export function overpassQuery(box: Box, timeoutS: number, mostBytes: number): string {
	const sides = box.map((side) => side.toFixed(5)).join(',');
	return [
		`[out:json][timeout:${timeoutS}][maxsize:${mostBytes}][bbox:${sides}];`,
		`(${WANTED.map((tags) => `nwr${tags}["name"];`).join('')});`,
		'out center qt;'
	].join('\n');
}

/** Reads an answer. Throws FileError, with what Overpass said when it gave up. */
export function readOverpass({ value, lines }: Json, remarks: Remarks): Table {
	if (!isRecord(value) || !Array.isArray(value.elements))
		throw new FileError<FileFault>('not-geojson');
	const { remark } = value;
	if (typeof remark === 'string' && /error|timed out|out of memory/i.test(remark))
		throw new FileError<FileFault>('overpass-remark', remark.slice(0, 200));

	const elements = value.elements.filter(isRecord);
	checkRows(elements.length, null);
	const oneLine = lines.length !== 1 && new Set(lines).size < lines.length;
	const rows = elements.flatMap((element, i): TableRow[] => {
		const line = oneLine ? i + 1 : (lines[i] ?? 1);
		const row = rowOf(element, line);
		if (row && !row.named) remarks.add('without-name', line);
		return row?.named ? [row.row] : [];
	});
	if (rows.length === 0) throw new FileError<FileFault>('no-rows');
	return {
		format: 'overpass',
		columns: [...OSM_COLUMNS],
		rows,
		counts: oneLine ? 'objects' : 'lines',
		licence: 'odbl',
		remarks: remarks.list
	};
}

/** One object; null for what has no tags, such as the corners of a building. */
function rowOf(element: Record<string, unknown>, line: number) {
	const { type, id, tags, center } = element;
	if (!isRecord(tags) || !Number.isSafeInteger(id)) return null;
	if (type !== 'node' && type !== 'way' && type !== 'relation') return null;
	const words = Object.fromEntries(
		Object.entries(tags).filter((tag): tag is [string, string] => typeof tag[1] === 'string')
	);
	const { lat, lon } = isRecord(center) ? center : element;
	const point = typeof lat === 'number' && typeof lon === 'number' ? { lat, lng: lon } : null;
	const row: TableRow = { line, cells: osmCells(`osm:${type}/${id as number}`, words), point };
	// the middle that Overpass gives for a building is what we would take: not worth a word
	return { row, named: nameOf(words) !== '' };
}
