import { decimal, fixed, money, percent, points } from '#lib/i18n/numbers.ts';
import { counted, countedBy, nounAfter, verbWith, type NounKey } from '#lib/i18n/plural.ts';
import { missing_reason } from '#lib/i18n/lists/figures.ts';
import { word } from '#lib/i18n/lists/label.ts';
import { glue } from '#lib/i18n/glue.ts';
import { zBefore } from '#lib/i18n/prepositions.ts';
import type { Figure, Indicator, Unit } from './indicator.ts';
import { of, where } from './names.ts';
import { FEWEST, rounded, type Rank } from './peers.ts';
import { full, short } from './said.ts';

/*
 * Polish sentences about figures (content list 5). A sentence never begins with a number, never
 * says better or worse, and compares numbers as they are printed, that is after rounding. A value
 * of a wider area is never said of the gmina: that is what `context` is for.
 */

/** What a figure says, with its year and publisher. */
export function value(figure: Figure): string {
	const { indicator, unit, value: number } = figure;
	if (number === null) return missing(figure);

	const shown = rounded(number, indicator.decimals);
	const source = `(${figure.year}, ${figure.source?.publisher})`;
	if (shown === 0 && indicator.form === 'per' && indicator.noun)
		return sentence(`${where(unit)} nie ma ${noun(0, indicator)} ${source}.`);
	return sentence(`${body(indicator, unit, shown)} ${source}.${sign(indicator, shown)}`);
}

/** What a balance above or below zero means. */
function sign({ form, predicate }: Indicator, shown: number): string {
	if (form !== 'colon' || !predicate || shown === 0) return '';
	return ` ${predicate.split('|')[shown > 0 ? 0 : 1]}`;
}

/** What a figure says without its year and publisher; `shown` is rounded. */
export function body(indicator: Indicator, unit: Unit, shown: number): string {
	const amount = indicator.noun ? `${counted(shown, indicator.noun, 'pl')}` : '';
	const tail = indicator.tail ? ` ${indicator.tail}` : '';
	if (indicator.form === 'share')
		return `${where(unit)} ${percent(shown, indicator.decimals, 'pl')} ${indicator.tail ?? 'mieszkańców'} ${indicator.predicate}`;
	if (indicator.form === 'per')
		return `${where(unit)} na ${indicator.base} ${verbWith(shown, indicator.noun!, 'fall')} ${amount}${tail}`;
	if (indicator.form === 'lead') {
		const [one, many] = indicator.predicate!.split('|');
		const verb = verbWith(shown, indicator.noun!, 'have') === 'mają' ? many : one;
		return `${verb} ${where(unit)} ${amount} na ${indicator.base}`;
	}
	return `${indicator.pl} ${where(unit)}: ${full(indicator, shown, 'pl')}`;
}

/** How many there are, for counts that are no indicator: "W gminie … są 3 miejsca z komputerami". */
export function count(
	place: string,
	n: number,
	key: NounKey,
	tail: string,
	source: string
): string {
	const rest = tail ? ` ${tail}` : '';
	if (n === 0) return sentence(`${place} nie ma ${nounAfter(0, key, 'pl')}${rest} (${source}).`);
	return sentence(
		`${place} ${verbWith(n, key, 'be')} ${counted(n, key, 'pl')}${rest} (${source}).`
	);
}

export function missing({ indicator, unit, reason }: Figure): string {
	const why = sentence(word(missing_reason, reason ?? 'not_fetched', 'pl'));
	return sentence(`${indicator.pl} ${where(unit)}: brak danych. ${why}.`);
}

/** Ours beside another area; '' when ours is unknown. */
export function compared(ours: Figure, other: Figure): string {
	if (ours.value === null) return '';
	const place = where(other.unit);
	if (other.value === null) return sentence(`${place}: brak danych, więc nie porównujemy.`);
	if (ours.year !== other.year)
		return sentence(
			`${place} było ${short(ours.indicator, other.value, 'pl')}, ale w innym roku (${other.year}), więc nie porównujemy wprost.`
		);
	return against(ours.indicator, ours.value, other.value, place);
}

/** Ours beside a value with a name in the locative: "w podobnych gminach". */
export function against(indicator: Indicator, ours: number, other: number, place: string): string {
	const [a, b] = [rounded(ours, indicator.decimals), rounded(other, indicator.decimals)];
	if (a === b) return `To tyle samo co ${glue(place)}.`;

	const number = short(indicator, other, 'pl');
	const times = b > 0 && indicator.unit !== '%' ? rounded(a / b, 1) : 0;
	if (times >= 2)
		return sentence(
			`to ${decimal(times, 1, 'pl')} ${nounAfter(times, 'time', 'pl')} więcej niż ${place} (${number}).`
		);
	return sentence(`to o ${difference(indicator, a, b)} niż ${place} (${number}).`);
}

/** "32 osoby mniej", "1,1 pkt proc. więcej". */
function difference(indicator: Indicator, a: number, b: number): string {
	const by = rounded(Math.abs(a - b), indicator.decimals);
	const way = a > b ? 'więcej' : 'mniej';
	if (indicator.unit === '%') return `${points(by, indicator.decimals, 'pl')} ${way}`;
	if (indicator.unit === 'zł') return `${money(by, 0, 'pl')} ${way}`;
	if (indicator.noun) return `${countedBy(by, indicator.noun, 'pl')} ${way}`;
	return `${short(indicator, by, 'pl')} ${way}`;
}

/**
 * The place in a group. `known`: how many gminas of the group have a value, ours included; needed
 * when there are too few for a rank.
 */
export function ranked(rank: Rank | null, known: number): string {
	if (!rank || rank.of < FEWEST)
		return `Za mało gmin z danymi (${known}), żeby mówić o miejscu w grupie.`;
	const { above, below, same, of: all } = rank;
	const tie = same
		? ` Taką samą wartość ${verbWith(same, 'gmina', 'have')} jeszcze ${counted(same, 'gmina', 'pl')}.`
		: '';
	if (above === 0 && below === 0) return tie.trim();
	if (above === 0) return sentence(`to najwyższa wartość wśród ${all} porównywanych gmin.${tie}`);
	if (below === 0) return sentence(`to najniższa wartość wśród ${all} porównywanych gmin.${tie}`);
	return sentence(
		`wyższą wartość ${verbWith(above, 'gmina', 'have')} ${counted(above, 'gmina', 'pl')}, niższą ${verbWith(below, 'gmina', 'have')} ${below} z ${all} porównywanych.`
	);
}

/** The middle of the group, and ours beside it. */
export function middle(indicator: Indicator, ours: number | null, median: number): string {
	const number = short(indicator, median, 'pl');
	if (ours === null)
		return sentence(`co najmniej połowa porównywanych gmin ma ${number} lub więcej.`);
	const [a, b] = [rounded(ours, indicator.decimals), rounded(median, indicator.decimals)];
	if (a === b) return sentence(`to tyle samo co wartość środkowa porównywanych gmin (${number}).`);
	return sentence(
		`to o ${difference(indicator, a, b)} niż wartość środkowa porównywanych gmin (${number}).`
	);
}

/** Change of a count or a share between two years of one series. */
export function trend(
	indicator: Indicator,
	from: { year: number; value: number },
	to: { year: number; value: number }
): string {
	const [a, b] = [rounded(from.value, indicator.decimals), rounded(to.value, indicator.decimals)];
	if (a === b) return sentence(`od ${from.year} r. bez zmian.`);
	if (indicator.unit === '%')
		return sentence(
			`od ${from.year} r. udział ${b > a ? 'wzrósł' : 'spadł'} ${zBefore(a)} ${percent(a, indicator.decimals, 'pl')} do ${percent(b, indicator.decimals, 'pl')}.`
		);
	const by = countedBy(Math.abs(b - a), indicator.noun ?? 'person', 'pl');
	const share = fixed((Math.abs(b - a) / a) * 100, 1, 'pl');
	return sentence(`od ${from.year} r. ${b > a ? 'przybyło' : 'ubyło'} ${by} (${share}%).`);
}

/** Two years of a sample survey of a wider area: no conclusion from one jump. */
export function sampled(
	unit: Unit,
	from: { year: number; value: number },
	to: { year: number; value: number }
): string {
	return sentence(
		`${where(unit)} wynik pochodzi z badania na próbie i waha się z roku na rok (${percent(from.value, 1, 'pl')} w ${from.year} r., ${percent(to.value, 1, 'pl')} w ${to.year} r.). Nie wyciągamy wniosku z jednego skoku.`
	);
}

/**
 * A value of a wider area beside a gmina that has none: three sentences that always stay together,
 * so that nobody reads it as the gmina's own.
 */
export function context(own: Figure, wider: Figure): string[] {
	const why = word(missing_reason, own.reason ?? 'not_collected', 'pl');
	const whole = wider.unit.level === 'kraj' ? 'kraju' : 'województwa';
	const area = wider.unit.level === 'powiat' ? of(wider.unit) : whole;
	const told = value(wider);
	return [
		sentence(`nie wiemy, jak jest ${where(own.unit)}: ${why}.`),
		sentence(`tło: ${told.charAt(0).toLocaleLowerCase('pl')}${told.slice(1)}`),
		sentence(`ta liczba dotyczy całego ${area} i nie opisuje gminy.`)
	];
}

/** "Nie pokazujemy": fewer people than may be shown. */
export function suppressed(place: string, fewest: number): string {
	return sentence(
		`${place} jest mniej niż ${fewest} takich osób. Dokładnej liczby nie pokazujemy, żeby nikogo nie dało się rozpoznać.`
	);
}

/** An estimate with its range and method; `noun` as it stands after the upper bound. */
export function estimated(
	place: string,
	low: number,
	high: number,
	key: NounKey,
	method: string
): string {
	return sentence(
		`szacujemy, że ${place} jest to od ${decimal(low, 0, 'pl')} do ${counted(high, key, 'pl')}. Metoda: ${method}.`
	);
}

/** Once after a comparison, where more or less of it is better; '' in the middle half. */
export function remark(indicator: Indicator, standing: number | null): string {
	if (!indicator.polarity || standing === null) return '';
	const good = indicator.polarity === 'more' ? standing : 1 - standing;
	if (good >= 0.75) return 'To mocna strona.';
	return good <= 0.25 ? 'Warto o tym porozmawiać.' : '';
}

const noun = (n: number, { noun: key, tail }: Indicator) =>
	`${nounAfter(n, key!, 'pl')}${tail ? ` ${tail}` : ''}`;

/** A sentence with its first letter large and its short words held to the next. */
export function sentence(text: string): string {
	return glue(text.charAt(0).toLocaleUpperCase('pl') + text.slice(1));
}
