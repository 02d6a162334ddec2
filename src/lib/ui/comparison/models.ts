import { here, type Locale } from '#lib/i18n/locale.ts';
import { shortDate } from '#lib/i18n/dates.ts';
import { level as levels } from '#lib/i18n/lists/figures.ts';
import { word } from '#lib/i18n/lists/label.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { inTable } from '#lib/i18n/numbers.ts';
import type { Figure, Indicator, Level, Source } from '#lib/indicators/indicator.ts';
import type { OnePage } from '#lib/indicators/page.ts';
import { FEWEST } from '#lib/indicators/peers.ts';
import { short } from '#lib/indicators/said.ts';
import { isTotal } from '#lib/indicators/story.ts';
import type { HeatView, ScatterView } from '#lib/indicators/views.ts';
import type { HeatClass, HeatColumn, HeatRow } from '../charts/heat.ts';
import type { Pair } from '../charts/scatter.ts';
import type { Dot } from '../charts/strip.ts';
import type { Series } from '../charts/trend.ts';
import { lineName } from './said.ts';

/* What each drawing gets, the same on the page and in a file. */

export const nameOf = ({ pl, en }: Pick<Indicator, 'pl' | 'en'>, locale: Locale = here()) =>
	locale === 'en' ? en : pl;
export const unitOf = ({ unit, unitEn }: Indicator, locale: Locale = here()) =>
	locale === 'en' ? unitEn : unit;
export const formatOf =
	(indicator: Indicator, locale: Locale = here()) =>
	(value: number, digits?: number) =>
		short(indicator, value, locale, digits);

/** Level, year, source and day of retrieval as one line of text. */
export function sourceText(
	level: Level,
	year: number | string | null,
	source: Source | null
): string {
	if (!source) return '';
	const mark = source.mark ? ` (${m.views_programme()})` : '';
	return `${m.comparison_level()} ${word(levels, level)}, ${year}. ${m.views_source({ source: source.title })}${mark}; ${m.comparison_retrieved({ date: shortDate(source.retrieved) })}.`;
}

/** All gminas on one axis; null when ours has no value or too few have one. */
export function stripOf({ compare, everyone }: OnePage, locale: Locale = here()) {
	const { ours, indicator } = compare;
	const median = middleOf(compare);
	if (ours.value === null || !everyone || everyone.codes.length < FEWEST) return null;
	const group = new Set(compare.peers.map(({ code }) => code));
	const dots = everyone.codes.flatMap((code, i): Dot[] =>
		code === ours.unit.code
			? []
			: [{ name: everyone.names[i], powiat: '', value: everyone.values[i], near: group.has(code) }]
	);
	const format = formatOf(indicator, locale);
	return {
		label: m.views_strip({
			indicator: nameOf(indicator, locale),
			known: everyone.codes.length,
			name: ours.unit.name,
			value: format(ours.value),
			middle: median === null ? m.comparison_no_data() : format(median)
		}),
		ours: { name: ours.unit.name, value: ours.value },
		dots,
		median,
		format
	};
}

/** The middle of fewer than five gminas says as little as a rank among them. */
const middleOf = ({ known, median }: OnePage['compare']) => (known < FEWEST ? null : median);

/** Ours and wider areas as bars; null for a sum, which says nothing beside a larger area. */
export function barsOf({ compare }: OnePage, locale: Locale = here()) {
	const figures = [compare.ours, ...compare.wider];
	if (isTotal(compare.ours) || figures.every(({ value }) => value === null)) return null;
	return {
		label: m.comparison_bars({ indicator: nameOf(compare.indicator, locale) }),
		figures,
		median: middleOf(compare),
		format: formatOf(compare.indicator, locale)
	};
}

const LOOKS = { gmina: 'own', powiat: 'near', wojewodztwo: 'wider', kraj: 'wider' } as const;

/** Lines over the years; null when nothing has two years. Sums of wider areas would flatten ours. */
export function trendOf({ trend, middle, compare }: OnePage, locale: Locale = here()) {
	const { indicator } = trend;
	const areas = trend.series.filter(({ unit }) => unit.level === 'gmina' || !isTotal(compare.ours));
	const series: Series[] = areas.map(({ unit, points }) => ({
		name: lineName(unit, locale),
		look: LOOKS[unit.level],
		points: points.map(({ year, value }) => ({ year, value }))
	}));
	if (middle.length > 0 && compare.ours.value !== null)
		series.push({ name: m.views_group_middle(), look: 'middle', points: middle });
	if (!series.some(({ points }) => points.length > 1)) return null;
	return {
		label: m.views_trend_label({
			indicator: nameOf(indicator, locale),
			areas: series.map(({ name }) => name).join(', ')
		}),
		series,
		breaks: trend.breaks.map(({ year, pl, en }) => ({ year, why: locale === 'en' ? en : pl })),
		format: formatOf(indicator, locale)
	};
}

/** Years of a trend, ours first: where the numbers of a line come from. */
export function trendSource({ trend }: OnePage): string {
	const known = trend.series.find(({ points }) => points.length > 0);
	const last = known?.points.at(-1);
	if (!known || !last) return '';
	const first = known.points[0].year;
	const years = first === last.year ? `${first}` : `${first}–${last.year}`;
	return sourceText(known.unit.level, years, last.source);
}

/** Gminas as rows, indicators as columns, ours first. */
export function heatOf(view: HeatView, locale: Locale = here()) {
	// what has a good side first: colour is what the table is read for
	const ordered = view.rows.toSorted(
		(a, b) => Number(!a.indicator.polarity) - Number(!b.indicator.polarity)
	);
	const columns = ordered.map(({ indicator, year }): HeatColumn => ({
		code: indicator.code,
		name: nameOf(indicator, locale),
		unit: unitOf(indicator, locale),
		year,
		polarity: indicator.polarity,
		format: (value) => inTable(value, indicator.decimals, locale)
	}));
	const gminas = [{ code: view.ours.code, name: view.ours.name, powiat: '' }, ...view.peers];
	const named = (name: string) => gminas.filter((one) => one.name === name).length;
	const rows = gminas.map((gmina, i): HeatRow => ({
		...gmina,
		powiat: named(gmina.name) > 1 ? gmina.powiat : '',
		ours: i === 0,
		values: ordered.map(({ cells }) => {
			const { value, z, fifth } = cells[i];
			const level = z ?? fifth; // more than half of the group are equal: by place instead
			return { value, level: level === null ? null : ((level + 1) as HeatClass) };
		})
	}));
	return {
		label: m.views_heat_caption({ name: view.ours.name, count: gminas.length - 1 }),
		columns,
		rows
	};
}

/** Sources of a table with many columns, each once, with its years. */
export function heatSource(view: HeatView): string {
	const years = new Map<string, Set<number>>();
	for (const { source, year } of view.rows) {
		if (!source) continue;
		const title = `${source.title}; ${m.comparison_retrieved({ date: shortDate(source.retrieved) })}`;
		years.set(title, (years.get(title) ?? new Set()).add(year));
	}
	const listed = [...years].map(([title, set]) => `${[...set].sort().join(', ')}: ${title}`);
	return `${m.comparison_level()} ${word(levels, 'gmina')}. ${listed.join('. ')}.`;
}

export function scatterOf(view: ScatterView, own: string, locale: Locale = here()) {
	const { gminas, x, y } = view;
	const group = new Set(view.group);
	const pairs = gminas.codes.flatMap((_, i): Pair[] =>
		i === view.ours
			? []
			: [{ name: gminas.names[i], powiat: '', x: gminas.x[i], y: gminas.y[i], near: group.has(i) }]
	);
	const axis = ({ indicator, log }: ScatterView['x']) => ({
		name: `${nameOf(indicator, locale)}${indicator.unit === '%' ? '' : `, ${unitOf(indicator, locale)}`}`,
		log,
		format: formatOf(indicator, locale)
	});
	return {
		label: m.views_scatter_label({
			across: nameOf(x.indicator, locale),
			up: nameOf(y.indicator, locale),
			known: gminas.codes.length
		}),
		ours: view.ours === null ? null : { name: own, x: gminas.x[view.ours], y: gminas.y[view.ours] },
		pairs,
		across: axis(x),
		up: axis(y)
	};
}

export const figureSource = ({ unit, year, source }: Figure) =>
	sourceText(unit.level, year, source);
