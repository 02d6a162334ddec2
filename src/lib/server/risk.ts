import { quantile } from 'd3-array';
import type { Figure, Indicator, Observation } from '#lib/indicators/indicator.ts';
import {
	COMPONENTS,
	contributions,
	index,
	riskRanks,
	type Component,
	type Index
} from '#lib/indicators/risk.ts';
import { overAll, overlaps, overMost, type Threshold } from '#lib/indicators/thresholds.ts';
import type { RiskPart, RiskView } from '#lib/indicators/views.ts';
import { ranges, weightings } from '#lib/indicators/weightings.ts';
import { inYear } from '#lib/indicators/year.ts';
import { asked } from './comparison.ts';
import type { Gmina, Reference } from './reference.ts';

/** One component of all gminas of the register, in its order. */
interface Column {
	component: Component;
	indicator: Indicator;
	year: number | null;
	values: (number | null)[];
	ranks: Float64Array;
	known: number;
	least: number | null;
	most: number | null;
	/** The value from which the quarter at most risk begins. */
	quarter: number | null;
}

/** The index of a gmina with what it is made of, its group, and the thresholds it is over. */
export function riskView(
	reference: Reference,
	teryt: string,
	params: URLSearchParams
): RiskView | null {
	const found = asked(reference, teryt, params);
	if (!found) return null;

	const { choice, among, unusable, members } = found;
	const gminas = reference.gminas();
	const places = reference.once('places', () => new Map(gminas.map((one, i) => [one, i])));
	const ours = places.get(reference.gmina(teryt)!)!;
	const all = columns(reference);
	const weights = all.map(({ component: { key, weight } }) => choice.weights[key] ?? weight);
	const ranks = all.map((column) => column.ranks);
	const result = index(ranks, weights);
	const parts = all.map((column, c) =>
		part(reference, teryt, column, weights[c], choice.thresholds, ours)
	);
	const adds = contributions(ranks, weights, ours);
	const group = [...new Set([gminas[ours], ...members])].map((gmina) => places.get(gmina)!);

	return {
		choice,
		among,
		unusable,
		ours: reference.areas(teryt)[0],
		score: Number.isNaN(result.scores[ours]) ? null : result.scores[ours],
		place: result.places[ours] || null,
		of: result.of,
		range: rangeOf(reference, ranks, weights, result, ours),
		parts: parts.map((one, c) => ({ ...one, adds: adds?.[c] ?? null })),
		peers: scored(group, result, gminas),
		unscored: group.filter((i) => result.places[i] === 0).length,
		overlap: overlapping(all, parts, group, gminas, ours),
		context: reference
			.figures(teryt)
			.filter(({ indicator, value }) => indicator.theme === 'internet' && value !== null)
	};
}

/** What the index is made of at present: for a page that explains it. */
export function components(reference: Reference) {
	return columns(reference).map(({ component, indicator, year, known }) => ({
		...component,
		pl: indicator.pl,
		en: indicator.en,
		year,
		known
	}));
}

/** The components' columns, the same for everybody. */
function columns(reference: Reference): Column[] {
	return reference.once('risk columns', () => {
		const known = COMPONENTS.flatMap((component) => {
			const indicator = reference.indicator(component.code);
			return indicator ? [{ component, indicator, years: years(reference, indicator) }] : [];
		});
		const usual = quantile(
			known.map(({ years }) => Math.max(0, ...years.values())),
			0.5
		);
		return known.map(({ component, indicator, years }) => {
			const enough = [...years].filter(([, count]) => count * 2 >= (usual ?? 0));
			const year = enough.length > 0 ? Math.max(...enough.map(([one]) => one)) : null;
			return column(reference, component, indicator, year);
		});
	});
}

function column(
	reference: Reference,
	component: Component,
	indicator: Indicator,
	year: number | null
): Column {
	const observations = reference.values(indicator.code);
	const values = reference
		.gminas()
		.map(({ teryt }) =>
			year === null ? null : (inYear(observations.get(teryt.slice(0, 6)), year)?.value ?? null)
		);
	const known = values.filter((value) => value !== null).sort((a, b) => a - b);
	return {
		component,
		indicator,
		year,
		values,
		ranks: riskRanks(values, component.risk),
		known: known.length,
		least: known[0] ?? null,
		most: known.at(-1) ?? null,
		quarter: quantile(known, component.risk === 'more' ? 0.75 : 0.25) ?? null
	};
}

/** How many gminas are known in each year. */
function years(reference: Reference, { code }: Indicator): Map<number, number> {
	const counts = new Map<number, number>();
	for (const [unit, observations] of reference.values(code))
		if (unit.length === 6)
			for (const { year } of observations) counts.set(year, (counts.get(year) ?? 0) + 1);
	return counts;
}

function part(
	reference: Reference,
	teryt: string,
	{ component, indicator, year, values, ranks, known, least, most, quarter }: Column,
	weight: number,
	thresholds: Record<string, number>,
	ours: number
): Omit<RiskPart, 'adds'> {
	const { key, risk } = component;
	const unit = reference.areas(teryt)[0];
	const newest = reference.figure(indicator, unit);
	const one: Observation | null =
		year === null ? null : inYear(reference.values(indicator.code).get(unit.code), year);
	const figure: Figure = one
		? { ...newest, value: one.value, year: one.year, source: one.source, reason: null }
		: { ...newest, value: null, year: null, source: null, reason: newest.reason ?? 'not_fetched' };
	const threshold = thresholds[key] ?? quarter;
	const value = values[ours];
	const over =
		value === null || threshold === null
			? null
			: risk === 'more'
				? value >= threshold
				: value <= threshold;
	const rank = Number.isNaN(ranks[ours]) ? null : ranks[ours] * 100;
	return { key, indicator, risk, weight, figure, rank, known, year, threshold, least, most, over };
}

function rangeOf(
	reference: Reference,
	ranks: Float64Array[],
	weights: number[],
	{ places }: Index,
	ours: number
) {
	if (places[ours] === 0) return null;
	const used = weights.map((weight) => weight > 0);
	const scored = Array.from(places, (place) => place > 0);
	return ranges(ranks, scored, weightings(used), [ours]).get(ours) ?? null;
}

function scored(group: number[], { scores, places }: Index, gminas: Gmina[]): RiskView['peers'] {
	return group
		.filter((i) => places[i] > 0)
		.map((i) => ({ ...named(gminas[i]), score: scores[i], place: places[i] }))
		.sort((a, b) => a.place - b.place);
}

/** Thresholds of the components that have a weight. */
function overlapping(
	all: Column[],
	parts: Omit<RiskPart, 'adds'>[],
	group: number[],
	gminas: Gmina[],
	ours: number
): RiskView['overlap'] {
	const used = parts.flatMap(({ weight, threshold, risk }, c): Threshold[] =>
		weight > 0 && threshold !== null ? [{ values: all[c].values, at: threshold, risk }] : []
	);
	const found = overlaps(used, gminas.length);
	const list = (test: typeof overAll) =>
		group.filter((i) => test(found[i], used.length)).map((i) => named(gminas[i]));
	return { ours: found[ours], of: used.length, all: list(overAll), most: list(overMost) };
}

const named = ({ teryt, name, powiat }: Gmina) => ({ code: teryt.slice(0, 6), name, powiat });
