import type { Comparison } from '#lib/indicators/comparison.ts';
import type { Figure } from '#lib/indicators/indicator.ts';
import { called, where } from '#lib/indicators/names.ts';
import { full, short } from '#lib/indicators/said.ts';
import { place } from '#lib/indicators/ranking.ts';
import { compared, ranked } from '#lib/indicators/sentence.ts';
import { story } from '#lib/indicators/story.ts';
import { figure_flag } from '#lib/i18n/lists/figures.ts';
import { word } from '#lib/i18n/lists/label.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { counted } from '#lib/i18n/plural.ts';

/* Figures as the public page of a gmina prints them: text only, so the browser gets no formats. */

/** Shown large, in this order; the rest is in a table below. */
export const KEY = [
	'population',
	'area_ha',
	'rural_population_share',
	'bdl_634989_share_65plus',
	'bdl_79214_unemployed_share',
	'bdl_288095_ngo_10k',
	'bdl_76976_own_revenue_per_capita',
	'bdl_60191_library_readers_1000',
	'internet_users_last_3_months'
];

/** Drawn beside the gminas of the same kind: the first four that are known here. */
export const COMPARED = [
	'bdl_634989_share_65plus',
	'bdl_76976_own_revenue_per_capita',
	'bdl_60191_library_readers_1000',
	'bdl_288095_ngo_10k',
	'density_km2',
	'bdl_P2627_pit_share_per_capita'
];

export type Shown = ReturnType<typeof shown>;

export function shown(figure: Figure, locale: Locale) {
	const { indicator, unit, value, year, source, reason, flags = [] } = figure;
	const number = value === null ? null : short(indicator, value, locale);
	return {
		code: indicator.code,
		label: locale === 'en' ? indicator.en : indicator.pl,
		number,
		tail: value === null || number === null ? '' : tail(figure, number, locale),
		level: unit.level,
		/** The wider area, where the figure is not the gmina's own. */
		area: unit.level === 'gmina' ? null : unit.name,
		year,
		source: source?.title ?? null,
		url: source?.url ?? null,
		mark: source?.mark ?? null,
		/** What the publisher says of the value: preliminary, low precision… */
		flags: flags.map((flag) => word(figure_flag, flag, locale)),
		reason
	};
}

/** What stands after the number, smaller: the noun, or the unit where the label says the noun. */
function tail({ indicator, value }: Figure, number: string, locale: Locale): string {
	if (['%', 'zł', 'ha'].includes(indicator.unit)) return '';
	const whole = full(indicator, value!, locale);
	if (indicator.form === 'colon' && whole.startsWith(number))
		return whole.slice(number.length).trim();
	return locale === 'en' ? indicator.unitEn : indicator.unit;
}

/** A comparison as a strip of ticks needs it. Null when the gmina's own value is unknown. */
export function strip(compare: Comparison, locale: Locale) {
	const { indicator, ours, peers, median, known } = compare;
	if (ours.value === null || median === null || known < 5) return null;
	const say = (value: number) => short(indicator, value, locale);
	const values = peers
		.flatMap(({ value }) => (value === null ? [] : [value]))
		.sort((a, b) => a - b);
	return {
		...shown(ours, locale),
		unit: locale === 'en' ? indicator.unitEn : indicator.unit,
		value: ours.value,
		peers: values,
		median,
		middle: say(median),
		from: say(Math.min(ours.value, values[0])),
		to: say(Math.max(ours.value, values.at(-1)!)),
		known
	};
}

/** How many people live here and how many of them are old, in one sentence; null when unknown. */
export function opening(people: Figure | null, old: Figure | null, locale: Locale): string | null {
	if (!people || people.value === null) return null;
	const place = locale === 'en' ? called(people.unit) : where(people.unit);
	const words = {
		n: people.value,
		where: sentence(place),
		people: counted(people.value, 'person', locale)
	};
	if (!old || old.value === null || old.unit.level !== 'gmina') return m.public_gmina_people(words);
	return m.public_gmina_people_old({ ...words, share: short(old.indicator, old.value, locale) });
}

/** Year and publisher of what the opening sentence says; each once. */
export function openingSource(people: Figure | null, old: Figure | null): string {
	const told = [people, old].filter(
		(figure) => figure !== null && figure.value !== null && figure.unit.level === 'gmina'
	);
	return [...new Set(told.map((figure) => `${figure!.year}, ${figure!.source?.publisher}`))].join(
		'; '
	);
}

/** Where ours stands: beside the powiat, and among the gminas on the strip. */
export function beside(compare: Comparison, locale: Locale): string {
	if (locale === 'en') return story(compare, 'en').slice(1, 3).map(sentence).join(' ');
	// a city that is a powiat would be compared with itself
	const near = compare.wider.find(({ value, unit }) => value !== null && unit.kind !== 'city');
	const { among, rank, known } = compare;
	return [
		near ? compared(compare.ours, near) : '',
		among ? place(compare, among) : ranked(rank, known)
	]
		.filter(Boolean)
		.join(' ');
}

const sentence = (text: string) => text.slice(0, 1).toLocaleUpperCase('pl') + text.slice(1);
