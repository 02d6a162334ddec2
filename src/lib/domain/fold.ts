/**
 * A text as people search for it: small letters, no Polish marks, single spaces. NFD takes every
 * mark off except the stroke of ł, which is a letter of its own.
 */
export function fold(text: string): string {
	return text
		.toLocaleLowerCase('pl')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ł/g, 'l')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
