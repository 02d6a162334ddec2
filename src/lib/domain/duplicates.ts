import { distanceKm } from './distance.ts';
import type { Point } from './entity.ts';
import { fold } from './fold.ts';
import { isOfKind, nameOf } from './names.ts';
import type { Name } from './names.ts';

/*
 * Whether two entries are one place: while somebody types a name, in a list that is imported, and
 * among what is there already. Judged by register, name, village and distance; never by a model of
 * anything, so that every hint can be said in one sentence.
 */

/** A place as far as it matters for likeness. */
export interface Known {
	id: string;
	name: string;
	locality: string;
	point: Point | null;
	category?: string;
	/** Entries of registers it was taken from: `rspo:123`. */
	registers?: readonly string[];
}

export interface Likeness {
	/** From 0 to 1; the same register entry is 1. */
	score: number;
	reason: 'register' | 'name';
	/** Null when one of the two has no point. */
	distanceKm: number | null;
}

export interface Match extends Likeness {
	id: string;
}

/** Two of the same name this near each other are one; further apart they are probably two. */
export const NEAR_KM = 1.5;
/** Where only one of two names has a number („SP” and „SP nr 3”), they must stand in one spot. */
const SAME_SPOT_KM = 0.3;
/** From here on two places near each other may be one. */
export const ALIKE = 0.55;
/** From here on they are, as far as a name can tell. */
export const SURE = 0.9;

/** A place, read once and compared many times. */
export interface Read extends Known {
	words: Name;
	/** All stems, sorted: the same for the same name. */
	whole: string;
	village: string;
	/** Stems of the village, which say nothing of which house in it is meant. */
	villageStems: readonly string[];
	/** Stems of the name without the village; all of them when it has no others. */
	own: readonly string[];
	/** Letter pairs of those, sorted. */
	pairs: readonly number[];
}

export function readForLikeness(place: Known): Read {
	const words = nameOf(place.name);
	const villageStems = nameOf(place.locality).stems;
	const own = without(words.stems, villageStems);
	return {
		...place,
		words,
		whole: [...words.stems].sort().join(' '),
		village: fold(place.locality),
		villageStems,
		own,
		pairs: pairsOf(own)
	};
}

/** How alike two places are; null when they are not one. Symmetric. */
export function likeness(a: Read, b: Read): Likeness | null {
	const registers = sameRegister(a.registers, b.registers);
	if (registers === 'other') return null;
	const away = a.point && b.point ? distanceKm(a.point, b.point) : null;
	if (registers === 'same') return { score: 1, reason: 'register', distanceKm: away };
	if (!numbersAgree(a, b, away)) return null;

	if (away === null ? a.village === '' || a.village !== b.village : away > NEAR_KM)
		return a.whole === b.whole && sameAnywhere(a, b, away)
			? { score: 1, reason: 'name', distanceKm: away }
			: null;
	const score = nameLikeness(a, b);
	return score >= (kindsDiffer(a, b) ? SURE : ALIKE)
		? { score, reason: 'name', distanceKm: away }
		: null;
}

/** `other`: both are in one register, as two entries of it. OSM draws one place several times. */
function sameRegister(
	a: readonly string[] = [],
	b: readonly string[] = []
): 'same' | 'other' | 'unknown' {
	if (a.length === 0 || b.length === 0) return 'unknown';
	if (a.some((key) => b.includes(key))) return 'same';
	const register = (key: string) => key.slice(0, key.indexOf(':'));
	const other = a.some((key) =>
		b.some((its) => register(key) !== 'osm' && register(key) === register(its))
	);
	return other ? 'other' : 'unknown';
}

/** SP nr 1 is not SP nr 2; a missing number is forgiven only in the same spot. */
function numbersAgree(a: Read, b: Read, away: number | null): boolean {
	if (a.words.numbers === b.words.numbers) return true;
	if (a.words.numbers !== '' && b.words.numbers !== '') return false;
	return away !== null && away <= SAME_SPOT_KM;
}

const kindsDiffer = (a: Read, b: Read) => hasKind(a) && hasKind(b) && a.category !== b.category;
const hasKind = ({ category }: Read) => category !== undefined && category !== 'other';

/**
 * The same name far off, or where nobody knows: one only when the name says which one it is
 * („Szkoła w Braciejówce”), not what it is („Remiza OSP”), and no village or distance says no.
 */
function sameAnywhere(a: Read, b: Read, away: number | null): boolean {
	const own = a.words.stems.some((stem) => !isOfKind(stem));
	if (a.village !== '' && b.village !== '')
		return (
			own && [...a.villageStems, ...b.villageStems].some((stem) => a.words.stems.includes(stem))
		);
	return away === null ? own || a.village === b.village : own && away <= 10 * NEAR_KM;
}

/** How alike the names are without the villages, 0 to 1. */
function nameLikeness(a: Read, b: Read): number {
	if (a.village === b.village) return wordsLikeness(a.own, b.own, a.pairs, b.pairs);
	const left = without(a.own, b.villageStems);
	const right = without(b.own, a.villageStems);
	return wordsLikeness(left, right, pairsOf(left), pairsOf(right));
}

function wordsLikeness(
	left: readonly string[],
	right: readonly string[],
	leftPairs: readonly number[],
	rightPairs: readonly number[]
): number {
	if (left.length === 0 || right.length === 0) return 0;
	const [few, many] = left.length <= right.length ? [left, right] : [right, left];
	const held = few.every((stem) => many.includes(stem));
	if (held && few.length === many.length) return 1;
	const letters = dice(leftPairs, rightPairs);
	if (!held || few.join('').length < 4) return Math.min(letters, 0.99);
	// a part of a name: „Dom Kultury” of „MOK – Miejski Dom Kultury”
	return Math.max(0.8, Math.min(letters, 0.89));
}

/** A name that is nothing but its village keeps it. */
function without(stems: readonly string[], villages: readonly string[]): readonly string[] {
	if (villages.length === 0) return stems;
	const rest = stems.filter((stem) => !villages.includes(stem));
	return rest.length > 0 ? rest : stems;
}

/** Letter pairs, sorted: numbers compare faster than text. */
function pairsOf(stems: readonly string[]): readonly number[] {
	const pairs: number[] = [];
	for (const stem of stems)
		for (let i = 1; i < stem.length; i++)
			pairs.push(stem.charCodeAt(i - 1) * 65536 + stem.charCodeAt(i));
	return pairs.sort((one, two) => one - two);
}

/** Dice's coefficient of two sorted lists, repeats counted. */
function dice(a: readonly number[], b: readonly number[]): number {
	if (a.length + b.length === 0) return 0;
	let shared = 0;
	let [i, j] = [0, 0];
	while (i < a.length && j < b.length) {
		if (a[i] === b[j]) shared++;
		const [left, right] = [a[i], b[j]];
		if (left <= right) i++;
		if (right <= left) j++;
	}
	return (2 * shared) / (a.length + b.length);
}

/**
 * Places that one being typed may repeat, the likeliest first, three at most. All are looked at, so
 * that a slip of the keyboard is found too.
 */
export function similar(typed: Omit<Known, 'id'>, places: readonly Known[]): Match[] {
	if (fold(typed.name).length < 3) return [];
	const read = readForLikeness({ ...typed, id: '' });
	return places
		.flatMap((place) => {
			const alike = likeness(read, readForLikeness(place));
			return alike ? [{ id: place.id, ...alike }] : [];
		})
		.sort((a, b) => b.score - a.score || (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity))
		.slice(0, 3);
}

/** How alike two names are by themselves, 0 to 1; with different numbers they are not. */
export function alike(a: string, b: string): number {
	const [one, two] = [a, b].map((name) =>
		readForLikeness({ id: '', name, locality: '', point: null })
	);
	return one.words.numbers === two.words.numbers ? nameLikeness(one, two) : 0;
}
