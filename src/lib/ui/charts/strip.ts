import { ascending } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { dodgeWithin } from './dodge.ts';
import { shownExtent } from './extent.ts';

/** One gmina on a strip. */
export interface Dot {
	name: string;
	powiat: string;
	value: number;
	/** Of the group we compare with: blue and at the axis; the others are grey. */
	near: boolean;
}

/** Where everything on a strip stands, in pixels. */
export interface Strip {
	x: ScaleLinear<number, number>;
	/** The dots on the axis, ascending. */
	shown: Dot[];
	at: (i: number) => { cx: number; cy: number };
	/** How wide a dot is drawn; a little less than the room it has. */
	dot: number;
	room: number;
	top: number;
	/** The axis. */
	base: number;
	height: number;
	ticks: number[];
	/** Dots that lie beyond the ends of the axis. */
	outside: number;
}

const EDGE = 24;
const TOP = 46;
const AXIS = 26;

/** What of the dots is on the axis, whatever its width. */
export interface OnAxis {
	domain: [number, number];
	/** Ascending. */
	shown: Dot[];
	outside: number;
	crowd: boolean;
}

export function onAxis(dots: Dot[], ours: number, median: number | null): OnAxis {
	const values = dots.map(({ value }) => value);
	const domain = shownExtent(values, median === null ? [ours] : [ours, median]);
	const shown = dots
		.filter(({ value }) => value >= domain[0] && value <= domain[1])
		.sort((a, b) => ascending(a.value, b.value));
	return { domain, shown, outside: dots.length - shown.length, crowd: dots.length > 400 };
}

/** Lays out a strip: x is the value, y only keeps the dots apart. */
export const strip = (dots: Dot[], ours: number, median: number | null, width: number): Strip =>
	laidOut(onAxis(dots, ours, median), width);

export function laidOut({ domain, shown, outside, crowd }: OnAxis, width: number): Strip {
	const tallest = crowd ? 230 : 160;
	const x = scaleLinear(domain, [EDGE, Math.max(width - EDGE, EDGE + 1)]);
	const front = shown.map(({ near }) => near);
	const mixed = front.includes(true) && front.includes(false);
	const xs = shown.map(({ value }) => x(value));
	const { rows, height, diameter, step } = dodgeWithin(xs, tallest - 12, mixed ? front : undefined);
	const drawing = Math.max(48, height * step + 14);
	const base = TOP + drawing;
	return {
		x,
		shown,
		at: (i) => ({ cx: xs[i], cy: base - diameter / 2 - rows[i] * step }),
		dot: Math.max(diameter * 0.8, 1.7),
		room: diameter,
		top: TOP,
		base,
		height: base + AXIS,
		ticks: x.ticks(Math.max(2, Math.floor(width / 85))),
		outside
	};
}

/** The dot nearest to a point; null when there is none. */
export function nearest(
	{ shown, at }: { shown: unknown[]; at: Strip['at'] },
	px: number,
	py: number
): number | null {
	let best = Infinity;
	let place: number | null = null;
	for (let i = 0; i < shown.length; i++) {
		const { cx, cy } = at(i);
		const far = (cx - px) ** 2 + (cy - py) ** 2;
		if (far < best) [best, place] = [far, i];
	}
	return place;
}

/** Middles of the dots in front, or of the others: x and y in turn. */
export function middlesOf(
	{ shown, at }: { shown: { near: boolean }[]; at: Strip['at'] },
	near: boolean
): number[] {
	const flat: number[] = [];
	for (let i = 0; i < shown.length; i++) {
		if (shown[i].near !== near) continue;
		const { cx, cy } = at(i);
		flat.push(cx, cy);
	}
	return flat;
}

/** Dots as points without length, which round caps draw as discs: one path for thousands. */
export function discs(middles: number[]): string {
	let d = '';
	for (let i = 0; i < middles.length; i += 2)
		d += `M${middles[i].toFixed(1)} ${middles[i + 1].toFixed(1)}h0`;
	return d;
}

/** On which side of its line a label has room. */
export const side = (at: number, width: number) => (at > width * 0.62 ? 'end' : 'start');

/** The label of the middle keeps away from ours. */
export function middleSide(middle: number, ours: number, width: number): 'start' | 'end' {
	const gap = ours - middle;
	if (gap > 0 && gap < 150 && middle > 130) return 'end';
	return gap <= 0 && gap > -150 ? 'start' : side(middle, width);
}
