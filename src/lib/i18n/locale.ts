import { getLocale } from './paraglide/runtime.js';

/** The languages of the interface; Polish is the base. */
export type Locale = 'pl' | 'en';

export const here = (): Locale => (getLocale() === 'en' ? 'en' : 'pl');
