import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export interface Point {
	year: number;
	value: number;
}

/** One area over the years. */
export interface Series {
	name: string;
	look: 'own' | 'near' | 'wider' | 'middle';
	/** In order of years; a year without a value is not there. */
	points: Point[];
}

/** From this year on the numbers are counted another way. */
export interface Break {
	year: number;
	why: string;
}

/** All years in which any series has a value. */
export const yearsOf = (series: Series[]): number[] =>
	[...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
		(a, b) => a - b
	);

/**
 * The pieces that a line is drawn in: it is broken where it misses a year that another series has,
 * so that a gap is seen as a gap, and where the way of counting changed.
 */
export function pieces(points: Point[], years: number[], breaks: Break[]): Point[][] {
	const all: Point[][] = [];
	points.forEach((point, i) => {
		const last = points[i - 1];
		const gap = !last || years.indexOf(point.year) - years.indexOf(last.year) > 1;
		const broken = breaks.some(({ year }) => last && last.year < year && year <= point.year);
		if (gap || broken) all.push([point]);
		else all.at(-1)!.push(point);
	});
	return all;
}

/**
 * Heights for labels that should stand at `wanted`, in the order given, at least `apart` from each
 * other and between `top` and `bottom`: as near to where they belong as a single pass gets them.
 */
export function spread(wanted: number[], apart: number, top: number, bottom: number): number[] {
	const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
	const placed = new Array<number>(wanted.length);
	let free = top;
	for (const i of order) {
		placed[i] = Math.max(wanted[i], free);
		free = placed[i] + apart;
	}
	let limit = bottom;
	for (const i of order.toReversed()) {
		placed[i] = Math.min(placed[i], limit);
		limit = placed[i] - apart;
	}
	return placed;
}

const TOP = 26;
const LINE = 18;

export type Trend = ReturnType<typeof trend>;

/** Lays out lines over years: names at the right end, the year lines between. */
export function trend(series: Series[], breaks: Break[], width: number) {
	const known = series.filter(({ points }) => points.length > 0);
	const years = yearsOf(known);
	const height = Math.max(250, 60 + known.length * LINE * 2);
	const right = width - Math.min(210, width * 0.5);
	const [from = 0, to = 1] = extent(years);
	const x = scaleLinear([from, to === from ? from + 1 : to], [36, right]);
	const values = known.flatMap(({ points }) => points.map(({ value }) => value));
	const [low = 0, high = 1] = extent(values);
	const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [
		height - 22,
		TOP + 16
	]).nice(4);

	const labels = spread(
		known.map(({ points }) => y(points.at(-1)!.value)),
		LINE,
		TOP + 8,
		height - 8
	);
	const lines = known.map((one, i) => ({
		...one,
		drawn: pieces(one.points, years, breaks).map((piece) =>
			piece
				.map(({ year, value }, k) => `${k ? 'L' : 'M'}${x(year).toFixed(1)} ${y(value).toFixed(1)}`)
				.join('')
		),
		label: labels[i]
	}));
	const every = Math.ceil(years.length / Math.max(2, Math.floor((right - 36) / 48)));
	return {
		x,
		y,
		years,
		named: years.filter((year, i) => (years.length - 1 - i) % every === 0),
		lines,
		breaks: breaks.filter(({ year }) => year > from && year <= to),
		right,
		top: TOP,
		height
	};
}

/** Every point of every line, in the order in which they are read off: by line, then by year. */
export const marksOf = (drawn: Trend) =>
	drawn.lines.flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));
