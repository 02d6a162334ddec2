import { parseChoice, shownBeside, type Choice } from '#lib/indicators/choice.ts';
import type { Comparison } from '#lib/indicators/comparison.ts';
import { correlation } from '#lib/indicators/correlation.ts';
import { heatRow } from '#lib/indicators/heat.ts';
import type { Indicator, Observation } from '#lib/indicators/indicator.ts';
import { national, type National } from '#lib/indicators/national.ts';
import { isAmount } from '#lib/indicators/nearest.ts';
import { breaksIn, trend } from '#lib/indicators/trend.ts';
import type { Asked, Axis, HeatView, ScatterView, TrendView } from '#lib/indicators/views.ts';
import type { Gmina, Reference } from './reference.ts';

/*
 * What pages of comparison show, from the register and an address: plain objects that charts draw as
 * they are. Null only for a gmina, or an indicator in an address of its own, that does not exist.
 */

/** What was asked, and the gminas that answer it, ours first or not. */
export function asked(
	reference: Reference,
	teryt: string,
	params: URLSearchParams
): (Asked & { members: Gmina[] }) | null {
	const { choice, unusable } = parseChoice(params);
	const grouped = reference.group(teryt, choice);
	if (!grouped) return null;

	const names = [
		['wskaznik', choice.indicator],
		['drugi', choice.second],
		...choice.by.map((code) => ['wg', code] as const)
	] as const;
	for (const [param, text] of names)
		if (text && !reference.indicator(text)) unusable.push({ param, text, why: 'unknown' });
	for (const text of grouped.among.unknown) unusable.push({ param: 'gminy', text, why: 'unknown' });
	return { choice, unusable, ...grouped };
}

/** The chosen indicator, or the first of those that say most about this gmina. */
export function chosen(reference: Reference, teryt: string, choice: Choice): Indicator | null {
	const named = choice.indicator ? reference.indicator(choice.indicator) : null;
	const [code] = shownBeside(reference.figures(teryt), named?.code ?? null);
	return reference.indicator(code ?? '');
}

/** One indicator of the gmina beside wider areas and its group. */
export function oneView(
	reference: Reference,
	teryt: string,
	params: URLSearchParams
): (Asked & { compare: Comparison | null }) | null {
	const found = asked(reference, teryt, params);
	if (!found) return null;
	const indicator = chosen(reference, teryt, found.choice);
	const compare = indicator && reference.compare(teryt, indicator, found.choice);
	return { ...told(found), compare };
}

/** More columns than this are no table that people read. */
const COLUMNS = 40;

/** All indicators published for gminas × ours and its peers. */
export function heatView(
	reference: Reference,
	teryt: string,
	params: URLSearchParams
): HeatView | null {
	const found = asked(reference, teryt, params);
	if (!found) return null;

	const ours = reference.gmina(teryt)!;
	const peers = nearSize(ours, found.members, COLUMNS);
	const compares = reference
		.indicators()
		.filter(({ code, lowest }) => lowest === 'gmina' && reference.values(code).size > 0)
		.map((indicator) => reference.compare(teryt, indicator, found.choice)!);
	const codes = peers.map(({ code }) => code);
	return {
		...told(found),
		ours: reference.areas(teryt)[0],
		peers,
		of: new Set([ours, ...found.members]).size,
		rows: compares
			.filter((compare) => compare.ours.value !== null)
			.map((compare) => ({
				indicator: compare.indicator,
				year: compare.ours.year!,
				source: compare.ours.source,
				known: compare.known,
				cells: heatRow(compare, codes)
			})),
		missing: compares
			.filter((compare) => compare.ours.value === null)
			.map(({ indicator }) => indicator.code)
	};
}

/** Two indicators of every gmina of the country that has both, the group marked. */
export function scatterView(
	reference: Reference,
	teryt: string,
	params: URLSearchParams
): ScatterView | null {
	const found = asked(reference, teryt, params);
	if (!found) return null;
	const [x, y] = twoIndicators(reference, teryt, found.choice);
	const [across, up] = [x && wholeCountry(reference, x), y && wholeCountry(reference, y)];
	if (!x || !y || !across || !up) return null;

	const gminas = { codes: [], names: [], x: [], y: [] } as ScatterView['gminas'];
	for (const { teryt: code, name } of reference.gminas()) {
		const six = code.slice(0, 6);
		const [a, b] = [across.values.get(six), up.values.get(six)];
		if (a === undefined || b === undefined) continue;
		gminas.codes.push(six);
		gminas.names.push(name);
		gminas.x.push(a);
		gminas.y.push(b);
	}
	const at = new Map(gminas.codes.map((code, i) => [code, i]));
	return {
		...told(found),
		x: axis(x, across),
		y: axis(y, up),
		gminas,
		ours: at.get(teryt.slice(0, 6)) ?? null,
		group: found.members.flatMap((one) => at.get(one.teryt.slice(0, 6)) ?? []),
		correlation: reference.once(`correlation ${x.code} ${y.code}`, () =>
			correlation(gminas.x, gminas.y)
		)
	};
}

/** All years of one indicator: ours and the areas it lies in. */
export function trendView(
	reference: Reference,
	teryt: string,
	indicator: Indicator
): TrendView | null {
	const areas = reference.areas(teryt);
	if (areas.length === 0) return null;

	const values = reference.values(indicator.code);
	const series = areas.flatMap((unit) => {
		const points: Observation[] = values.get(unit.code) ?? [];
		return points.length > 0 ? [{ unit, points, trend: trend(points, indicator.breaks) }] : [];
	});
	const years = series.flatMap(({ points }) => points.map(({ year }) => year));
	return { indicator, series, breaks: breaksIn(years, indicator.breaks) };
}

/** One indicator of the whole country, worked out once for everybody. */
export const wholeCountry = (reference: Reference, { code }: Indicator): National | null =>
	reference.once(`national ${code}`, () => national(reference.values(code)));

function axis(indicator: Indicator, { year, source }: National): Axis {
	return { indicator, year, source, log: isAmount(indicator) };
}

/** The chosen one, and the other chosen or the next that this gmina has. */
function twoIndicators(reference: Reference, teryt: string, choice: Choice) {
	const first = chosen(reference, teryt, choice);
	const named = choice.second ? reference.indicator(choice.second) : null;
	if (named) return [first, named];
	const others = shownBeside(reference.figures(teryt), first?.code ?? null);
	return [first, reference.indicator(others[1] ?? '')];
}

/** A group without ours, cut to those with the most similar number of residents, in order of names. */
function nearSize(ours: Gmina, members: Gmina[], most: number): HeatView['peers'] {
	const size = (one: Gmina) => Math.log(one.population ?? 1);
	return members
		.filter((one) => one !== ours)
		.toSorted((a, b) => Math.abs(size(a) - size(ours)) - Math.abs(size(b) - size(ours)))
		.slice(0, most)
		.sort((a, b) => members.indexOf(a) - members.indexOf(b))
		.map(({ teryt, name, powiat }) => ({ code: teryt.slice(0, 6), name, powiat }));
}

/** Without the members, which every view has in a form of its own. */
const told = ({ choice, among, unusable }: Asked): Asked => ({ choice, among, unusable });
