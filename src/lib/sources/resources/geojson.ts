import type { Point } from '#lib/domain/entity.ts';
import { FileError } from '../problems.ts';
import type { Table, TableRow } from './draft.ts';
import { cellOf, isRecord, type Json } from './json.ts';
import { checkColumns, checkRows, named } from './limits.ts';
import { OSM_COLUMNS, osmCells, osmId } from './osm.ts';
import type { FileFault } from './problems.ts';
import type { Remarks } from './remarks.ts';
import { middle, pairOf, Vertices } from './shape.ts';

type Feature = Record<string, unknown>;

/** Features of a GeoJSON file as rows: every property is a column. What Overpass turbo saved is known by its ids. */
export function readGeojson({ value, lines }: Json, remarks: Remarks): Table {
	const features = featuresIn(value);
	checkRows(features.length, null);
	const counts = inOneLine(lines) ? 'objects' : 'lines';
	const lineOf = (i: number) => (counts === 'lines' ? (lines[i] ?? 1) : i + 1);
	const vertices = new Vertices();
	const rows = features.map((feature, i): Omit<TableRow, 'cells'> => {
		const { geometry } = feature;
		if (!isRecord(geometry)) remarks.add('without-geometry', lineOf(i));
		return { line: lineOf(i), ...placed(geometry, vertices, lineOf(i)) };
	});
	const osm = features.length > 0 && features.every((feature) => idIn(feature) !== null);
	const { columns, cells } = osm ? fromOsm(features) : properties(features, remarks);
	return {
		format: osm ? 'overpass' : 'geojson',
		columns,
		rows: rows.map((row, i) => ({ ...row, cells: cells[i] })),
		counts,
		licence: osm ? 'odbl' : null,
		remarks: remarks.list
	};
}

const inOneLine = (lines: number[]) => lines.length !== 1 && new Set(lines).size < lines.length;

function featuresIn(value: unknown): Feature[] {
	if (isRecord(value) && value.type === 'Feature') return [value];
	if (!isRecord(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
		throw new FileError<FileFault>('not-geojson');
	const features = value.features.filter(isRecord);
	if (features.length === 0) throw new FileError<FileFault>('no-rows');
	return features;
}

/** `node/123` as Overpass turbo names its features. */
const idIn = ({ id, properties }: Feature): string | null =>
	osmId(isRecord(properties) ? (properties['@id'] ?? id) : id);

const fromOsm = (features: Feature[]) => ({
	columns: [...OSM_COLUMNS],
	cells: features.map((feature) => osmCells(idIn(feature)!, tagsOf(feature.properties)))
});

/** Tags of a feature; turbo puts its own notes beside them, which begin with @. */
const tagsOf = (properties: unknown): Record<string, string> =>
	Object.fromEntries(
		Object.entries(isRecord(properties) ? properties : {})
			.filter(([key]) => !key.startsWith('@'))
			.map(([key, value]) => [key, cellOf(value)])
	);

function properties(features: Feature[], remarks: Remarks) {
	const keys = new Set<string>();
	for (const { properties } of features)
		if (isRecord(properties)) for (const key of Object.keys(properties)) keys.add(key);
	const hasId = features.some(({ id }) => typeof id === 'string' || typeof id === 'number');
	const list = hasId && !keys.has('id') ? ['id', ...keys] : [...keys];
	checkColumns(list.length, null);
	const cells = features.map(({ id, properties }) =>
		list.map((key) =>
			isRecord(properties) && Object.hasOwn(properties, key)
				? cellOf(properties[key])
				: key === 'id'
					? cellOf(id)
					: ''
		)
	);
	return { columns: named(list, null, remarks), cells };
}

/** Where a geometry is; a line or an area is its middle. */
function placed(
	geometry: unknown,
	vertices: Vertices,
	line: number
): Pick<TableRow, 'point' | 'centre'> {
	const corners: [number, number][] = [];
	collect(geometry, corners, vertices, line);
	const point: Point | null = middle(corners);
	return point && corners.length > 1 ? { point, centre: true } : { point };
}

/** All corners of a geometry; JSON is no deeper than MAX_DEPTH, so this may call itself. */
function collect(part: unknown, into: [number, number][], vertices: Vertices, line: number): void {
	if (Array.isArray(part)) {
		const pair = pairOf(part);
		if (pair) {
			vertices.add(1, line);
			into.push([pair[0], pair[1]]);
		} else for (const inner of part) collect(inner, into, vertices, line);
	} else if (isRecord(part)) collect(part.coordinates ?? part.geometries, into, vertices, line);
}
