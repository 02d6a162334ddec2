import { decimal, fixed, money, percent } from '#lib/i18n/numbers.ts';
import { counted } from '#lib/i18n/plural.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Indicator } from './indicator.ts';
import { rounded } from './peers.ts';

const NBSP = '\u00a0';

/** A value as a number alone, for an axis or in brackets: 25,2%, 2 642 zł, 34. */
export function short(
	indicator: Indicator,
	value: number,
	locale: Locale,
	digits = indicator.decimals
): string {
	const shown = rounded(value, digits);
	if (indicator.unit === '%') return percent(shown, digits, locale);
	if (indicator.unit === 'zł') return money(shown, 0, locale);
	if (indicator.unit === 'ha') return `${decimal(shown, 0, locale)}${NBSP}ha`;
	return indicator.form === 'per' || indicator.form === 'lead'
		? decimal(shown, digits, locale)
		: fixed(shown, digits, locale);
}

/** A value with its noun or unit: 44 782 osoby, 25,2%, −3,25 na 1000 mieszkańców. */
export function full(indicator: Indicator, value: number, locale: Locale): string {
	const shown = rounded(value, indicator.decimals);
	if (['%', 'zł', 'ha'].includes(indicator.unit)) return short(indicator, value, locale);
	if (locale === 'en') return `${short(indicator, value, locale)}${NBSP}${indicator.unitEn}`;
	if (!indicator.noun) return `${short(indicator, value, locale)}${NBSP}${indicator.unit}`;

	const tail = indicator.tail ? ` ${indicator.tail}` : '';
	const base = indicator.base ? ` na ${indicator.base}` : '';
	return `${counted(shown, indicator.noun, locale)}${tail}${base}`;
}
