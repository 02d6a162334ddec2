import { here } from '../locale.ts';
import type { Locale } from '../locale.ts';

/** Keys of a closed list in words: Polish, English, and a short help text in Polish where needed. */
export type Labels = Record<string, readonly [pl: string, en: string, help?: string]>;

/** A key in words; the key itself when the list does not know it, because newer data may. */
export function word(labels: Labels, key: string, locale: Locale = here()): string {
	if (!Object.hasOwn(labels, key)) return key;
	return labels[key][locale === 'en' ? 1 : 0];
}

/**
 * The short help text of a key, in Polish, with its `{parameters}` filled; a sentence whose
 * parameter is not given is left out. '' when there is none.
 */
export function help(labels: Labels, key: string, values: Record<string, string> = {}): string {
	if (!Object.hasOwn(labels, key)) return '';
	const text = (labels[key][2] ?? '').replace(/\{(\w+)\}/g, (all, name) =>
		Object.hasOwn(values, name) ? values[name] : all
	);
	return text
		.split(/(?<=\.) /)
		.filter((sentence) => !/\{\w+\}/.test(sentence))
		.join(' ');
}
