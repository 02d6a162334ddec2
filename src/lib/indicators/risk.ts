import { bisectRight } from 'd3-array';
import { standings } from './peers.ts';

/*
 * The exclusion risk index. An open formula: each component becomes the gmina's percentile rank among
 * all gminas with a value (ties at their middle), turned so that more is more risk; the index is
 * their mean weighted by weights anybody may change, times 100. Only figures of gminas go in.
 */

export interface Component {
	/** Short name in addresses: `wagi=wiek:3`. */
	key: string;
	/** Code of the indicator. */
	code: string;
	/** Which end of it is the risk; not the same as its polarity: being old is not bad. */
	risk: 'more' | 'less';
	/** From 0 to 5, when nobody has chosen. */
	weight: number;
}

export const MOST_WEIGHT = 5;

/** Dependency overlaps with age, so it counts only when somebody wants it to. */
export const COMPONENTS: Component[] = [
	{ key: 'wiek', code: 'bdl_634989_share_65plus', risk: 'more', weight: 3 },
	{ key: 'obciazenie', code: 'bdl_60563_dependency', risk: 'more', weight: 0 },
	{ key: 'odplyw', code: 'bdl_1365239_migration_balance_1000', risk: 'less', weight: 3 },
	{ key: 'pomoc', code: 'bdl_1548717_social_assistance_10k', risk: 'more', weight: 3 },
	{ key: 'bezrobocie', code: 'bdl_79214_unemployed_share', risk: 'more', weight: 3 },
	{ key: 'dochody', code: 'bdl_76976_own_revenue_per_capita', risk: 'less', weight: 3 },
	{ key: 'czytelnicy', code: 'bdl_60191_library_readers_1000', risk: 'less', weight: 3 },
	{ key: 'biblioteki', code: 'bdl_1609347_libraries_10k', risk: 'less', weight: 3 },
	{ key: 'kultura', code: 'bdl_1609349_culture_centres_10k', risk: 'less', weight: 3 },
	{ key: 'organizacje', code: 'bdl_288095_ngo_10k', risk: 'less', weight: 3 }
];

/** A gmina is scored when at least this share of the weight lies on components it has … */
export const ENOUGH_WEIGHT = 0.75;
/** … and these are at least so many, or all that have a weight. */
export const ENOUGH_COMPONENTS = 3;

/** Percentile ranks in [0, 1] in the direction of risk, one row of gminas per component; NaN unknown. */
export type Ranks = Float64Array[];

/** Standings turned so that 1 is the highest risk: see `standings`. */
export function riskRanks(values: (number | null)[], risk: Component['risk']): Float64Array {
	const ranks = standings(values);
	return risk === 'more' ? ranks : ranks.map((rank) => 1 - rank);
}

export interface Index {
	/** In [0, 100], NaN where not scored. */
	scores: Float64Array;
	/** 1 is the highest risk, equal scores share the better place; 0 where not scored. */
	places: Int32Array;
	/** Gminas scored. */
	of: number;
}

/** The index of all gminas. `weights` stand beside `ranks`, each 0 or more. */
export function index(ranks: Ranks, weights: number[]): Index {
	const count = ranks[0]?.length ?? 0;
	const scores = new Float64Array(count);
	for (let i = 0; i < count; i++) scores[i] = score(ranks, weights, i) ?? Number.NaN;

	const sorted = scores.filter((one) => !Number.isNaN(one)).sort();
	const places = Int32Array.from(scores, (one) =>
		Number.isNaN(one) ? 0 : sorted.length - bisectRight(sorted, one) + 1
	);
	return { scores, places, of: sorted.length };
}

/** One gmina's index, or null when too much of it is unknown. */
export function score(ranks: Ranks, weights: number[], gmina: number): number | null {
	const parts = contributions(ranks, weights, gmina);
	return parts && parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/**
 * What each component adds to a gmina's index, null for an unknown one; together they are the index,
 * since the weight of what is unknown passes to the rest. Null when the gmina is not scored.
 */
export function contributions(
	ranks: Ranks,
	weights: number[],
	gmina: number
): (number | null)[] | null {
	let [all, known, wanted, have] = [0, 0, 0, 0];
	for (let c = 0; c < ranks.length; c++) {
		if (weights[c] <= 0) continue;
		all += weights[c];
		wanted++;
		if (Number.isNaN(ranks[c][gmina])) continue;
		known += weights[c];
		have++;
	}
	if (wanted === 0 || have < Math.min(ENOUGH_COMPONENTS, wanted)) return null;
	if (known < ENOUGH_WEIGHT * all) return null;
	return ranks.map((rank, c) =>
		Number.isNaN(rank[gmina]) ? null : (100 * weights[c] * rank[gmina]) / known
	);
}
