import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { GeometryFault, outlineOf, type Outline, type Rings } from './geometry.ts';
import { FileError, Problems, type SourceProblem } from './problems.ts';
import { unitOf, type KnownUnits } from './units.ts';

/*
 * Boundary files of gminas: GeoJSON or TopoJSON, from PRG (JPT_KOD_JE) or made from it, in EPSG:4326
 * or 2180. Which gmina a shape is says its code; the name is only for people.
 */

export interface BoundaryRow {
	/** Six digits. */
	unit: string;
	geometry: Outline;
}

const CODES = ['jpt_kod_je', 'terc', 'teryt', 'kod_teryt', 'kod', 'code', 'id'];
const NAMES = ['jpt_nazwa_', 'jpt_nazwa', 'nazwa', 'name'];

/** Throws FileError for what is no file of boundaries. Gminas without a shape are named. */
export function parseBoundaries(
	text: string,
	known: KnownUnits
): { rows: BoundaryRow[]; problems: SourceProblem[]; more: number } {
	const problems = new Problems(3000);
	const rows = new Map<string, BoundaryRow>();
	featuresIn(text).forEach((one, i) => {
		const place = i + 1; // which shape of the file, for want of lines
		const code = read(one, CODES).replace(/[\s_]/g, '');
		const name = `${code} ${read(one, NAMES)}`.trim();
		if (!/^\d{6,7}$/.test(code)) return problems.add('bad-code', place, name);
		const unit = unitOf(code, known);
		if (!unit || unit.length !== 6) return problems.add('unknown-unit', place, name);
		if (rows.has(unit)) return problems.add('duplicate-row', place, name);
		try {
			rows.set(unit, { unit, geometry: outlineOf(polygons(one.geometry), known.places.get(unit)) });
			if (known.gminas.get(unit) !== code && code.length === 7)
				problems.add('old-code', place, name);
		} catch (error) {
			if (!(error instanceof GeometryFault)) throw error;
			problems.add(error.code, place, name);
		}
	});
	if (rows.size === 0) throw new FileError('nothing-usable');
	for (const [six, teryt] of known.gminas)
		if (!rows.has(six)) problems.add('without-outline', null, `${teryt} ${known.names.get(six)}`);
	return { rows: [...rows.values()], problems: problems.list, more: problems.more };
}

function featuresIn(text: string): Feature[] {
	let file: FeatureCollection | Topology;
	try {
		file = JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new FileError('not-json', error.message);
	}
	if (file?.type === 'FeatureCollection' && Array.isArray(file.features)) return file.features;
	if (file?.type !== 'Topology' || !file.objects) throw new FileError('not-boundaries');
	return Object.values(file.objects).flatMap((object) =>
		shapesOf(file as Topology, object as GeometryObject)
	);
}

/** Shapes of one object of a TopoJSON file; one with arcs that are not there is left empty. */
function shapesOf(topology: Topology, object: GeometryObject): Feature[] {
	const geometries = object.type === 'GeometryCollection' ? object.geometries : [object];
	return geometries.map((geometry) => {
		try {
			return feature(topology, geometry as GeometryObject) as Feature;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			const { properties = {}, id } = geometry as { properties?: object; id?: string };
			return { type: 'Feature', id, properties, geometry: null } as unknown as Feature;
		}
	});
}

function read({ properties, id }: Feature, names: string[]): string {
	const own = new Map(
		Object.entries(properties ?? {}).map(([key, value]) => [key.toLowerCase(), value])
	);
	const name = names.find((one) => own.get(one) !== undefined && own.get(one) !== null);
	return String(name ? own.get(name) : names.includes('id') ? (id ?? '') : '');
}

function polygons(geometry: Geometry | null): Rings[] {
	if (geometry?.type === 'Polygon') return [geometry.coordinates];
	if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
	throw new GeometryFault('broken-geometry');
}
