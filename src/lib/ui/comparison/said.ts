import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { nearest, type Comparison } from '#lib/indicators/comparison.ts';
import { called, calledFirst, where } from '#lib/indicators/names.ts';
import { short } from '#lib/indicators/said.ts';
import { ranking } from '#lib/indicators/ranking.ts';
import { compared, middle, ranked, remark, value } from '#lib/indicators/sentence.ts';
import { isTotal, story } from '#lib/indicators/story.ts';
import type { TrendView } from '#lib/indicators/views.ts';

/** What a page says about one indicator, each sentence beside the drawing that shows it. */
export interface Said {
	/** The first is large. Of an unknown value: the three sentences about a wider area. */
	top: string[];
	strip: string;
	bars: string;
	trend: string;
}

export function said(compare: Comparison, trend: TrendView, locale: Locale): Said {
	const { ours, wider, rank, known, among, median, indicator, standing } = compare;
	const changed = trendSaid(trend, locale);
	if (locale === 'en' || ours.value === null) {
		const [first, ...rest] = story(compare, locale);
		const bars = rest.filter((line) => line.includes(': '));
		if (ours.value === null) return { top: [first, ...rest], strip: '', bars: '', trend: changed };
		return {
			top: [first],
			strip: rest.filter((line) => !bars.includes(line)).join(' '),
			bars: bars.join(' '),
			trend: changed
		};
	}
	const near = isTotal(ours) ? null : nearest(wider.filter(({ unit }) => unit.kind !== 'city'));
	return {
		top: [value(ours), remark(indicator, standing)].filter(Boolean),
		strip: [
			among ? ranking(compare, among) : ranked(rank, known),
			rank && median !== null ? middle(indicator, ours.value, median) : ''
		]
			.filter(Boolean)
			.join(' '),
		bars: near ? compared(ours, near) : '',
		trend: changed
	};
}

/** The first and the last year that may be compared, of the smallest area that has two. */
function trendSaid({ indicator, series }: TrendView, locale: Locale): string {
	const one = series.find(({ trend }) => trend);
	if (!one?.trend) {
		const points = series[0]?.points ?? [];
		const last = points.at(-1);
		if (points.length > 1) return m.views_trend_broken({ year: last!.year });
		return last ? m.views_trend_one({ year: last.year }) : '';
	}
	const { from, to } = one.trend;
	const place = locale === 'en' ? called(one.unit, 'en') : where(one.unit);
	return m.views_trend_said({
		where: place.charAt(0).toLocaleUpperCase(locale) + place.slice(1),
		from: short(indicator, from.value, locale),
		to: short(indicator, to.value, locale),
		first: from.year,
		last: to.year
	});
}

/** Two indicators side by side: how strongly they go together, in words and never as cause. */
export function correlationSaid(rho: number | null): string {
	if (rho === null) return m.views_rho_few();
	const strength = Math.abs(rho);
	if (strength < 0.2) return m.views_rho_none();
	const way = rho > 0 ? 'up' : 'down';
	if (strength < 0.5) return way === 'up' ? m.views_rho_weak_up() : m.views_rho_weak_down();
	return way === 'up' ? m.views_rho_strong_up() : m.views_rho_strong_down();
}

/** Name of an area at the end of a line. */
export const lineName = (unit: Parameters<typeof calledFirst>[0], locale: Locale): string =>
	unit.level === 'gmina'
		? unit.name
		: unit.level === 'wojewodztwo'
			? m.views_woj({ name: unit.name })
			: called(unit, locale);
