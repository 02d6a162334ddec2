import { here } from './locale.ts';
import type { Locale } from './locale.ts';

/*
 * Dates as Polish writes them: the month in the genitive, "r." after the year, held together by
 * no-break spaces. A date may be known only to the year or the month ("2027", "2027-06").
 * Times are those of Poland, wherever the server or the browser stands.
 */
const NBSP = '\u00a0';
const ZONE = 'Europe/Warsaw';

/** 31 grudnia 2025 r.; czerwiec 2027; 2027. The text itself when it is no date. */
export function longDate(text: string | null | undefined, locale: Locale = here()): string {
	return written(text, 'long', locale);
}

/** 31.12.2025, for tables and notes; czerwiec 2027; 2027. */
export function shortDate(text: string | null | undefined, locale: Locale = here()): string {
	return written(text, 'short', locale);
}

/** A year in a sentence: 2025 r. */
export const inYear = (year: number | string, locale: Locale = here()): string =>
	locale === 'pl' ? `${year}${NBSP}r.` : String(year);

/** 31 grudnia 2025 r., 14.05 – the moment something happened, in Polish time. */
export function moment(at: string | number | Date, locale: Locale = here()): string {
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return String(at);

	const day = longDate(dayOf(date), locale);
	const time = date.toLocaleTimeString(locale === 'pl' ? 'pl' : 'en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: ZONE
	});
	return `${day}, ${locale === 'pl' ? time.replace(':', '.').replace(/^0/, '') : time}`;
}

/** Today in Poland as `2026-11-20`. */
export const today = (now: Date = new Date()): string => dayOf(now);

const dayOf = (date: Date) => date.toLocaleDateString('sv-SE', { timeZone: ZONE });

function written(text: string | null | undefined, style: 'long' | 'short', locale: Locale): string {
	if (!text) return '';
	// a moment is shown by its day in Poland, a plain date as it stands
	const moment = text.includes('T') ? new Date(text) : null;
	const plain = moment && !Number.isNaN(moment.getTime()) ? dayOf(moment) : text;
	const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(plain) ?? [];
	if (!year) return text;
	if (!month) return year;

	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
	const words = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale === 'pl' ? 'pl' : 'en-GB', { ...options, timeZone: 'UTC' })
			.format(date)
			.replaceAll(' ', NBSP);
	if (!day) return words({ month: 'long', year: 'numeric' });
	if (style === 'short')
		return locale === 'pl'
			? `${Number(day)}.${month}.${year}`
			: words({ day: 'numeric', month: 'short', year: 'numeric' });
	const long = words({ day: 'numeric', month: 'long', year: 'numeric' });
	return locale === 'pl' ? `${long}${NBSP}r.` : long;
}
