import { getLocale, overwriteGetLocale } from './paraglide/runtime.js';

/** The languages of the interface; Polish is the base. */
export type Locale = 'pl' | 'en';

export const here = (): Locale => (getLocale() === 'en' ? 'en' : 'pl');

/**
 * In a browser: the language is that of the page, which changes only with a new page. Without this
 * the cookie is read in every turn that shows a text, and each time the browser asks another process.
 */
export function keepLocale(): void {
	overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'pl'));
}
