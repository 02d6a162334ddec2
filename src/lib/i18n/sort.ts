import { here } from './locale.ts';
import type { Locale } from './locale.ts';

const COLLATORS = {
	pl: new Intl.Collator('pl', { numeric: true }),
	en: new Intl.Collator('en', { numeric: true })
};

/** Alphabetical order of the language: Lublin before Łódź, 2 before 10. Databases do not know it. */
export const compare = (a: string, b: string, locale: Locale = here()): number =>
	COLLATORS[locale].compare(a, b);

/** A sorted copy, by the words a person sees. */
export const sortedBy = <T>(
	items: readonly T[],
	words: (item: T) => string,
	locale = here()
): T[] => [...items].sort((a, b) => compare(words(a), words(b), locale));
