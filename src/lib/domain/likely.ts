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

function homeKeys(place: Read): string[] {
	const cell = cellOf(place);
	return [
		...common(place),
		...place.own.flatMap((stem) => (cell ? [`${at(...cell)} ${stem}`] : []))
	];
}

function askedKeys(place: Read): string[] {
	const cell = cellOf(place);
	if (!cell) return common(place);
	const [y, x] = cell;
	const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => at(y + dy, x + dx)));
	return [
		...common(place),
		...around.flatMap((where) => place.own.map((stem) => `${where} ${stem}`))
	];
}

/** A whole name is asked for anywhere only where it can count there: see `likeness`. */
function common({ registers = [], own, whole, words, village }: Read): string[] {
	const keys = registers.map((key) => `r ${key}`);
	if (village === '' || !words.stems.every(isOfKind)) keys.push(`n ${whole} ${words.numbers}`);
	if (village !== '') for (const stem of own) keys.push(`v ${village} ${stem}`);
	return keys;
}

const cellOf = ({ point }: Read): [number, number] | null =>
	point && [Math.floor(point.lat / CELL_LAT), Math.floor(point.lng / CELL_LNG)];

const at = (y: number, x: number) => `c ${y} ${x}`;
