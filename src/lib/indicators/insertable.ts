import { figureRef, type FigureRef } from '#lib/domain/chips.ts';
import type { Level, LocalFigure } from '#lib/domain/figures.ts';
import { level as levels } from '#lib/i18n/lists/figures.ts';
import { word } from '#lib/i18n/lists/label.ts';
import { decimal } from '#lib/i18n/numbers.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Figure, Indicator, Unit } from './indicator.ts';
import { called } from './names.ts';
import { full } from './said.ts';

/*
 * Figures that may be put into a text. The words of a chip are Polish, because the texts are, and name
 * the area, also the gmina: nobody who reads the sentence alone can take a wider area's value for it.
 */
export interface Insertable {
	ref: string;
	text: string;
	said: string;
	/** The indicator, in the reader's language. */
	name: string;
	level: Level;
	/** Code of the public indicator, also of the one a local figure stands in for; null for none. */
	code: string | null;
	/** Where it was published, as a source line says it. */
	source: string;
}

interface Lookup {
	areas(teryt: string): Unit[];
	indicators(): Indicator[];
	figure(indicator: Indicator, unit: Unit): Figure;
}

/** The newest figures of a gmina and of the areas it lies in; the gmina's own first. */
export function insertables(lookup: Lookup, teryt: string, locale: Locale): Insertable[] {
	return lookup.areas(teryt).flatMap((unit) =>
		lookup
			.indicators()
			.map((indicator) => insertable(lookup.figure(indicator, unit), locale))
			.filter((figure) => figure !== null)
	);
}

/** A figure as a chip; null without a value. */
export function insertable(figure: Figure, locale: Locale): Insertable | null {
	const { indicator, unit, value, year, source } = figure;
	if (value === null) return null;
	const said = full(indicator, value, 'pl');
	return {
		ref: figureRef({ of: 'public', code: indicator.code, unit: unit.code, year }),
		text: behind(said, [called(unit), year, source?.publisher]),
		said,
		name: locale === 'en' ? indicator.en : indicator.pl,
		level: unit.level,
		code: indicator.code,
		source: source?.title ?? ''
	};
}

/** A figure of the partnership as a chip; null without a value. */
export function localInsertable(figure: LocalFigure): Insertable | null {
	const { id, label, value, year, source, indicator } = figure;
	if (value === null) return null;
	const said = localValue(figure, 'pl');
	return {
		ref: figureRef({ of: 'local', id }),
		text: behind(said, [word(levels, 'local', 'pl'), year, source]),
		said,
		name: label,
		level: 'local',
		code: indicator || null,
		source
	};
}

/** All that may stand in a text: the gmina's own, then what the partnership found, then wider areas. */
export function withLocal(figures: Insertable[], local: LocalFigure[]): Insertable[] {
	const own = figures.filter(({ level }) => level === 'gmina');
	const wider = figures.filter(({ level }) => level !== 'gmina');
	return [...own, ...local.flatMap((each) => localInsertable(each) ?? []), ...wider];
}

/** Neither the gmina's own nor found by the partnership: looks different wherever it stands. */
export const isWider = ({ level }: Pick<Insertable, 'level'>): boolean =>
	level !== 'gmina' && level !== 'local';

/** 120 Mb/s; 25,4%. '' without a value. */
export function localValue({ value, unit }: LocalFigure, locale: Locale): string {
	if (value === null) return '';
	const number = decimal(value, 2, locale);
	return unit === '%' ? `${number}%` : unit ? `${number}\u00a0${unit}` : number;
}

/** What is newest among `list`; a level of the first release stands for the gmina's area of it. */
export function knownIn(list: Insertable[]): (ref: FigureRef) => Insertable | null {
	const byRef = new Map(list.map((one) => [keyOf(one.ref), one]));
	const byLevel = new Map(list.map((one) => [`${one.code}@${one.level}`, one]));
	return (ref) => {
		const key = keyOf(figureRef(ref));
		return byRef.get(key) ?? (ref.of === 'public' ? (byLevel.get(key) ?? null) : null);
	};
}

/** A ref without its year. */
const keyOf = (ref: string) => (ref.startsWith('local:') ? ref : ref.replace(/:\d{4}$/, ''));

const behind = (said: string, parts: (string | number | null | undefined)[]) =>
	`${said} (${parts.filter(Boolean).join(', ')})`;
