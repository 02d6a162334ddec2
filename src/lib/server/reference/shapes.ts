import { readFileSync } from 'node:fs';
import { feature, neighbors } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { ImportedOutline } from './imported.ts';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

export type Outlines = Topology<{ gminy: GeometryCollection; wojewodztwa: GeometryCollection }>;

/** What the build drew. The set-up writes it to static, from where the build copies it. */
const PLACES = ['static/dane/gminy.topo.json', 'build/client/dane/gminy.topo.json'];

export interface Outline {
	geometry: Polygon | MultiPolygon;
	/** False: worked out from localities, "granice przybliżone". */
	exact: boolean;
	/** Whose outline it is, and of which day; null for one we worked out. */
	source: string | null;
	retrieved: string | null;
}

export interface Shapes {
	outline(six: string): Outline | null;
	/** The worked out outlines of the whole country, as the browser gets them. */
	outlines(): Outlines;
	/** Six-digit codes of the gminas it touches. */
	neighbours(six: string): string[];
}

/**
 * Real outlines where there are some, else what the build drew. That is read when first asked for:
 * start does not wait for half a megabyte of arcs.
 */
export function openShapes(real: ReadonlyMap<string, ImportedOutline>): Shapes {
	let read: { topology: Outlines; index: Map<string, number>; touching: number[][] } | null = null;
	const drawn = () => (read ??= readOutlines());

	return {
		outlines: () => drawn().topology,
		outline(six) {
			const known = real.get(six);
			if (known) {
				const { text, source, retrieved } = known;
				return { geometry: JSON.parse(text), exact: true, source, retrieved };
			}
			const { topology, index } = drawn();
			const at = index.get(six);
			if (at === undefined) return null;
			const drawing: GeometryObject = topology.objects.gminy.geometries[at];
			const { geometry } = feature(topology, drawing) as Feature;
			return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
				? { geometry, exact: false, source: null, retrieved: null }
				: null;
		},
		neighbours(six) {
			const { topology, index, touching } = drawn();
			const at = index.get(six);
			if (at === undefined) return [];
			return touching[at].map((i) => String(topology.objects.gminy.geometries[i].id).slice(0, 6));
		}
	};
}

function readOutlines() {
	const topology = parse() as Outlines;
	const { geometries } = topology.objects.gminy;
	const index = new Map(geometries.map(({ id }, i) => [String(id).slice(0, 6), i]));
	return { topology, index, touching: neighbors(geometries) };
}

function parse(): Topology {
	for (const path of PLACES)
		try {
			return JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		}
	throw new Error('No outlines: run `npm run setup`.');
}
