import { fold } from '#lib/i18n/fold.ts';
import type { Gmina } from './register.ts';
import type { Locality } from './seed.ts';

/** What `GET /api/gminas` answers, in rows. */
export interface GminaHit {
	teryt: string;
	name: string;
	kind: string;
	powiat: string;
	wojewodztwo: string;
	lat: number;
	lng: number;
}

export type Search = (query: string, limit: number) => GminaHit[];

interface Entry {
	gmina: Gmina;
	name: string;
	/** Words by which one gmina is told from another of its name. */
	context: string[];
	powiat: string;
	wojewodztwo: string;
	/** Names between bars, |zederman|zurada|: one string is searched faster than a list. */
	localities: string;
}

/** Words that people put before a name and that no name begins with. */
const PREAMBLE = new Set(['gmina', 'gminy', 'miasto', 'wies', 'powiat', 'wojewodztwo']);
const LONGEST = 100;

/**
 * A search over the gminas by name, powiat, locality or TERYT code, marks and capitals aside
 * ("lodz" finds Łódź). Best first: the name itself, names that begin so, villages of that name,
 * powiats, then parts; among equals the larger gmina. Extra words narrow: "aleksandrów łódzki".
 */
export function gminaSearch(gminas: Gmina[], localities: Map<string, Locality[]>): Search {
	const entries = gminas
		.map((gmina) => entryOf(gmina, localities.get(gmina.teryt) ?? []))
		.sort((a, b) => (b.gmina.population ?? 0) - (a.gmina.population ?? 0));

	return (query, limit) => {
		const most = Math.min(50, Math.max(1, Math.trunc(limit) || 10));
		const folded = fold(query.slice(0, LONGEST));
		if (folded === '') return [];
		if (/^\d+$/.test(folded)) return entries.filter(byCode(folded)).slice(0, most).map(hit);

		const words = withoutPreamble(folded.split(' '));
		const ranked: { entry: Entry; place: number }[] = [];
		for (const entry of entries) {
			const place = placeOf(entry, words);
			if (place !== null) ranked.push({ entry, place });
		}
		// sort is stable, so among equals the larger stays first
		ranked.sort((a, b) => a.place - b.place);
		return ranked.slice(0, most).map(({ entry }) => hit(entry));
	};
}

/** Lower is better; null does not match. The fewer words are left to narrow, the better. */
function placeOf(entry: Entry, words: string[]): number | null {
	for (let taken = words.length; taken > 0; taken--) {
		const place = phrasePlace(entry, words.slice(0, taken).join(' '));
		if (place === null) continue;
		const narrowed = words
			.slice(taken)
			.every((word) => entry.context.some((known) => known.startsWith(word)));
		if (narrowed) return (words.length - taken) * 10 + place;
	}
	return null;
}

function phrasePlace(entry: Entry, phrase: string): number | null {
	if (entry.name === phrase) return 0;
	if (entry.name.startsWith(phrase)) return 1;
	if (entry.powiat === phrase) return 2;
	if (entry.localities.includes(`|${phrase}|`)) return 3;
	if (` ${entry.name}`.includes(` ${phrase}`)) return 4;
	if (entry.powiat.startsWith(phrase)) return 5;
	if (entry.wojewodztwo.startsWith(phrase)) return 6;
	if (phrase.length > 2 && entry.localities.includes(`|${phrase}`)) return 7;
	return null;
}

/** The seventh digit, the kind, may be one of before, so a whole code is compared on six. */
function byCode(digits: string): (entry: Entry) => boolean {
	if (digits.length > 7) return () => false;
	const start = digits.slice(0, 6);
	return ({ gmina }) => gmina.teryt.startsWith(start);
}

function withoutPreamble(words: string[]): string[] {
	return words.length > 1 && PREAMBLE.has(words[0]) ? words.slice(1) : words;
}

function entryOf(gmina: Gmina, localities: Locality[]): Entry {
	const [name, powiat, wojewodztwo] = [
		fold(gmina.name),
		fold(gmina.powiat),
		fold(gmina.wojewodztwo)
	];
	const context = [name, powiat, wojewodztwo, fold(gmina.kind)].join(' ').split(' ');
	return {
		gmina,
		name,
		powiat,
		wojewodztwo,
		context,
		localities: `|${localities.map((one) => fold(one.name)).join('|')}|`
	};
}

function hit({ gmina }: Entry): GminaHit {
	const { teryt, name, kind, powiat, wojewodztwo, lat, lng } = gmina;
	return { teryt, name, kind, powiat, wojewodztwo, lat, lng };
}
