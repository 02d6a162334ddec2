import { GROUPS, type Group } from './comparison.ts';
import type { Figure } from './indicator.ts';

/** In this order a gmina's first indicators are taken, where it has values. */
const FIRST = [
	'bdl_634989_share_65plus',
	'bdl_76976_own_revenue_per_capita',
	'bdl_288095_ngo_10k',
	'density_km2',
	'rural_population_share',
	'bdl_60191_library_readers_1000',
	'population'
];

/** `?grupa=`; the województwo unless it says otherwise. */
export const groupOf = (asked: string | null): Group =>
	GROUPS.find((group) => group === asked) ?? 'wojewodztwo';

/**
 * Codes of what a page shows: the chosen indicator and two more with values of the gmina's own,
 * from the same theme before others. `figures` are those of the gmina, one per indicator.
 */
export function shownBeside(figures: Figure[], chosen: string | null): string[] {
	const own = figures.filter(({ unit, value }) => unit.level === 'gmina' && value !== null);
	const codes = own.map(({ indicator }) => indicator.code);
	const order = [...FIRST, ...codes].filter(
		(code, i, all) => codes.includes(code) && all.indexOf(code) === i
	);
	const first = chosen ?? order[0];
	const theme = figures.find(({ indicator }) => indicator.code === first)?.indicator.theme;
	const near = own
		.filter(({ indicator }) => indicator.theme === theme && chosen)
		.map(({ indicator }) => indicator.code);
	return [...new Set([first, ...near, ...order])].filter((code) => code !== undefined).slice(0, 3);
}
