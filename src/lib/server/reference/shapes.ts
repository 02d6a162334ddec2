import { readFileSync } from 'node:fs';
import { feature, neighbors } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

type Outlines = Topology<{ gminy: GeometryCollection }>;

/** What the build drew. The set-up writes it to static, from where the build copies it. */
const PLACES = ['static/dane/gminy.topo.json', 'build/client/dane/gminy.topo.json'];

export interface Shapes {
	/** `exact` is false: worked out from localities, "granice przybliżone". */
	outline(six: string): { geometry: Polygon | MultiPolygon; exact: boolean } | null;
	/** Six-digit codes of the gminas it touches. */
	neighbours(six: string): string[];
}

/** Read when first asked for: start does not wait for half a megabyte of arcs. */
export function openShapes(): Shapes {
	let read: { topology: Outlines; index: Map<string, number>; touching: number[][] } | null = null;
	const drawn = () => (read ??= readOutlines());

	return {
		outline(six) {
			const { topology, index } = drawn();
			const at = index.get(six);
			if (at === undefined) return null;
			const drawing: GeometryObject = topology.objects.gminy.geometries[at];
			const { geometry } = feature(topology, drawing) as Feature;
			return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
				? { geometry, exact: false }
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
