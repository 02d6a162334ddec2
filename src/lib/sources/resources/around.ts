import { distanceKm } from '#lib/domain/distance.ts';
import type { Point } from '#lib/domain/entity.ts';
import type { Outline } from '../geometry.ts';
import type { Around } from './draft.ts';
import { folded } from './words.ts';

/* What is inside the gmina and what its villages are called. */

/** Beyond this from every village a point inside no outline we trust is outside. */
const NEAR_KM = 3;

export interface Surroundings {
	/** The middle of its villages, null where none are known. */
	middle: Point | null;
	/** Null for a point in the gmina; else how far the nearest village is (null: none is known). */
	outside(point: Point): { distanceKm: number | null; village: string } | null;
	/** A village by the name people typed, as the register writes it; null when it is none of the gmina's. */
	village(name: string): string | null;
}

export function surroundings({ outline, exact, villages }: Around): Surroundings {
	const names = new Map(villages.map(({ name }) => [folded(name), name]));
	const box = outline && boxOf(outline);
	const inside = (point: Point) =>
		outline !== null && box !== null && inBox(point, box) && contains(outline, point);

	return {
		middle: villages.length > 0 ? middleOf(villages) : null,
		outside(point) {
			if (inside(point)) return null;
			const nearest = nearestOf(point, villages);
			if (!exact && nearest && nearest.distanceKm <= NEAR_KM) return null;
			if (!outline && !nearest) return null; // nothing is known of the gmina: nothing is said
			return nearest ?? { distanceKm: null, village: '' };
		},
		village: (name) => names.get(folded(name.slice(0, 200))) ?? null
	};
}

const middleOf = (points: readonly Point[]): Point => ({
	lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
	lng: points.reduce((sum, { lng }) => sum + lng, 0) / points.length
});

function nearestOf(point: Point, villages: Around['villages']) {
	let best: { distanceKm: number; village: string } | null = null;
	for (const village of villages) {
		const km = distanceKm(point, village);
		if (!best || km < best.distanceKm) best = { distanceKm: km, village: village.name };
	}
	return best;
}

type Box = [west: number, south: number, east: number, north: number];

const polygonsOf = (outline: Outline) =>
	outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;

/** The box around an outline in degrees. */
export function boxOf(outline: Outline): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [outer] of polygonsOf(outline))
		for (const [x, y] of outer ?? []) {
			box[0] = Math.min(box[0], x);
			box[1] = Math.min(box[1], y);
			box[2] = Math.max(box[2], x);
			box[3] = Math.max(box[3], y);
		}
	return box;
}

const inBox = ({ lat, lng }: Point, [west, south, east, north]: Box) =>
	lng >= west && lng <= east && lat >= south && lat <= north;

/** Whether a point lies in an outline; holes are outside. */
export function contains(outline: Outline, { lat, lng }: Point): boolean {
	let inside = false;
	for (const rings of polygonsOf(outline))
		for (const ring of rings)
			for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
				const [x, y] = ring[i];
				const [x2, y2] = ring[j];
				if (y > lat !== y2 > lat && lng < ((x2 - x) * (lat - y)) / (y2 - y) + x) inside = !inside;
			}
	return inside;
}
