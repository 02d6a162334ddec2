import { MOST_WEIGHT, type Ranks } from './risk.ts';

/*
 * How much a place depends on the weights: the index is worked out again with many random
 * weightings. Each draws every slider in use anew, all positions from 0 to 5 being equally likely,
 * whatever was chosen: as if people who agree on what counts, but not on how much, had set them. The
 * generator starts from a fixed seed, so everybody sees the same range.
 */

export const WEIGHTINGS = 1000;
const SEED = 20260101;

/** Places of one gmina over the weightings, 1 the highest risk. */
export interface Range {
	/** Nine in ten weightings put it between these. */
	low: number;
	high: number;
	best: number;
	worst: number;
}

/** `count` weightings in [0, 5] of the components that `used` marks, the others 0. */
export function weightings(used: boolean[], count = WEIGHTINGS, seed = SEED): Float64Array[] {
	const random = mulberry32(seed);
	return Array.from({ length: count }, () =>
		Float64Array.from(used, (one) => (one ? random() * MOST_WEIGHT : 0))
	);
}

/**
 * The range of places of the gminas `of` (all that `scored` marks unless said) among those scored.
 * Unknown components pass their weight to the rest, as in the index.
 */
export function ranges(
	ranks: Ranks,
	scored: boolean[],
	sets: Float64Array[],
	of?: number[]
): Map<number, Range> {
	const at = [...scored.keys()].filter((i) => scored[i]);
	const asked = of ? at.flatMap((gmina, i) => (of.includes(gmina) ? i : [])) : [...at.keys()];
	const columns = ranks.map((rank) => ({
		ranks: Float64Array.from(at, (i) => rank[i] || 0),
		known: Float64Array.from(at, (i) => (Number.isNaN(rank[i]) ? 0 : 1))
	}));
	const places = asked.map(() => new Uint16Array(sets.length));
	const scores = new Float64Array(at.length);
	const weight = new Float64Array(at.length);
	sets.forEach((weights, s) => {
		scoreAll(columns, weights, scores, weight);
		const place = asked.length > FEW ? placesBySorting(scores) : placesByCounting(scores);
		asked.forEach((i, own) => (places[own][s] = place(scores[i])));
	});
	return new Map(asked.map((i, own) => [at[i], rangeOf(places[own].sort())]));
}

/** Sorting all scores once pays off from about so many gminas. */
const FEW = 20;

function placesBySorting(scores: Float64Array): (score: number) => number {
	const sorted = scores.slice().sort();
	return (score) => sorted.length - notAbove(sorted, score) + 1;
}

/** How many of the sorted are at most this. (d3's bisect compares through functions: half as fast.) */
function notAbove(sorted: Float64Array, score: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle] <= score) low = middle + 1;
		else high = middle;
	}
	return low;
}

function placesByCounting(scores: Float64Array): (score: number) => number {
	return (score) => {
		let above = 0;
		for (let i = 0; i < scores.length; i++) if (scores[i] > score) above++;
		return above + 1;
	};
}

function rangeOf(places: Uint16Array): Range {
	const last = places.length - 1;
	return {
		low: places[Math.floor(last * 0.05)],
		high: places[Math.ceil(last * 0.95)],
		best: places[0],
		worst: places[last]
	};
}

/**
 * The weighted mean of what is known, into `scores`; without anything known 0. Column by column, so
 * that memory is read in order.
 */
function scoreAll(
	columns: { ranks: Float64Array; known: Float64Array }[],
	weights: Float64Array,
	scores: Float64Array,
	weight: Float64Array
): void {
	scores.fill(0);
	weight.fill(0);
	for (let c = 0; c < columns.length; c++) {
		const { ranks, known } = columns[c];
		for (let i = 0; i < scores.length; i++) {
			scores[i] += weights[c] * ranks[i];
			weight[i] += weights[c] * known[i];
		}
	}
	for (let i = 0; i < scores.length; i++) scores[i] = weight[i] > 0 ? scores[i] / weight[i] : 0;
}

/** A small generator of even numbers in [0, 1), good enough for drawing weights. Tommy Ettinger, 2017. */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
