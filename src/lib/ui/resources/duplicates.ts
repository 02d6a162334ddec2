import { fold } from '#lib/i18n/fold.ts';
import { distanceKm, type Point } from './where.ts';

/** A place that may be the one being typed. */
export interface Known {
	id: string;
	name: string;
	village: string | null;
	point: Point | null;
}

export interface Similar {
	id: string;
	name: string;
	village: string | null;
	/** Null when one of the two has no point. */
	distanceKm: number | null;
}

/** Two of the same name in the same place; further apart they are probably two. */
const NEAR_KM = 1.5;

/**
 * Places that the new one may repeat, the likeliest first, three at most. A very similar name counts
 * anywhere in the gmina; a less similar one only nearby or in the same village.
 */
export function similar(
	name: string,
	village: string | null,
	point: Point | null,
	places: Known[]
): Similar[] {
	const typed = fold(name);
	if (typed.length < 3) return [];

	return places
		.map((place) => {
			const away = point && place.point ? distanceKm(point, place.point) : null;
			const near =
				(away !== null && away <= NEAR_KM) || (village !== null && village === place.village);
			return { place, away, near, alike: alike(typed, fold(place.name)) };
		})
		.filter(({ alike, near }) => alike >= 0.9 || (near && alike >= 0.55))
		.sort((a, b) => b.alike - a.alike || (a.away ?? Infinity) - (b.away ?? Infinity))
		.slice(0, 3)
		.map(({ place, away }) => ({
			id: place.id,
			name: place.name,
			village: place.village,
			distanceKm: away
		}));
}

/** How alike two folded names are, 0 to 1: Dice's coefficient of letter pairs, or one holding the other. */
export function alike(a: string, b: string): number {
	if (!a || !b) return 0;
	if (a === b) return 1;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length >= 5 && long.includes(short)) return 0.8;

	const left = pairs(a);
	const right = pairs(b);
	if (left.length === 0 || right.length === 0) return 0;
	const rest = [...right];
	let shared = 0;
	for (const pair of left) {
		const at = rest.indexOf(pair);
		if (at < 0) continue;
		shared++;
		rest.splice(at, 1);
	}
	return (2 * shared) / (left.length + right.length);
}

const pairs = (text: string) =>
	text.split(' ').flatMap((word) => Array.from(word.slice(1), (_, i) => word.slice(i, i + 2)));
