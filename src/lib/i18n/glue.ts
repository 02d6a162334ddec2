/** What stands after a number and is not parted from it. */
const UNITS = 'lata?|tys\\.|mln|mieszkańców|osób|osoby|osoba|r\\.|ha|km²?|zł|Mb/s|godz\\.';
const NUMBER = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?!\\p{L}))`, 'gu');

/**
 * One-letter words never end a line in Polish print, and a number is not parted from its unit: both
 * are joined to the next word by a no-break space. For titles, sentences, the screen in the hall and
 * documents.
 */
export const glue = (text: string): string =>
	text
		.replace(/(?<=^|[\s\u00a0("„])([aiouwzAIOUWZ]) (?=\S)/g, '$1\u00a0')
		.replace(NUMBER, '\u00a0');
