import type { Break, Observation } from './indicator.ts';

export interface Trend {
	from: Observation;
	to: Observation;
	/** In the indicator's unit; of a share in percentage points. */
	change: number;
	/** In percent of the earlier value; null when that is not above zero. */
	changePct: number | null;
}

/**
 * The newest value beside the earliest one that is defined in the same way: no break lies between
 * them. Null when there is only one such value. Observations come in order of years.
 */
export function trend(observations: Observation[], breaks: Break[] = []): Trend | null {
	const to = observations.at(-1);
	if (!to) return null;

	const start = Math.max(
		...breaks.filter(({ year }) => year <= to.year).map(({ year }) => year),
		0
	);
	const from = observations.find(({ year }) => year >= start)!;
	if (from.year === to.year) return null;

	const change = to.value - from.value;
	return { from, to, change, changePct: from.value > 0 ? (change / from.value) * 100 : null };
}

/** Breaks that part the years of a series, to be drawn and said. */
export function breaksIn(years: number[], breaks: Break[]): Break[] {
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return breaks.filter(({ year }) => year > first && year <= last);
}
