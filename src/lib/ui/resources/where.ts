import { distanceKm } from '#lib/domain/distance.ts';
import type { Point } from '#lib/domain/entity.ts';
import { inPoland } from '#lib/domain/poland.ts';

export { distanceKm };
export type { Point };

/** A village or town of the gmina, as the localities register names it. */
export interface Locality extends Point {
	name: string;
}

/** Beyond this from every village of the gmina a point is probably a slip of the finger. */
const FAR_KM = 6;

export type Judged =
	| { kind: 'empty' }
	| { kind: 'point'; point: Point }
	| { kind: 'far'; point: Point; nearest: Locality; distanceKm: number }
	| { kind: 'not-number' }
	| { kind: 'one-missing' }
	| { kind: 'outside-poland'; swapped: boolean };

/**
 * What two typed coordinates mean. Polish decimal commas are read; a point outside Poland is not
 * taken (`swapped` says that the two fields were mixed up); one far from the gmina is asked about.
 */
export function judge(lat: string, lng: string, localities: Locality[]): Judged {
	const typed = [lat, lng].map((text) => text.trim());
	if (typed.every((text) => text === '')) return { kind: 'empty' };
	if (typed.some((text) => text === '')) return { kind: 'one-missing' };

	const [a, b] = typed.map(degrees);
	if (a === null || b === null) return { kind: 'not-number' };

	const point = { lat: a, lng: b };
	if (!inPoland(point)) {
		return { kind: 'outside-poland', swapped: inPoland({ lat: b, lng: a }) };
	}

	const close = nearest(point, localities);
	return close && close.distanceKm > FAR_KM
		? { kind: 'far', point, nearest: close.locality, distanceKm: close.distanceKm }
		: { kind: 'point', point };
}

/** Degrees as people type them: 50,2789 · 50.2789° · null when that is no number. */
export function degrees(text: string): number | null {
	const plain = text.trim().replace(/°$/, '').replace(',', '.');
	return /^[+-]?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The village nearest to a point; null in a gmina without any. */
export function nearest(
	point: Point,
	localities: Locality[]
): { locality: Locality; distanceKm: number } | null {
	let best: { locality: Locality; distanceKm: number } | null = null;
	for (const locality of localities) {
		const away = distanceKm(point, locality);
		if (!best || away < best.distanceKm) best = { locality, distanceKm: away };
	}
	return best;
}
