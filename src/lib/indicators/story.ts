import { decimal } from '#lib/i18n/numbers.ts';
import { missing_reason } from '#lib/i18n/lists/figures.ts';
import { word } from '#lib/i18n/lists/label.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { nearest, type Comparison } from './comparison.ts';
import type { Figure } from './indicator.ts';
import { called, calledFirst } from './names.ts';
import { full, short } from './said.ts';
import { place, ranking } from './ranking.ts';
import { compared, context, middle, ranked, remark, sampled, trend, value } from './sentence.ts';
import { WIDER } from './wider.ts';

/** A sum over an area says nothing beside a larger area. */
export const isTotal = (figure: Figure) => WIDER[figure.indicator.code]?.kind === 'sum';

/**
 * A comparison in sentences: what ours is, beside the nearest wider area, and its place in the
 * group. Without a value of ours: the three sentences of the smallest area that has one.
 */
export function story(compare: Comparison, locale: Locale): string[] {
	if (locale === 'en') return english(compare);
	const { ours, wider, indicator, among, rank, known, median, standing, before } = compare;
	const near = isTotal(ours) ? null : nearest(wider);
	if (ours.value === null) {
		if (!near) return [value(ours)];
		return [...context(ours, near), ...survey(near, before)];
	}
	// a city that is a powiat has the powiat's value
	const beside = near && nearest(wider.filter(({ unit }) => unit.kind !== 'city'));
	return [
		value(ours),
		isTotal(ours) && indicator.noun && before
			? trend(indicator, before, { year: ours.year!, value: ours.value })
			: '',
		beside ? compared(ours, beside) : '',
		among ? place(compare, among) : ranked(rank, known),
		rank && median !== null ? middle(indicator, ours.value, median) : '',
		remark(indicator, standing)
	].filter((sentence) => sentence !== '');
}

/** Rates of households and of people online come from samples, and jump. */
function survey({ indicator, unit, year, value }: Figure, before: Comparison['before']): string[] {
	if (indicator.theme !== 'internet' || indicator.unit !== '%' || !before) return [];
	return [sampled(unit, before, { year: year!, value: value! })];
}

function english(compare: Comparison): string[] {
	const { ours, wider, among, rank, median, indicator } = compare;
	const area = nearest(wider);
	if (ours.value === null) return englishFigure(ours, isTotal(ours) ? ours : (area ?? ours));
	const lines = englishFigure(ours, ours);
	if (area && !isTotal(ours))
		lines.push(
			`${calledFirst(area.unit, 'en')}: ${short(indicator, area.value!, 'en')} (${area.year}).`
		);
	if (rank && among) lines.push(ranking(compare, among, 'en'));
	else if (rank)
		lines.push(
			`Of ${decimal(rank.of, 0, 'en')} gminas compared, ${rank.above} have a higher and ${rank.below} a lower value.`
		);
	if (rank && median !== null) lines.push(`The middle value is ${short(indicator, median, 'en')}.`);
	return lines;
}

function englishFigure(own: Figure, shown: Figure): string[] {
	const { indicator } = own;
	if (shown.value === null) {
		const why = word(missing_reason, own.reason ?? 'not_fetched', 'en').toLowerCase();
		return [`${indicator.en}, ${placeName(own)}: no data (${why}).`];
	}
	const told = `${indicator.en}, ${placeName(shown)}: ${full(indicator, shown.value, 'en')} (${shown.year}, ${shown.source?.publisher}).`;
	if (shown.unit.level === own.unit.level) return [told];
	return [
		`We do not know how it is in ${placeName(own)}.`,
		`Background: ${told}`,
		'This figure is about the whole wider area and does not describe the gmina.'
	];
}

const placeName = ({ unit }: Figure) => called(unit, 'en');
