import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { FEWEST, median } from '#lib/indicators/peers.ts';
import { shownExtent } from './extent.ts';

/** One gmina with both values. */
export interface Pair {
	name: string;
	powiat: string;
	x: number;
	y: number;
	/** Of the group we compare with. */
	near: boolean;
}

export type Scatter = ReturnType<typeof scatter>;

const TOP = 30;
const BOTTOM = 42;

/** Whether an axis is logarithmic: for amounts, where twice as many is the same step everywhere. */
export interface Logs {
	x: boolean;
	y: boolean;
}

/** Lays out two indicators against each other: x and y are the values, nothing is moved. */
export function scatter(
	pairs: Pair[],
	ours: { x: number; y: number } | null,
	width: number,
	logs: Logs = { x: false, y: false },
	/** How the values that go up are written: the longest needs room beside the axis. */
	format: (value: number) => string = String
) {
	const height = Math.min(560, Math.max(300, width * 0.7));
	const y = axis(
		pairs.map(({ y }) => y),
		ours?.y,
		[height - BOTTOM - 8, TOP],
		logs.y
	);
	const yTicks = ticks(y, 5, logs.y);
	const left = 14 + 7.6 * Math.max(...yTicks.map((tick) => format(tick).length));
	const x = axis(
		pairs.map(({ x }) => x),
		ours?.x,
		[left + 8, width - 16],
		logs.x
	);
	const inside = (value: number, [from, to]: number[]) => value >= from && value <= to;
	const shown = pairs
		.filter((pair) => inside(pair.x, x.domain()) && inside(pair.y, y.domain()))
		.sort((a, b) => a.x - b.x || a.y - b.y);
	return {
		x,
		y,
		shown,
		at: (i: number) => ({ cx: x(shown[i].x), cy: y(shown[i].y) }),
		dot: shown.length > 1000 ? 3.4 : shown.length > 300 ? 4.5 : 6,
		left,
		top: TOP,
		base: height - BOTTOM,
		height,
		xTicks: ticks(x, Math.max(2, Math.floor(width / 110)), logs.x),
		yTicks,
		outside: pairs.length - shown.length
	};
}

/** A logarithm needs values above zero; where there are others the axis stays linear. */
function axis(values: number[], own: number | undefined, range: [number, number], log: boolean) {
	const always = own === undefined ? [] : [own];
	const [least = 0, most = 1] = extent([...values, ...always]);
	return log && least > 0
		? scaleLog([least / 1.1, most * 1.1], range)
		: scaleLinear(shownExtent(values, always), range).nice();
}

/** Of a logarithmic axis 1, 2 and 5 of each power, or the powers only where these are too many. */
function ticks(scale: ReturnType<typeof axis>, count: number, log: boolean): number[] {
	const all = scale.ticks(count);
	if (!log || all.length <= count) return all;
	const leading = (tick: number) => Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9));
	const few = all.filter((tick) => [1, 2, 5].includes(leading(tick)));
	return few.length <= count * 1.5 ? few : all.filter((tick) => leading(tick) === 1);
}

/** Where both halves of the group part, ours included; null for fewer than five gminas. */
export function middles(pairs: Pair[], ours: { x: number; y: number } | null) {
	const group = [...pairs.filter(({ near }) => near), ...(ours ? [ours] : [])];
	if (group.length < FEWEST) return null;
	return { x: median(group.map(({ x }) => x))!, y: median(group.map(({ y }) => y))! };
}
