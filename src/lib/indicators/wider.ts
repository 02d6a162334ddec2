import { rounded } from './peers.ts';

/*
 * Values of powiats, województwa and the country added up from gminas, only where the result is
 * exact by definition: sums, and rates whose denominator is the population of the same day. Rates
 * over other denominators (people of working age, the population of the middle of the year) stay
 * missing: a mean of them would be near the truth and not the truth.
 */

/** How gminas make an area: added up, one sum over another, or a mean weighted by an indicator. */
export type Rule =
	| { kind: 'sum' }
	| { kind: 'ratio'; over: string; overYear: number; times: number; of: string }
	| { kind: 'mean'; weight: string };

export const WIDER: Record<string, Rule> = {
	population: { kind: 'sum' },
	area_ha: { kind: 'sum' },
	// people of 31 December over the area of the day after
	density_km2: { kind: 'ratio', of: 'population', over: 'area_ha', overYear: 1, times: 100 },
	bdl_72239_aged_65_69: { kind: 'sum' },
	bdl_72240_aged_70plus: { kind: 'sum' },
	bdl_76025_aged_85plus: { kind: 'sum' },
	bdl_149_pre_working: { kind: 'sum' },
	bdl_152_working: { kind: 'sum' },
	bdl_155_post_working: { kind: 'sum' },
	bdl_58505_culture_events: { kind: 'sum' },
	bdl_58506_culture_participants: { kind: 'sum' },
	bdl_60565_post_working_share: { kind: 'mean', weight: 'population' },
	rural_population_share: { kind: 'mean', weight: 'population' },
	bdl_634989_share_65plus: { kind: 'mean', weight: 'population' },
	bdl_60191_library_readers_1000: { kind: 'mean', weight: 'population' },
	bdl_1609347_libraries_10k: { kind: 'mean', weight: 'population' },
	bdl_1609349_culture_centres_10k: { kind: 'mean', weight: 'population' },
	bdl_288095_ngo_10k: { kind: 'mean', weight: 'population' }
};

/** A gmina's value of an indicator in a year, null where unknown. */
export type Known = (indicator: string, gmina: string, year: number) => number | null;

/**
 * The value of an area that consists of `gminas`, or null when no rule makes it exact or when a
 * single gmina is unknown: a sum with a hole is not a sum.
 */
export function wider(
	indicator: string,
	gminas: string[],
	year: number,
	known: Known,
	decimals: number
): number | null {
	const rule = WIDER[indicator];
	if (!rule || gminas.length === 0) return null;
	const total = (of: (gmina: string) => number | null) => {
		let sum = 0;
		for (const gmina of gminas) {
			const value = of(gmina);
			if (value === null) return null;
			sum += value;
		}
		return sum;
	};

	if (rule.kind === 'sum') return total((gmina) => known(indicator, gmina, year));
	if (rule.kind === 'ratio') {
		const above = total((gmina) => known(rule.of, gmina, year));
		const below = total((gmina) => known(rule.over, gmina, year + rule.overYear));
		return above === null || !below ? null : rounded((above / below) * rule.times, decimals);
	}
	const weights = total((gmina) => known(rule.weight, gmina, year));
	const weighted = total((gmina) => {
		const value = known(indicator, gmina, year);
		const weight = known(rule.weight, gmina, year);
		return value === null || weight === null ? null : value * weight;
	});
	return weighted === null || !weights ? null : rounded(weighted / weights, decimals);
}
