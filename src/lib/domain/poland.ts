import type { Point } from './entity.ts';

/**
 * A rough outline of Poland, drawn by hand 10–20 km outside the border: it catches swapped or
 * mistyped coordinates and places abroad, not the last kilometre. [lng, lat], EPSG:4326.
 */
const OUTLINE: readonly (readonly [number, number])[] = [
	[13.95, 54.05],
	[14.4, 54.2],
	[16.2, 54.75],
	[18.2, 55.05],
	[19.0, 54.75],
	[19.9, 54.6],
	[22.8, 54.55],
	[23.7, 54.2],
	[24.15, 53.4],
	[24.15, 52.75],
	[23.5, 52.45],
	[23.9, 52.1],
	[23.8, 51.3],
	[24.35, 50.85],
	[24.25, 50.35],
	[23.3, 49.95],
	[22.95, 49.4],
	[23.05, 48.9],
	[22.3, 48.95],
	[21.2, 49.2],
	[20.3, 49.1],
	[19.7, 49.05],
	[19.2, 49.25],
	[18.7, 49.35],
	[18.3, 49.75],
	[17.6, 49.85],
	[16.9, 50.05],
	[16.5, 49.95],
	[15.95, 50.4],
	[15.5, 50.65],
	[14.75, 50.7],
	[14.75, 51.3],
	[14.45, 51.6],
	[14.4, 52.2],
	[13.95, 52.75],
	[14.1, 53.3]
];

/** Whether a point may be in Poland. */
export function inPoland({ lat, lng }: Point): boolean {
	let inside = false;
	for (let i = 0, j = OUTLINE.length - 1; i < OUTLINE.length; j = i++) {
		const [x, y] = OUTLINE[i];
		const [x2, y2] = OUTLINE[j];
		if (y > lat !== y2 > lat && lng < ((x2 - x) * (lat - y)) / (y2 - y) + x) inside = !inside;
	}
	return inside;
}
