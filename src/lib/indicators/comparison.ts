import { inYear, newest, commonYear } from './year.ts';
import { median, rank, standing, type Rank } from './peers.ts';
import type { Among } from './group.ts';
import type { Figure, Indicator, Observation, Unit } from './indicator.ts';

/** One gmina of a group; `value` null where nothing is published for the year. */
export interface Peer {
	/** Six digits. */
	code: string;
	name: string;
	powiat: string;
	value: number | null;
}

/** One indicator of one gmina beside wider areas and beside gminas of its kind. */
export interface Comparison {
	indicator: Indicator;
	/** Ours, in the year in which the group is compared. */
	ours: Figure;
	/** Who the group is; null where it is nobody's choice. */
	among: Among | null;
	/** Powiat, województwo, Polska: in the same year where there is a value, else the newest. */
	wider: Figure[];
	/** The other gminas of the group, ours left out; none when ours has no value to compare. */
	peers: Peer[];
	/** Gminas with a value, ours included, and all of them. */
	known: number;
	all: number;
	median: number | null;
	rank: Rank | null;
	/** In [0, 1]: see `standing`. */
	standing: number | null;
	/** The value of the year before in the series that is told: ours, else the nearest area's. */
	before: { year: number; value: number } | null;
}

type Values = ReadonlyMap<string, Observation[]>;

/**
 * `areas`: the gmina, its powiat, województwo and Polska. `group`: the gminas compared, ours among
 * them or not, and `among` what makes them a group. `own` says why there is no value when there is none.
 */
export function comparison(
	own: Figure,
	areas: Unit[],
	group: Omit<Peer, 'value'>[],
	values: Values,
	among: Among | null = null
): Comparison {
	const { indicator, unit } = own;
	const others = group.filter(({ code }) => code !== unit.code);
	const observations = values.get(unit.code);
	const year = commonYear(observations, [
		observations,
		...others.map(({ code }) => values.get(code))
	]);
	const at = (code: string) => (year === null ? null : inYear(values.get(code), year));

	const ours = year === null ? own : told(indicator, unit, at(unit.code), own);
	const wider = areas
		.slice(1)
		.map((area) => told(indicator, area, at(area.code) ?? newest(values.get(area.code)), null));
	const peers =
		year === null ? [] : others.map((peer) => ({ ...peer, value: at(peer.code)?.value ?? null }));
	const known = peers.map(({ value }) => value);
	return {
		indicator,
		ours,
		among,
		wider,
		peers,
		known: [ours.value, ...known].filter((value) => value !== null).length,
		all: others.length + 1,
		median: median([ours.value, ...known]),
		rank: rank(ours.value, known, indicator.decimals),
		standing: standing(ours.value, known),
		before: before(ours.value === null ? nearest(wider) : ours, values)
	};
}

/** The smallest wider area that has a value. */
export function nearest(wider: Figure[]): Figure | null {
	return wider.find(({ value }) => value !== null) ?? null;
}

function before(told: Figure | null, values: Values): Comparison['before'] {
	const series = told ? (values.get(told.unit.code) ?? []) : [];
	const one = series.findLast(({ year }) => year < (told?.year ?? 0));
	return one ? { year: one.year, value: one.value } : null;
}

function told(
	indicator: Indicator,
	unit: Unit,
	one: Observation | null,
	otherwise: Figure | null
): Figure {
	if (one)
		return { indicator, unit, value: one.value, year: one.year, source: one.source, reason: null };
	return (
		otherwise ?? { indicator, unit, value: null, year: null, source: null, reason: 'not_fetched' }
	);
}
