import type { GminaKind } from '#lib/domain/gmina.ts';
import type { Unit } from './indicator.ts';
import type { Closeness } from './nearest.ts';
import type { FunctionalType } from './type.ts';

/*
 * With whom a gmina is compared. Every group can be said in one sentence and is worked out from the
 * register and from published figures alone, so a link leads two people to the same gminas.
 */

/**
 * `wojewodztwo` and `polska`: gminas of the same kind there · `powiat`: all gminas of the powiat ·
 * `wielkosc`: same kind and a similar number of residents · `typ`: the same functional type ·
 * `najblizsze`: the nearest on chosen indicators · `wybrane`: picked by hand.
 */
export const GROUPS = [
	'wojewodztwo',
	'polska',
	'powiat',
	'wielkosc',
	'typ',
	'najblizsze',
	'wybrane'
] as const;
export type Group = (typeof GROUPS)[number];

/** A group with what it needs to be found again. */
export interface GroupChoice {
	group: Group;
	/** Of `najblizsze`: codes of the indicators that say what is near. */
	by: string[];
	/** Of `najblizsze`: how many. */
	k: number;
	/** Of `wybrane`: codes of six digits. */
	picked: string[];
}

/** By these gminas are near each other unless a person chooses otherwise: known in the whole country. */
export const NEAR_BY = [
	'population',
	'density_km2',
	'rural_population_share',
	'bdl_76976_own_revenue_per_capita'
];
export const NEAREST = { least: 5, most: 50, usual: 15 };
/** More are no longer a choice by hand. */
export const MOST_PICKED = 30;

export const groupChoice = (group: Group): GroupChoice => ({
	group,
	by: NEAR_BY,
	k: NEAREST.usual,
	picked: []
});

/** Who was compared, in parts from which a sentence is made. */
export interface Among {
	group: Group;
	/** The kind they share; null where kinds are mixed. */
	kind: GminaKind | null;
	/** The area they all lie in; null for those picked by hand. */
	area: Unit | null;
	/** Of `wielkosc`: residents from and to, and the factor between ours and either end. */
	size: { from: number; to: number; times: number } | null;
	type: FunctionalType | null;
	near: {
		/** Indicators used, and those chosen of which ours has no value. */
		by: string[];
		left: string[];
		/** Gminas with a value of every indicator used, among which the nearest were sought. */
		of: number;
		/** By six digits: what makes each of them similar, the closest first. */
		why: Record<string, Closeness[]>;
	} | null;
	/** Picked codes that name no gmina. */
	unknown: string[];
}

/** What the groups are made from. */
export interface Member {
	teryt: string;
	kind: GminaKind;
	population: number | null;
}

/** A group of fewer gminas of similar size is widened. */
export const ENOUGH = 10;
const TIMES = [1.5, 2, 3, 5, 10];

/**
 * Gminas of the same kind with between 1/1.5 and 1.5 times our residents, ours among them; when
 * there are fewer than ten others, between a half and twice, a third and three times and so on to
 * ten. Null when our number of residents is unknown.
 */
export function ofSize<T extends Member>(
	ours: T,
	gminas: T[]
): { members: T[]; size: { from: number; to: number; times: number } } | null {
	const { population, kind } = ours;
	if (!population) return null;

	const same = gminas.filter((one) => one.kind === kind);
	for (const times of TIMES) {
		const [from, to] = [Math.ceil(population / times), Math.floor(population * times)];
		const members = same.filter(
			(one) => one.population !== null && one.population >= from && one.population <= to
		);
		if (members.length > ENOUGH || times === TIMES.at(-1))
			return { members, size: { from, to, times } };
	}
	return null;
}
