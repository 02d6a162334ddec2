import { FileError } from '../problems.ts';
import type { TableRow } from './draft.ts';
import { checkColumns, checkRows, named } from './limits.ts';
import type { FileFault } from './problems.ts';
import type { Remarks } from './remarks.ts';
import { middle, Vertices } from './shape.ts';
import { withoutTags } from './words.ts';
import { below, readXml, textIn, type Element } from './xml.ts';

/*
 * KML (Google Earth, My Maps): placemarks with a name, a description that is often HTML, and data
 * of their own. GPX: waypoints. Links to other files are never followed.
 */

export function readKmlOrGpx(
	text: string,
	remarks: Remarks
): { format: 'kml' | 'gpx'; columns: string[]; rows: TableRow[] } {
	const found: {
		line: number;
		values: Map<string, string>;
		place: Pick<TableRow, 'point' | 'centre'>;
	}[] = [];
	const vertices = new Vertices();
	const root = readXml(text, WANTED, (element) => {
		const { name, line } = element;
		if (name === 'networklink') return remarks.add('network-links', line);
		if (name === 'trk' || name === 'rte') return remarks.add('lines-and-tracks', line);
		const place = name === 'wpt' ? waypoint(element) : placemark(element, vertices);
		if (!place.point) remarks.add('without-geometry', line);
		found.push({
			line,
			values: name === 'wpt' ? ofWaypoint(element) : ofPlacemark(element),
			place
		});
		checkRows(found.length, line);
	});
	if (root !== 'kml' && root !== 'gpx') throw new FileError<FileFault>('not-kml-or-gpx', root, 1);
	if (found.length === 0) throw new FileError<FileFault>('no-rows');

	const keys = [...new Set(found.flatMap(({ values }) => [...values.keys()]))];
	checkColumns(keys.length, null);
	return {
		format: root,
		columns: named(keys, null, remarks),
		rows: found.map(({ line, values, place }) => ({
			line,
			cells: keys.map((key) => values.get(key) ?? ''),
			...place
		}))
	};
}

const WANTED = new Set(['placemark', 'networklink', 'wpt', 'trk', 'rte']);

function waypoint({ attributes: { lat, lon } }: Element) {
	const point = { lat: Number(lat), lng: Number(lon) };
	return { point: lat && lon && Number.isFinite(point.lat + point.lng) ? point : null };
}

function placemark(element: Element, vertices: Vertices): Pick<TableRow, 'point' | 'centre'> {
	const corners = [...below(element, 'coordinates')].flatMap(({ text, line }) => {
		vertices.add(tuplesIn(text), line); // before an object is made of each
		const pairs = text
			.trim()
			.split(/\s+/)
			.map((part) => part.split(',').map(Number))
			.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
			.map(([x, y]) => [x, y] as const);
		return pairs;
	});
	const point = middle(corners);
	return point && corners.length > 1 ? { point, centre: true } : { point };
}

/** How many words a text has: in KML every corner is one. */
function tuplesIn(text: string): number {
	let n = 0;
	let blank = true;
	for (let i = 0; i < text.length; i++) {
		const here = text.charCodeAt(i) <= 32;
		if (blank && !here) n += 1;
		blank = here;
	}
	return n;
}

function ofPlacemark(element: Element): Map<string, string> {
	const values = new Map([
		['name', textIn(element, 'name')],
		['description', withoutTags(textIn(element, 'description'))],
		['address', textIn(element, 'address')]
	]);
	for (const data of below(element, 'data'))
		own(values, data.attributes.name, textIn(data, 'value'));
	for (const data of below(element, 'simpledata'))
		own(values, data.attributes.name, data.text.trim());
	return values;
}

function ofWaypoint(element: Element): Map<string, string> {
	const link = element.children.find(({ name }) => name === 'link')?.attributes.href ?? '';
	return new Map([
		['name', textIn(element, 'name')],
		['type', textIn(element, 'type')],
		['description', withoutTags(textIn(element, 'desc') || textIn(element, 'cmt'))],
		['website', link]
	]);
}

/** A value of the file's own: it never stands in for one that is there. */
function own(values: Map<string, string>, name: string | undefined, value: string): void {
	if (name && !values.get(name)) values.set(name, value);
}
