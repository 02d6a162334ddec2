import type { MultiPolygon, Polygon, Position } from 'geojson';
import { inPoland } from '#lib/domain/poland.ts';
import { fromPl1992 } from './pl1992.ts';

/*
 * Outlines as we keep them: [lng, lat] on five decimals, without points that nobody would see. A
 * gmina of PRG has thousands of points, a metre apart where a road bends; ten metres are a tenth of
 * a pixel on a map of a gmina.
 */

export type Outline = Polygon | MultiPolygon;
export type Rings = Position[][];

/** Metres a line may move. */
const TOLERANCE_M = 10;

/** Why rings are no outline. */
export class GeometryFault extends Error {
	override name = 'GeometryFault';
	code: 'broken-geometry' | 'outside-poland' | 'wrong-outline';

	constructor(code: GeometryFault['code']) {
		super(code);
		this.code = code;
	}
}

/** Kilometres that a corner may lie away from where the gmina is: none is wider than 50. */
const NEAR_KM = 60;

/**
 * Polygons in EPSG:4326 or 2180, told apart by their magnitude, in either order of axes. `near` is
 * where the gmina is known to be, `[lng, lat]`: swapped metres lie in Poland too. Throws
 * GeometryFault for what is no area, lies outside Poland or is another place's.
 */
export function outlineOf(
	polygons: Rings[],
	near: readonly [number, number] | null = null
): Outline {
	const place = placing(polygons[0]?.[0]?.[0], near);
	const kept = polygons.flatMap((rings) => {
		const [outer, ...holes] = rings.map((ring) => thinned(ring.map(place)));
		return outer ? [[outer, ...holes.filter((hole) => hole !== null)]] : [];
	});
	if (kept.length === 0) throw new GeometryFault('broken-geometry');
	if (!kept.every(([outer]) => outer.some(([lng, lat]) => inPoland({ lng, lat }))))
		throw new GeometryFault('outside-poland');
	return kept.length === 1
		? { type: 'Polygon', coordinates: kept[0] }
		: { type: 'MultiPolygon', coordinates: kept };
}

/** How a point of this shape becomes [lng, lat]. */
function placing(first: Position | undefined, near: readonly [number, number] | null) {
	if (!first || !first.slice(0, 2).every((part) => Number.isFinite(part)))
		throw new GeometryFault('broken-geometry');
	const degrees = Math.abs(first[0]) <= 180 && Math.abs(first[1]) <= 180;
	const ways: ((point: Position) => [number, number])[] = degrees
		? [([x, y]) => [x, y], ([x, y]) => [y, x]]
		: [([x, y]) => fromPl1992([x, y]), ([x, y]) => fromPl1992([y, x])];
	const possible = ways
		.map((way) => ({ way, at: way(first) }))
		.filter(({ at: [lng, lat] }) => inPoland({ lng, lat }))
		.map(({ way, at }) => ({ way, km: near ? distanceKm(at, near) : 0 }))
		.sort((a, b) => a.km - b.km);
	if (possible.length === 0) throw new GeometryFault('outside-poland');
	if (possible[0].km > NEAR_KM) throw new GeometryFault('wrong-outline');
	return possible[0].way;
}

const distanceKm = (
	[lng, lat]: readonly [number, number],
	[lng2, lat2]: readonly [number, number]
) => Math.hypot((lng - lng2) * 111.32 * Math.cos((lat * Math.PI) / 180), (lat - lat2) * 110.94);

/** A closed ring of at least four points; null when no area is left of it. */
function thinned(ring: Position[]): Position[] | null {
	if (ring.length < 4 || !ring.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)))
		throw new GeometryFault('broken-geometry');
	const [first, last] = [ring[0], ring[ring.length - 1]];
	const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
	const few = thin(closed).map(([lng, lat]): Position => [round(lng), round(lat)]);
	return few.length >= 4 ? few : null;
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Douglas and Peucker's method on metres near the ring; without recursion, rings are long. */
function thin(ring: Position[]): Position[] {
	const east = 111_320 * Math.cos((ring[0][1] * Math.PI) / 180);
	const xy = ring.map(([lng, lat]) => [lng * east, lat * 110_940]);
	// a closed ring has no line from first to last: begin with the point farthest away
	const far = farthest(xy, 0, ring.length - 1);
	const keep = new Set([0, far.at, ring.length - 1]);
	const parts: [number, number][] = [
		[0, far.at],
		[far.at, ring.length - 1]
	];
	for (let part = parts.pop(); part; part = parts.pop()) {
		const [from, to] = part;
		if (to - from < 2) continue;
		const { at, distance } = farthest(xy, from, to);
		if (distance <= TOLERANCE_M) continue;
		keep.add(at);
		parts.push([from, at], [at, to]);
	}
	return ring.filter((_, i) => keep.has(i));
}

function farthest(xy: number[][], from: number, to: number): { at: number; distance: number } {
	const [ax, ay] = xy[from];
	const [dx, dy] = [xy[to][0] - ax, xy[to][1] - ay];
	const length = dx * dx + dy * dy;
	let best = { at: from, distance: -1 };
	for (let i = from + 1; i < to; i++) {
		const [px, py] = [xy[i][0] - ax, xy[i][1] - ay];
		const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
		const distance = Math.hypot(px - along * dx, py - along * dy);
		if (distance > best.distance) best = { at: i, distance };
	}
	return best;
}

/** Middle of the box around an outline, `[lng, lat]`. */
export function middleOf(outline: Outline): [number, number] {
	const points = (outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates).flatMap(
		([outer]) => outer
	);
	const of = (i: 0 | 1) => {
		let [low, high] = [Infinity, -Infinity];
		for (const point of points) [low, high] = [Math.min(low, point[i]), Math.max(high, point[i])];
		return (low + high) / 2;
	};
	return [of(0), of(1)];
}
