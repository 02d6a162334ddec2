import { ascending, bisectLeft, bisectRight } from 'd3-array';
import { fifth, zClass } from './classes.ts';
import type { Comparison } from './comparison.ts';
import { FEWEST } from './peers.ts';
import { robustZ, scale } from './robust.ts';

/** One cell of a heat table: a value with the classes it falls in among the whole group. */
export interface HeatCell {
	value: number | null;
	/** Of five by percentile rank, 0 lowest values; null without five others known. */
	fifth: number | null;
	/** Of five by robust z, 2 the middle; null where the group has no spread. */
	z: number | null;
}

/**
 * One row: an indicator for ours and then for the gminas of `codes` (six digits, from the group).
 * Each is ranked among all the others of the group, ours among them.
 */
export function heatRow({ ours, peers }: Comparison, codes: string[]): HeatCell[] {
	const byCode = new Map(peers.map(({ code, value }) => [code, value]));
	const all = [ours.value, ...byCode.values()];
	const sorted = all.filter((value) => value !== null).sort(ascending);
	const spread = scale(all);
	return [ours.value, ...codes.map((code) => byCode.get(code) ?? null)].map((value) => {
		const place = value === null ? null : standingIn(sorted, value);
		const z = robustZ(value, spread);
		return {
			value,
			fifth: place === null ? null : fifth(place),
			z: z === null ? null : zClass(z)
		};
	});
}

/** The standing of a value of the list among the others of it: see `standing`. */
function standingIn(sorted: number[], value: number): number | null {
	const others = sorted.length - 1;
	if (others < FEWEST) return null;
	return (bisectLeft(sorted, value) + bisectRight(sorted, value) - 1) / 2 / others;
}
