/**
 * One-letter words never end a line in Polish print: they are joined to the next word by a
 * no-break space. For titles, the screen in the hall and documents.
 */
export const glue = (text: string): string =>
	text.replace(/(?<=^|[\s\u00a0("„])([aiouwzAIOUWZ]) (?=\S)/g, '$1\u00a0');
