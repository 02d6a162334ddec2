import { here } from './locale.ts';
import type { Locale } from './locale.ts';

/*
 * Numbers as they are printed in Poland: decimal comma, a no-break space between thousands from
 * five digits in a sentence and from four in a table or an amount, a real minus, no space before %.
 * Rounding is Intl's (97.05 gives 97,1), never toFixed's. null is for the caller to put in words.
 */
const NBSP = '\u00a0';
const MINUS = '\u2212';

/** In a sentence: at most `digits` after the comma. */
export const decimal = (value: number, digits = 1, locale: Locale = here()): string =>
	written(value, { maximumFractionDigits: digits }, locale, 5);

/** In a sentence: with exactly `digits` after the comma, so that numbers beside each other agree. */
export const fixed = (value: number, digits = 1, locale: Locale = here()): string =>
	written(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }, locale, 5);

/** In a table: thousands are set apart from four digits on. */
export const inTable = (value: number, digits = 0, locale: Locale = here()): string =>
	written(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }, locale, 4);

/** A share given in percent (0–100): 25,2%. */
export const percent = (valuePct: number, digits = 1, locale: Locale = here()): string =>
	`${fixed(valuePct, digits, locale)}%`;

/** A difference of two percentages: 1,1 pkt proc. */
export const points = (valuePct: number, digits = 1, locale: Locale = here()): string =>
	`${fixed(valuePct, digits, locale)}${NBSP}${locale === 'pl' ? `pkt${NBSP}proc.` : 'pp'}`;

/** Złotys, without groszy unless they matter: 172 100 zł. */
export const money = (pln: number, digits = 0, locale: Locale = here()): string =>
	`${inTable(pln, digits, locale)}${NBSP}${locale === 'pl' ? 'zł' : 'PLN'}`;

/** A number and its unit, not to be parted at a line's end: 12 Mb/s. */
export const withUnit = (
	value: number,
	unit: string,
	digits = 1,
	locale: Locale = here()
): string => `${decimal(value, digits, locale)}${NBSP}${unit}`;

/** A range without spaces: 65–74. */
export const range = (from: string | number, to: string | number): string => `${from}–${to}`;

function written(
	value: number,
	options: Intl.NumberFormatOptions,
	locale: Locale,
	groupedFrom: number
): string {
	// Intl leaves four digits together in Polish and groups them in English
	const format = new Intl.NumberFormat(locale, { ...options, useGrouping: 'always' } as never);
	const grouped = Math.abs(value) >= 10 ** (groupedFrom - 1);
	return format
		.formatToParts(value)
		.filter(({ type }) => grouped || type !== 'group')
		.map(({ type, value: part }) => {
			if (type === 'minusSign') return isZero(value, format) ? '' : MINUS;
			return type === 'group' && locale === 'pl' ? NBSP : part;
		})
		.join('');
}

/** −0,04 rounds to 0, not to −0. */
const isZero = (value: number, format: Intl.NumberFormat) =>
	!/[1-9]/.test(format.format(Math.abs(value)));
