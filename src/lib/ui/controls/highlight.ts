import { fold } from '#lib/i18n/fold.ts';

/**
 * A name cut where the words a person typed begin its words: "boles" in "Bolesław" gives
 * ["Boles", true], ["ław", false]. Compared as the search does it, without Polish marks.
 */
export function highlight(name: string, typed: string): [part: string, found: boolean][] {
	const words = fold(typed).split(' ').filter(Boolean);
	const parts: [string, boolean][] = [];

	for (const [piece] of name.normalize('NFC').matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
		const folded = fold(piece);
		const word = words.filter((word) => folded.startsWith(word)).sort(longest)[0];
		if (!folded || !word) parts.push([piece, false]);
		else {
			parts.push([piece.slice(0, word.length), true]);
			if (piece.length > word.length) parts.push([piece.slice(word.length), false]);
		}
	}
	return parts;
}

const longest = (a: string, b: string) => b.length - a.length;
