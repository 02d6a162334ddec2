import { likeness, NEAR_KM, readForLikeness } from './duplicates.ts';
import type { Known, Match, Read } from './duplicates.ts';
import { isOfKind } from './names.ts';

/*
 * Finding what a place may repeat among very many: by register entry, by the name's stems within a
 * cell of about 1.5 km or within a village, and by the whole name anywhere. Comparing every pair of
 * 20,000 would take minutes.
 */

/** Degrees of a cell: in Poland no less than NEAR_KM in either direction, so that nine cells hold all. */
const CELL_LAT = NEAR_KM / 111;
const CELL_LNG = NEAR_KM / 62;

interface Indexed extends Read {
	/** The question it was last compared for: the same place stands under many keys. */
	asked: number;
}

export class Likely {
	#byKey = new Map<string, Indexed[]>();
	#question = 0;

	constructor(places: readonly Known[] = []) {
		for (const place of places) this.add(place);
	}

	add(place: Known): void {
		const read: Indexed = { ...readForLikeness(place), asked: 0 };
		for (const key of homeKeys(read)) {
			const there = this.#byKey.get(key);
			if (there) there.push(read);
			else this.#byKey.set(key, [read]);
		}
	}

	/** Places that this one may repeat, the likeliest first; itself is not among them. */
	of(place: Known, most = 3): Match[] {
		const read = readForLikeness(place);
		const question = ++this.#question;
		const found: Match[] = [];
		for (const key of askedKeys(read))
			for (const other of this.#byKey.get(key) ?? []) {
				if (other.asked === question) continue;
				other.asked = question;
				if (other.id === place.id) continue;
				const alike = likeness(read, other);
				if (alike) found.push({ id: other.id, ...alike });
			}
		return found.sort(likelier).slice(0, most);
	}
}

/** Pairs among a list that may be one place, the likeliest first, each pair once. */
export function likelyPairs(places: readonly Known[]): { a: string; b: string; match: Match }[] {
	const index = new Likely();
	const pairs = places.flatMap((place) => {
		const matches = index.of(place, 5);
		index.add(place);
		return matches.map((match) => ({ a: match.id, b: place.id, match }));
	});
	return pairs.sort((one, two) => likelier(one.match, two.match));
}

const likelier = (a: Match, b: Match) =>
	b.score - a.score ||
	(a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) ||
	(a.id < b.id ? -1 : 1);

/*
 * Keys are chosen so that only places which `likeness` could join meet under one. In one village all
 * with a shared stem meet unless both have a point: then the cells speak. Anywhere else only the same
 * whole name counts, and not between two that stand in different villages and name neither.
 */
function homeKeys(place: Read): string[] {
	const cell = cellOf(place);
	const where = cell ? at(...cell) : '';
	return [
		...registersOf(place),
		`${names(place) ? 'n' : 'w'} ${wholeName(place)}`,
		...place.own.flatMap((stem) => [
			...(place.village ? [`${cell ? 'p' : 'v'} ${place.village} ${stem}`] : []),
			...(cell ? [`${where} ${stem}`] : [])
		])
	];
}

function askedKeys(place: Read): string[] {
	const keys = registersOf(place);
	const cell = cellOf(place);
	if (canMatchFar(place)) {
		keys.push(`n ${wholeName(place)}`);
		if (names(place)) keys.push(`w ${wholeName(place)}`);
	}
	for (const stem of place.own) {
		if (place.village) keys.push(`v ${place.village} ${stem}`);
		if (place.village && !cell) keys.push(`p ${place.village} ${stem}`);
		if (cell)
			for (let dy = -1; dy <= 1; dy++)
				for (let dx = -1; dx <= 1; dx++) keys.push(`${at(cell[0] + dy, cell[1] + dx)} ${stem}`);
	}
	return keys;
}

const registersOf = ({ registers = [] }: Read) => registers.map((key) => `r ${key}`);
const wholeName = ({ whole, words }: Read) => `${whole} ${words.numbers}`;
/** Its village is unknown, or a part of its name. */
const names = ({ village, villageStems, words }: Read) =>
	village === '' || villageStems.some((stem) => words.stems.includes(stem));
/** A name of nothing but words of kinds says nothing elsewhere. */
const canMatchFar = ({ village, words }: Read) => village === '' || !words.stems.every(isOfKind);

const cellOf = ({ point }: Read): [number, number] | null =>
	point && [Math.floor(point.lat / CELL_LAT), Math.floor(point.lng / CELL_LNG)];

const at = (y: number, x: number) => `c ${y} ${x}`;
