import { arrange, type Stand } from '../arrange.ts';
import type { Point } from '../where.ts';

/*
 * A sheet of paper for a workshop: the map with numbered places, a grid to name a spot by ("C4"),
 * and the legend, which goes on over as many pages as it needs. Everything in millimetres from the
 * upper left corner of the page; nothing here knows a browser.
 */
export const SIZES = { A4: [210, 297], A3: [297, 420], A2: [420, 594] } as const;
export type Size = keyof typeof SIZES;
export const WAYS = ['pionowo', 'poziomo'] as const;
export type Way = (typeof WAYS)[number];

export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** West, south, east, north. */
type Bounds = readonly [number, number, number, number];

const MARGIN = 10;
const HEAD = 16;
const FOOT = 12;
const GAP = 6;
/** Room for the letters and numbers of the grid around the map. */
const RIM = 6;
/** Letters from A, numbers from 1. */
export const CELLS = 8;
/** Width of a column of the legend, and the height of a line. */
const COLUMN = 62;
export const LINE = 4.6;
/** Letters in a line of the legend beside the number; the words wrap there. */
const LETTERS = 34;
/** Least distance between two numbers on the map. */
const APART = 5.4;

export interface Sheet {
	page: { w: number; h: number };
	head: Box;
	foot: Box;
	/** The frame of the map with its rim, and the map in it. */
	frame: Box;
	map: Box;
	/** Where the legend stands on the first page; null when it begins on the second. */
	beside: Box | null;
	/** The whole of a page that only goes on with the legend. */
	more: Box;
}

/** Where things stand on the page. On A4 the map has the first page to itself. */
export function sheet(size: Size, way: Way): Sheet {
	const [short, long] = SIZES[size];
	const [w, h] = way === 'pionowo' ? [short, long] : [long, short];
	const inner = { w: w - 2 * MARGIN, h: h - 2 * MARGIN };
	const body: Box = {
		x: MARGIN,
		y: MARGIN + HEAD,
		w: inner.w,
		h: inner.h - HEAD - FOOT
	};
	const columns = size === 'A4' ? 0 : way === 'poziomo' ? (size === 'A2' ? 2 : 1) : 0;
	const below = size !== 'A4' && way === 'pionowo' ? Math.round(body.h * 0.3) : 0;
	const side = columns * COLUMN + (columns > 0 ? GAP + (columns - 1) * GAP : 0);
	const frame: Box = { ...body, w: body.w - side, h: body.h - (below ? below + GAP : 0) };
	const beside = side
		? { x: frame.x + frame.w + GAP, y: body.y, w: side - GAP, h: body.h }
		: below
			? { x: body.x, y: frame.y + frame.h + GAP, w: body.w, h: below }
			: null;

	return {
		page: { w, h },
		head: { x: MARGIN, y: MARGIN, w: inner.w, h: HEAD - 3 },
		foot: { x: MARGIN, y: h - MARGIN - FOOT + 3, w: inner.w, h: FOOT - 3 },
		frame,
		map: { x: frame.x + RIM, y: frame.y + RIM, w: frame.w - 2 * RIM, h: frame.h - 2 * RIM },
		beside,
		more: body
	};
}

export interface Projection {
	/** Millimetres on the page. */
	at: (point: Point) => { x: number; y: number };
	/** Metres of the ground in one millimetre of paper. */
	metres: number;
}

/** Fits the bounds into the box, true to the ground in its middle, with some air around. */
export function project([west, south, east, north]: Bounds, box: Box, air = 0.04): Projection {
	const middle = (south + north) / 2;
	const shrink = Math.cos((middle * Math.PI) / 180);
	const [w, h] = [Math.max((east - west) * shrink, 1e-6), Math.max(north - south, 1e-6)];
	const scale = Math.min(box.w / w, box.h / h) * (1 - 2 * air);
	const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
	return {
		at: ({ lat, lng }) => ({
			x: cx + (lng - (west + east) / 2) * shrink * scale,
			y: cy - (lat - middle) * scale
		}),
		metres: 111_195 / scale // a degree of latitude on a sphere of 6371 km
	};
}

/** The longest round distance whose bar is at most this long, with the length of the bar. */
export function scaleBar(metres: number, longest: number): { km: number; mm: number } {
	const most = (metres * longest) / 1000;
	const steps = [50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05];
	const km = steps.find((step) => step <= most) ?? most;
	return { km, mm: (km * 1000) / metres };
}

/** The cell of the grid that a spot lies in: columns A–H from the left, rows 1–8 from the top. */
export function cellOf({ x, y }: { x: number; y: number }, map: Box): string | null {
	const column = Math.floor(((x - map.x) / map.w) * CELLS);
	const row = Math.floor(((y - map.y) / map.h) * CELLS);
	if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) return null;
	return `${letter(column)}${row + 1}`;
}

export const letter = (column: number): string => String.fromCharCode(65 + column);

/** A place as the sheet wants it, numbered in the order of the legend. */
export interface Numbered {
	id: string;
	/** What its group in the legend is called. */
	group: string;
	name: string;
	village: string;
	point: Point | null;
}

/** Numbers on the map; those on one spot step apart, a crowd is one ring with a range. */
export const stands = (
	places: Numbered[],
	{ at }: Projection
): { stand: Stand; numbers: number[] }[] => {
	const numberOf = new Map(places.map(({ id }, i) => [id, i + 1]));
	const spots = places.flatMap(({ id, point }) => (point ? [{ id, ...at(point) }] : []));
	return arrange(spots, { gap: APART, most: 8 }).map((stand) => ({
		stand,
		numbers: (stand.kind === 'one' ? [stand.id] : stand.ids)
			.map((id) => numberOf.get(id) ?? 0)
			.sort((a, b) => a - b)
	}));
};

/** Numbers as people write them: "3, 5–8". */
export function ranges(numbers: number[]): string {
	const parts: [number, number][] = [];
	for (const n of numbers) {
		const last = parts.at(-1);
		if (last && n === last[1] + 1) last[1] = n;
		else parts.push([n, n]);
	}
	return parts
		.map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`))
		.join(', ');
}

export type Entry =
	| { kind: 'group'; text: string; again: boolean }
	| { kind: 'place'; number: number; name: string; where: string };

/** Columns of the legend, page by page; the first page has `beside`, if it has one. */
export function legend(
	places: Numbered[],
	where: (place: Numbered) => string,
	{ beside, more }: Pick<Sheet, 'beside' | 'more'>
): Entry[][][] {
	const pages: Entry[][][] = [];
	let box = beside;
	if (!box) pages.push([]);
	let [column, used]: [Entry[] | null, number] = [null, 0];
	let group = '';

	const room = (need: number) => {
		if (column && box && used + need <= box.h) return;
		if (column && pages.at(-1)!.length < columnsIn(box!)) {
			// another column on this page
		} else {
			if (pages.length > 0) box = more;
			pages.push([]);
		}
		column = [];
		pages.at(-1)!.push(column);
		used = 0;
	};
	const put = (entry: Entry, lines: number) => {
		column!.push(entry);
		used += lines * LINE;
	};

	places.forEach((place, i) => {
		const said = where(place);
		const lines = Math.ceil((place.name.length + said.length + 2) / LETTERS);
		const heading = place.group !== group;
		const before = column;
		// a heading never stands alone at the foot of a column
		room((lines + (heading ? 2 : 0)) * LINE);
		if (heading) put({ kind: 'group', text: place.group, again: false }, 2);
		else if (column !== before) put({ kind: 'group', text: place.group, again: true }, 2);
		group = place.group;
		put({ kind: 'place', number: i + 1, name: place.name, where: said }, lines);
	});
	return pages;
}

export const columnsIn = ({ w }: Box): number =>
	Math.max(1, Math.floor((w + GAP) / (COLUMN + GAP)));
