import type { Point } from '#lib/domain/entity.ts';
import { FileError } from '../problems.ts';
import { MAX_VERTICES } from './limits.ts';
import type { FileFault } from './problems.ts';

/* A place is a point: of a line or an area its middle is taken, and said. */

/** Counts the corners of a file and stops at too many. */
export class Vertices {
	#count = 0;

	add(n: number, line: number): void {
		this.#count += n;
		if (this.#count > MAX_VERTICES)
			throw new FileError<FileFault>('too-many-points', String(MAX_VERTICES), line);
	}
}

type Pair = readonly [x: number, y: number];

const pointOf = ([x, y]: Pair): Point => ({ lng: x, lat: y });

/** The middle of the box around corners: inside or beside the building, which is near enough. */
export function middle(corners: Pair[]): Point | null {
	if (corners.length === 0) return null;
	if (corners.length === 1) return pointOf(corners[0]);
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of corners) {
		[west, east] = [Math.min(west, x), Math.max(east, x)];
		[south, north] = [Math.min(south, y), Math.max(north, y)];
	}
	return pointOf([(west + east) / 2, (south + north) / 2]);
}

/** A position of GeoJSON or KML as two numbers; null when it is none. */
export function pairOf(position: unknown): Pair | null {
	if (!Array.isArray(position)) return null;
	const [x, y] = position as unknown[];
	return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
		? [x, y]
		: null;
}
