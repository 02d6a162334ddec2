import { THEMES } from '#lib/indicators/indicator.ts';
import type { Figure, Indicator } from '#lib/indicators/indicator.ts';
import type { Frame, MapPage, OnePage, PeerRow } from '#lib/indicators/page.ts';
import { FEWEST, median } from '#lib/indicators/peers.ts';
import { BACKGROUND, EXCLUSION, RESOURCES, summary } from '#lib/indicators/summary.ts';
import { inYear } from '#lib/indicators/year.ts';
import { asked, chosen, trendView, wholeCountry } from '../comparison.ts';
import type { Gmina, Reference } from '../reference.ts';
import { everyone } from './everyone.ts';

/*
 * What the pages of a comparison need, for members and for the public alike: one frame around all
 * views, and what each view draws. Null for a gmina that does not exist.
 */

export function framePage(
	reference: Reference,
	teryt: string,
	params: URLSearchParams
): Frame | null {
	const found = asked(reference, teryt, params);
	if (!found) return null;
	const { choice, among, unusable, members } = found;
	const figures = reference.figures(teryt);
	const typed = params.get('szukaj')?.trim().slice(0, 100) ?? '';
	return {
		choice,
		among,
		unusable,
		chosen: chosen(reference, teryt, choice)!.code,
		areas: reference.areas(teryt),
		themes: THEMES.map((theme) => ({
			theme,
			indicators: figures
				.filter(({ indicator }) => indicator.theme === theme)
				.map(({ indicator, value, unit }) => ({
					code: indicator.code,
					pl: indicator.pl,
					en: indicator.en,
					lowest: indicator.lowest,
					own: unit.level === 'gmina' && value !== null
				}))
		})).filter(({ indicators }) => indicators.length > 0),
		of: new Set(members.map((one) => one.teryt)).size,
		picked: choice.picked.flatMap((code) => {
			const one = reference.gmina(code);
			return one ? [{ code, name: one.name, powiat: one.powiat }] : [];
		}),
		typed,
		hits: typed ? reference.search(typed, 8) : []
	};
}

/** Longer lists are no longer read. */
const LISTED = 40;

export function onePage(
	reference: Reference,
	teryt: string,
	params: URLSearchParams
): OnePage | null {
	const found = asked(reference, teryt, params);
	if (!found) return null;
	const { choice, members } = found;
	const compareBy = (code: string) => {
		const indicator = reference.indicator(code);
		return indicator && reference.compare(teryt, indicator, choice);
	};
	const indicator = chosen(reference, teryt, choice)!;
	const compare = compareBy(indicator.code)!;
	const known = new Map([...EXCLUSION, ...RESOURCES].map((code) => [code, compareBy(code)]));
	const figures = reference.figures(teryt);
	const background = BACKGROUND.flatMap(
		(code) => figures.find((figure) => figure.indicator.code === code) ?? []
	);
	const { year, value } = compare.ours;
	return {
		compare,
		trend: trendView(reference, teryt, indicator)!,
		middle: middles(reference, indicator, members),
		everyone: value === null ? null : everyone(reference, indicator.code, year!),
		peers: listed(reference, teryt, members, choice.group === 'najblizsze'),
		by: Object.fromEntries(
			(found.among.near?.by ?? []).map((code) => [code, reference.indicator(code)!])
		),
		summary: summary((code) => known.get(code) ?? null, background)
	};
}

/** Members without ours; of many those with the most similar number of residents. */
function listed(
	reference: Reference,
	teryt: string,
	members: Gmina[],
	inOrder: boolean
): PeerRow[] {
	const ours = reference.gmina(teryt)!;
	const touching = new Set(reference.neighbours(teryt).map((one) => one.teryt));
	const size = (one: Gmina) => Math.log(one.population ?? 1);
	const far = (one: Gmina) => Math.abs(size(one) - size(ours));
	const others = members.filter((one) => one.teryt !== ours.teryt);
	return (inOrder ? others : others.toSorted((a, b) => far(a) - far(b)))
		.slice(0, LISTED)
		.map(({ teryt: code, name, powiat, kind, population }) => ({
			teryt: code,
			name,
			powiat,
			kind,
			population,
			neighbour: touching.has(code)
		}));
}

/** The middle of a group year by year: in years in which five and half of it are known, as one picture. */
function middles(reference: Reference, indicator: Indicator, members: Gmina[]): OnePage['middle'] {
	const series = members.map(({ teryt }) =>
		reference.values(indicator.code).get(teryt.slice(0, 6))
	);
	const years = new Set(series.flatMap((one) => (one ?? []).map(({ year }) => year)));
	return [...years]
		.sort((a, b) => a - b)
		.flatMap((year) => {
			const known = series.flatMap((one) => inYear(one, year)?.value ?? []);
			return known.length < FEWEST || known.length * 2 < members.length
				? []
				: [{ year, value: median(known)! }];
		});
}

/** The chosen indicator for the map; another one that is known when no gmina has it. */
export function mapPage(
	reference: Reference,
	teryt: string,
	params: URLSearchParams,
	breaksOf: (values: Iterable<number>) => number[]
): MapPage | null {
	const found = asked(reference, teryt, params);
	if (!found) return null;
	const indicator = chosen(reference, teryt, found.choice)!;
	const all = wholeCountry(reference, indicator);
	if (!all) return null;

	const { year, source, values } = all;
	const breaks = breaksOf(values.values());
	const counts = [...breaks, Infinity].map(() => 0);
	for (const value of values.values()) counts[breaks.filter((limit) => value > limit).length]++;
	const ours = reference.areas(teryt)[0];
	const own = inYear(reference.values(indicator.code).get(ours.code), year);
	const figure: Figure = own
		? { indicator, unit: ours, value: own.value, year, source: own.source, reason: null }
		: { ...reference.figure(indicator, ours), value: null, year: null, source: null };
	return {
		indicator,
		year,
		source,
		breaks,
		counts,
		missing: reference.gminas().length - values.size,
		all: reference.gminas().length,
		ours: figure,
		area: reference.areas(teryt)[2],
		near: reference
			.gminas()
			.filter((one) => one.teryt.startsWith(ours.code.slice(0, 2)))
			.map(({ teryt: code, name, powiat }) => ({
				code: code.slice(0, 6),
				name,
				powiat,
				value: values.get(code.slice(0, 6)) ?? null
			}))
	};
}
