import { ascending } from 'd3-array';

/** More classes than five cannot be told apart on a map. */
export const CLASSES = 5;

/**
 * Lower bounds of the second and further classes, so that each holds about as many gminas: the values
 * at the quantiles. Equal bounds are one, so there may be fewer classes; none for fewer than two
 * different values.
 */
export function bounds(values: Iterable<number>, classes = CLASSES): number[] {
	const known = [...values].sort(ascending);
	const at = Array.from(
		{ length: classes - 1 },
		(_, i) => known[Math.ceil(((i + 1) * known.length) / classes)]
	).filter((bound) => bound !== undefined && bound > known[0]);
	return [...new Set(at)];
}

/** The class of a value, from 0 to the number of bounds. */
export function classOf(value: number, bounds: number[]): number {
	let at = 0;
	while (at < bounds.length && value >= bounds[at]) at++;
	return at;
}

/** A percentile rank in [0, 1] as one of five classes, 0 lowest: up to a fifth, and so on. */
export function fifth(standing: number): number {
	return Math.min(4, Math.floor(standing * 5));
}

/** A robust z as one of five classes, 0 lowest: below −2, below −1, within one, over 1, over 2. */
export function zClass(z: number): number {
	return z < -2 ? 0 : z < -1 ? 1 : z <= 1 ? 2 : z <= 2 ? 3 : 4;
}
