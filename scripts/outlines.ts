import { Delaunay } from 'd3-delaunay';
import { merge, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttached, presimplify, quantile, simplify } from 'topojson-simplify';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type {
	GeometryCollection,
	MultiPolygon as ArcMultiPolygon,
	Polygon as ArcPolygon,
	Topology
} from 'topojson-specification';

/*
 * Schematic outlines of all gminas, worked out from where their localities lie, without any file of
 * borders. Every locality owns the land nearest to it (Voronoi cells); a gmina is its localities'
 * cells joined. An urban gmina is one locality with much land, so it gets a disc of its official
 * area instead. The country ends half way between the last locality and a sea of points laid
 * around it. On average an outline overlaps the real one by three quarters: "granice przybliżone".
 */

/** A locality: where it lies and the TERYT code of its gmina. */
export interface Place {
	gmina: string;
	lng: number;
	lat: number;
}

/** A point of the diagram in kilometres; `owner` null is land of nobody, outside the country. */
interface Site {
	x: number;
	y: number;
	owner: string | null;
}

/** Sites farther than this from every locality, and reached from outside, are abroad. */
const BORDER_KM = 5;
const SEA_STEP_KM = 1.6;
const RING = 28;
const GRID = 1e4;

export type Outlines = Topology<{
	gminy: GeometryCollection<{ name: string }>;
	wojewodztwa: GeometryCollection;
}>;

/**
 * TopoJSON with the objects `gminy` and `wojewodztwa`, features identified by TERYT.
 * `towns`: official area in km² of every urban gmina. `kept`: share of the corners that stay.
 */
export function outlines(
	places: Place[],
	towns: Map<string, number>,
	names: Map<string, string>,
	kept = 0.5
): Outlines {
	const land = withDiscs(places, towns);
	const joined = dissolve([...land, ...sea(land)]);
	const shapes = joined.map(({ owner, geometry }) => ({
		type: 'Feature' as const,
		id: owner,
		properties: { name: names.get(owner) ?? '' },
		geometry
	}));
	return thin(shapes, kept);
}

/** Sinusoidal projection about 19°E: areas in km² stay true, so that a disc has its town's area. */
const project = (lng: number, lat: number) => ({
	x: (lng - 19) * Math.cos((lat * Math.PI) / 180) * 111.32,
	y: lat * 111.32
});
const unproject = ([x, y]: [number, number] | number[]): [number, number] => {
	const lat = y / 111.32;
	return [19 + x / (Math.cos((lat * Math.PI) / 180) * 111.32), lat];
};

/**
 * Localities as sites, where each town's disc is drawn by two rings of sites, one just inside its
 * edge and one just outside: the cells between them meet on the circle.
 */
function withDiscs(places: Place[], towns: Map<string, number>): Site[] {
	const sites: Site[] = places.map(({ gmina, lng, lat }) => ({
		...project(lng, lat),
		owner: gmina
	}));
	const discs = sites
		.filter((site) => towns.has(site.owner!))
		.map((site) => ({ ...site, radius: Math.sqrt(towns.get(site.owner!)! / Math.PI) }));
	const depth = (x: number, y: number) => {
		let least = Infinity;
		let owner: string | null = null;
		for (const disc of discs) {
			const part = Math.hypot(x - disc.x, y - disc.y) / disc.radius;
			if (part < least) [least, owner] = [part, disc.owner];
		}
		return { part: least, owner };
	};

	const left = new Map<string, number>();
	for (const { owner } of sites) left.set(owner!, (left.get(owner!) ?? 0) + 1);
	const open = sites.filter((site) => {
		if (towns.has(site.owner!)) return true;
		const inside = depth(site.x, site.y).part < 1 && left.get(site.owner!)! > 1;
		if (inside) left.set(site.owner!, left.get(site.owner!)! - 1);
		return !inside;
	});

	const country = open.filter((site) => !towns.has(site.owner!));
	const nearest = Delaunay.from(
		country,
		(site) => site.x,
		(site) => site.y
	);
	const rings: Site[] = [];
	for (const disc of discs)
		for (let i = 0; i < RING; i++) {
			const angle = (2 * Math.PI * (i + 0.5)) / RING;
			const at = (share: number) => ({
				x: disc.x + Math.cos(angle) * disc.radius * share,
				y: disc.y + Math.sin(angle) * disc.radius * share
			});
			const inner = at(0.88);
			if (depth(inner.x, inner.y).owner === disc.owner) rings.push({ ...inner, owner: disc.owner });
			const outer = at(1.12);
			const other = depth(outer.x, outer.y);
			const owner = other.part < 1 ? other.owner : country[nearest.find(outer.x, outer.y)]!.owner;
			rings.push({ ...outer, owner });
		}
	return [...open, ...rings];
}

/** Sites of nobody around the country: a grid, kept where it is reached from its corner. */
function sea(land: Site[]): Site[] {
	const margin = 4 * BORDER_KM;
	const xs = land.map((site) => site.x);
	const ys = land.map((site) => site.y);
	const [left, bottom] = [least(xs) - margin, least(ys) - margin];
	const columns = Math.ceil((most(xs) + margin - left) / SEA_STEP_KM);
	const rows = Math.ceil((most(ys) + margin - bottom) / SEA_STEP_KM);
	const nearest = Delaunay.from(
		land,
		(site) => site.x,
		(site) => site.y
	);

	const far = new Float64Array(columns * rows);
	let last = 0;
	for (let i = 0; i < far.length; i++) {
		const x = left + (i % columns) * SEA_STEP_KM;
		const y = bottom + Math.floor(i / columns) * SEA_STEP_KM;
		last = nearest.find(x, y, last);
		far[i] = Math.hypot(land[last]!.x - x, land[last]!.y - y);
	}

	const seen = new Uint8Array(far.length);
	const queue = [0];
	seen[0] = 1;
	const abroad: Site[] = [];
	while (queue.length) {
		const i = queue.pop()!;
		const column = i % columns;
		// the open sea needs no points: only a belt along the coast shapes the border
		if (far[i]! < BORDER_KM + 3 * SEA_STEP_KM)
			abroad.push({
				x: left + column * SEA_STEP_KM,
				y: bottom + Math.floor(i / columns) * SEA_STEP_KM,
				owner: null
			});
		for (const next of [
			column > 0 ? i - 1 : -1,
			column < columns - 1 ? i + 1 : -1,
			i - columns,
			i + columns
		])
			if (next >= 0 && next < far.length && !seen[next] && far[next]! > BORDER_KM) {
				seen[next] = 1;
				queue.push(next);
			}
	}
	return abroad;
}

/** Cells of one owner joined. */
function dissolve(sites: Site[]): { owner: string; geometry: MultiPolygon }[] {
	const xs = sites.map((site) => site.x);
	const ys = sites.map((site) => site.y);
	const diagram = Delaunay.from(
		sites,
		(site) => site.x,
		(site) => site.y
	).voronoi([least(xs) - 50, least(ys) - 50, most(xs) + 50, most(ys) + 50]);
	const cells: Feature<Polygon, { owner: string }>[] = [];
	sites.forEach(({ owner }, i) => {
		const ring = owner === null ? null : diagram.cellPolygon(i); // null: two localities in one spot
		if (owner === null || !ring) return;
		const geometry: Polygon = { type: 'Polygon', coordinates: [ring.map(unproject)] };
		cells.push({ type: 'Feature', properties: { owner }, geometry });
	});

	const together: FeatureCollection = { type: 'FeatureCollection', features: cells };
	const shared = topology({ cells: together }, 1e6);
	const byOwner = new Map<string, (ArcPolygon | ArcMultiPolygon)[]>();
	for (const cell of (shared.objects.cells as GeometryCollection).geometries) {
		const { owner } = cell.properties as { owner: string };
		byOwner.set(owner, [...(byOwner.get(owner) ?? []), cell as ArcPolygon]);
	}
	return [...byOwner]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([owner, own]) => ({ owner, geometry: merge(shared, own as ArcPolygon[]) }));
}

/** Shared borders stay shared while corners that show least are left out. */
function thin(features: Feature<MultiPolygon>[], kept: number): Outlines {
	const gminy: FeatureCollection = { type: 'FeatureCollection', features };
	const whole = presimplify(topology({ gminy }) as unknown as Topology);
	const simple = simplify(whole, quantile(whole, kept));
	const islands = filter(simple, filterAttached(simple)); // rings thinned away to nothing go
	const small = quantize(islands as unknown as Outlines, GRID);
	const all = small.objects.gminy.geometries as (ArcPolygon & { id: string })[];
	const codes = [...new Set(all.map(({ id }) => id.slice(0, 2)))];
	small.objects.wojewodztwa = {
		type: 'GeometryCollection',
		geometries: codes.map((code) => ({
			...mergeArcs(
				small,
				all.filter(({ id }) => id.startsWith(code))
			),
			id: code
		}))
	};
	return small;
}

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
