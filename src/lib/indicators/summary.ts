import type { Comparison } from './comparison.ts';
import type { Figure } from './indicator.ts';
import type { Rank } from './peers.ts';

/*
 * Where a gmina stands at a glance: a few figures of exclusion and a few of what is already here, each
 * with its place in the group. Figures of wider areas are never among them; they are background.
 */

/** In this order, as far as the gmina has values of its own. */
export const EXCLUSION = [
	'bdl_634989_share_65plus',
	'bdl_79214_unemployed_share',
	'bdl_1548717_social_assistance_10k',
	'bdl_1365239_migration_balance_1000',
	'bdl_60563_dependency'
];
export const RESOURCES = [
	'bdl_60191_library_readers_1000',
	'bdl_288095_ngo_10k',
	'bdl_1609349_culture_centres_10k',
	'bdl_1609347_libraries_10k',
	'bdl_76976_own_revenue_per_capita'
];
/** What nobody measures in gminas: the value of the smallest area that has one. */
export const BACKGROUND = [
	'internet_never_used',
	'no_basic_digital_skills',
	'internet_users_last_3_months'
];

/** So many figures are taken in at a glance. */
const MOST = 3;
/** From here on a place is a strength, not the middle. */
const GOOD = 0.6;

export interface KeyFigure {
	figure: Figure;
	/** In [0, 1]: see `standing`; null among fewer than five. */
	standing: number | null;
	rank: Rank | null;
}

export interface Summary {
	/** Where the gmina is best placed, if clearly above the middle anywhere; not repeated below. */
	good: KeyFigure | null;
	exclusion: KeyFigure[];
	resources: KeyFigure[];
	/** Of wider areas, each with its level. */
	background: Figure[];
}

/** `compare` of an indicator by its code, null when there is none; `background` one figure per code. */
export function summary(
	compare: (code: string) => Comparison | null,
	background: Figure[]
): Summary {
	const own = (codes: string[]) =>
		codes.flatMap((code) => {
			const found = compare(code);
			if (!found || found.ours.value === null) return [];
			return [{ figure: found.ours, standing: found.standing, rank: found.rank }];
		});
	const [exclusion, resources] = [own(EXCLUSION), own(RESOURCES)];
	const best = [...exclusion, ...resources]
		.map((one) => ({ one, good: goodness(one) }))
		.filter(({ good }) => good >= GOOD)
		.sort((a, b) => b.good - a.good)[0]?.one;
	const rest = (figures: KeyFigure[], most: number) =>
		figures.filter((one) => one !== best).slice(0, most);
	return {
		good: best ?? null,
		exclusion: rest(exclusion, MOST),
		resources: rest(resources, best ? MOST - 1 : MOST),
		background: background
			.filter(({ value, unit }) => value !== null && unit.level !== 'gmina')
			.slice(0, MOST - 1)
	};
}

/** In [0, 1], 1 best; −1 where nothing is better or the place is unknown. */
function goodness({ figure, standing }: KeyFigure): number {
	const { polarity } = figure.indicator;
	if (standing === null || polarity === null) return -1;
	return polarity === 'more' ? standing : 1 - standing;
}
