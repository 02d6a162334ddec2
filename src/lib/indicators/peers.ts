import { ascending, bisectLeft, bisectRight, median as middle } from 'd3-array';

/** A rank among fewer than this many says nothing. */
export const FEWEST = 5;

/**
 * Where a value stands among its peers: the share of peers below it, in [0, 1], ties counting half.
 * `peers` holds the other gminas of the group, in the same unit, null where GUS publishes nothing.
 * Returns null for an unknown value, or when fewer than five peers are known: a rank among four
 * says nothing. Method: percentile rank with mid-ranks.
 */
export function standing(value: number | null, peers: (number | null)[]): number | null {
	const known = sorted(peers);
	if (value === null || known.length < FEWEST) return null;

	return (bisectLeft(known, value) + bisectRight(known, value)) / 2 / known.length;
}

/**
 * The standing of each value of a list among all the others of it, in [0, 1], ties counting half.
 * NaN for an unknown value, and everywhere when fewer than five others are known.
 */
export function standings(values: ArrayLike<number | null>): Float64Array {
	const found = new Float64Array(values.length).fill(Number.NaN);
	const order: number[] = [];
	for (let i = 0; i < values.length; i++) if (values[i] !== null) order.push(i);
	order.sort((a, b) => values[a]! - values[b]!);
	const others = order.length - 1;
	if (others < FEWEST) return found;

	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && values[order[to]] === values[order[from]]) to++;
		const place = (from + to - 1) / 2 / others;
		for (; from < to; from++) found[order[from]] = place;
	}
	return found;
}

export interface Rank {
	/** Peers with a higher, a lower and the same value. */
	above: number;
	below: number;
	same: number;
	/** Gminas compared: all of these and ours. */
	of: number;
}

/**
 * How many peers stand above and below, after rounding to what is shown, so that two equal numbers
 * on the page are never called different. Null for an unknown value, or when fewer than five gminas
 * are known, ours included.
 */
export function rank(
	value: number | null,
	peers: (number | null)[],
	decimals: number
): Rank | null {
	const known = sorted(peers.map((peer) => (peer === null ? null : rounded(peer, decimals))));
	if (value === null || known.length + 1 < FEWEST) return null;

	const below = bisectLeft(known, rounded(value, decimals));
	const above = known.length - bisectRight(known, rounded(value, decimals));
	return { above, below, same: known.length - above - below, of: known.length + 1 };
}

/** The middle of the known values: at least half of them are this or more. Null for none. */
export function median(values: (number | null)[]): number | null {
	return middle(values.filter((value) => value !== null)) ?? null;
}

/** Half away from zero, as people round: 97.05 → 97.1, which toFixed makes 97.0. */
export function rounded(value: number, decimals: number): number {
	const shifted = Number(`${Math.abs(value)}e${decimals}`);
	return Math.sign(value) * Number(`${Math.round(shifted)}e-${decimals}`);
}

function sorted(values: (number | null)[]): number[] {
	return values.filter((value) => value !== null).sort(ascending);
}
