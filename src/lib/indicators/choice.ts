import { GROUPS, type Group } from './comparison.ts';
import type { Figure } from './indicator.ts';

/** In this order a gmina's first indicators are taken, where it has values. */
const FIRST = [
	'bdl_634989_share_65plus',
	'bdl_288095_ngo_10k',
	'density_km2',
	'rural_population_share',
	'bdl_76976_own_revenue_per_capita',
	'bdl_60191_library_readers_1000',
	'population'
];

/** `?grupa=`; the województwo unless it says otherwise. */
export const groupOf = (asked: string | null): Group =>
	GROUPS.find((group) => group === asked) ?? 'wojewodztwo';

/**
 * Codes of what a page shows: the chosen indicator, then others up to three of which the gmina has
 * values of its own. `figures` are those of the gmina, one per indicator.
 */
export function shownBeside(figures: Figure[], chosen: string | null): string[] {
	const own = figures
		.filter(({ unit, value }) => unit.level === 'gmina' && value !== null)
		.map(({ indicator }) => indicator.code);
	const order = [...FIRST.filter((code) => own.includes(code)), ...own];
	return [...new Set(chosen ? [chosen, ...order] : order)].slice(0, 3);
}
