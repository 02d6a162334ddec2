import { mean, deviation } from 'd3-array';
import type { Indicator } from './indicator.ts';

/*
 * Nearest neighbours. Every indicator is standardised over all gminas of the country that have it:
 * z = (value − mean) / standard deviation. Amounts without an upper end (people, hectares, złotys)
 * are taken as logarithms first, so that twice as many residents is as far from a village as from
 * a city. The median and MAD are no use here: of rural gminas, more than half of the country, all
 * residents live in the countryside, and the MAD of that share is zero. Distance is the root of the mean
 * squared difference of z, so it does not grow with the number of indicators.
 */

/** One indicator of all gminas, by their place in a common list; null where unknown. */
export interface Variable {
	code: string;
	/** Values that are taken as logarithms; those of zero or less are then unknown. */
	log: boolean;
	values: (number | null)[];
}

/** How far a peer is on one indicator. */
export interface Closeness {
	code: string;
	ours: number;
	theirs: number;
	/** Difference in standard deviations, never negative. */
	gap: number;
}

export interface Neighbour {
	/** Place in the common list. */
	at: number;
	distance: number;
	/** The closest three indicators, the closest first. */
	why: Closeness[];
}

/** Whether an indicator counts something that has no upper end. */
export const isAmount = ({ unit }: Pick<Indicator, 'unit'>) =>
	['osoby', 'ha', 'zł'].includes(unit.split(/\s/)[0]); // osoby na 1 km², too

/** A variable with its z values; the same for everybody, so it is worked out once. */
export interface Standard extends Variable {
	z: Float64Array;
}

/** Unknown values are NaN. All are unknown when fewer than two differ. */
export function standardised(variable: Variable): Standard {
	const { values, log } = variable;
	const z = Float64Array.from(values, (value) =>
		value === null || (log && value <= 0) ? Number.NaN : log ? Math.log(value) : value
	);
	const [middle, spread] = [mean(z) ?? Number.NaN, deviation(z) ?? 0];
	for (let i = 0; i < z.length; i++) z[i] = spread > 0 ? (z[i] - middle) / spread : Number.NaN;
	return { ...variable, z };
}

const REASONS = 3;

/**
 * The `k` gminas nearest to the one at `ours`, the nearest first and equals in the order of the
 * list. Only gminas with a value of every variable; none when ours lacks one.
 */
export function nearest(
	ours: number,
	variables: Standard[],
	k: number
): { neighbours: Neighbour[]; of: number } {
	const count = variables[0]?.z.length ?? 0;
	const found: { at: number; distance: number }[] = [];
	for (let at = 0; at < count; at++) {
		if (at === ours) continue;
		let sum = 0;
		for (const { z } of variables) sum += (z[at] - z[ours]) ** 2;
		if (!Number.isNaN(sum)) found.push({ at, distance: Math.sqrt(sum / variables.length) });
	}
	found.sort((a, b) => a.distance - b.distance || a.at - b.at);
	return {
		neighbours: found.slice(0, k).map((one) => ({ ...one, why: closest(ours, one.at, variables) })),
		of: found.length
	};
}

function closest(ours: number, at: number, variables: Standard[]): Closeness[] {
	return variables
		.map(({ code, values, z }) => ({
			code,
			ours: values[ours]!,
			theirs: values[at]!,
			gap: Math.abs(z[at] - z[ours])
		}))
		.sort((a, b) => a.gap - b.gap)
		.slice(0, REASONS);
}
