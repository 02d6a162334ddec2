import { distanceKm } from '#lib/domain/distance.ts';
import type { Point } from '#lib/domain/entity.ts';
import { inPoland } from '#lib/domain/poland.ts';
import { fromPl1992 } from '../pl1992.ts';
import { readNumber } from '../table.ts';
import type { Notice, Problem } from './problems.ts';

/* Where a row says it is, however it says so. */

/** A latitude or longitude as people write it: 50,27 · 50.27° N · 50°16'12" · 4.8e5. Null for no number. */
export function readDegrees(text: string): number | null {
	const typed = text.trim().slice(0, 60);
	const plain = readNumber(typed.replace(/\s*°\s*$/, ''));
	if (plain) return plain.value;
	const dms =
		/^([NSEW])?\s*(-?\d{1,3}(?:[.,]\d+)?)\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''|′′)\s*)?([NSEW])?$/i.exec(
			typed
		) ?? /^([NSEW])?\s*(-?\d{1,3}(?:[.,]\d+)?)()()\s*([NSEW])?$/i.exec(typed);
	if (!dms) return null;
	const [, before, degrees, minutes = '0', seconds = '0', after] = dms;
	const [d, min, s] = [degrees, minutes || '0', seconds || '0'].map((part) =>
		Number(part.replace(',', '.'))
	);
	if (min >= 60 || s >= 60) return null;
	const value = Math.abs(d) + min / 60 + s / 3600;
	return d < 0 || /[SW]/i.test(before ?? after ?? '') ? -value : value;
}

/** Two coordinates in one cell: "50.27, 19.56", "50,27; 19,56", "POINT (19.56 50.27)". Null for anything else. */
export function readPair(text: string): [string, string] | null {
	const typed = text.trim().slice(0, 120);
	const wkt = /^POINT\s*Z?\s*\(\s*(\S+)\s+(\S+)(?:\s+\S+)?\s*\)$/i.exec(typed);
	if (wkt) return [wkt[2], wkt[1]];
	const parts =
		/^([^;|]+)[;|]([^;|]+)$/.exec(typed) ??
		/^(\S+),\s+(\S+)$/.exec(typed) ??
		/^([^,\s]+),([^,\s]+)$/.exec(typed) ??
		/^(\S+)\s+(\S+)$/.exec(typed);
	return parts ? [parts[1].trim(), parts[2].trim()] : null;
}

export type Mended = { point: Point; notices: Notice[] } | { problem: Problem };

/** Metres of PL-1992 in Poland: both axes lie within these. */
const METRES = { least: 100_000, most: 900_000 };

/**
 * The point that two numbers mean: swapped ones and metres of PL-1992 are mended and said. `near` is
 * where the gmina is: metres in either order of axes lie in Poland, so the nearer one is taken.
 */
export function mend({ lat, lng }: Point, near: Point | null): Mended {
	const value = `${lat}, ${lng}`;
	if (Math.abs(lat) <= 180 && Math.abs(lng) <= 180) {
		if (inPoland({ lat, lng })) return { point: { lat, lng }, notices: [] };
		const swapped = { lat: lng, lng: lat };
		return inPoland(swapped)
			? { point: swapped, notices: [{ code: 'swapped', value }] }
			: { problem: { code: 'outside-poland', value } };
	}
	if ([lat, lng].some((one) => one < METRES.least || one > METRES.most))
		return { problem: { code: 'unknown-system', value } };
	const [best] = [fromPl1992([lng, lat]), fromPl1992([lat, lng])]
		.map(([x, y]) => ({ lat: round(y), lng: round(x) }))
		.filter(inPoland)
		.map((point) => ({ point, km: near ? distanceKm(point, near) : 0 }))
		.sort((a, b) => a.km - b.km);
	return best
		? { point: best.point, notices: [{ code: 'pl1992', value }] }
		: { problem: { code: 'outside-poland', value } };
}

/** About a decimetre. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
