import type { Observation } from './indicator.ts';

/** The newest observation, or null. Observations come in order of years. */
export function newest(observations: Observation[] | undefined): Observation | null {
	return observations?.at(-1) ?? null;
}

/** The observation of one year, or null. */
export function inYear(observations: Observation[] | undefined, year: number): Observation | null {
	return observations?.find((one) => one.year === year) ?? null;
}

/**
 * The year in which a group is compared: the newest one in which we have a value and at least half
 * of the group has, else the one of our years in which most have. Null when we have none at all.
 */
export function commonYear(
	ours: Observation[] | undefined,
	group: (Observation[] | undefined)[]
): number | null {
	let best: { year: number; known: number } | null = null;
	for (const { year } of (ours ?? []).toReversed()) {
		const known = group.filter((one) => inYear(one, year)).length;
		if (known * 2 >= group.length) return year;
		if (!best || known > best.known) best = { year, known };
	}
	return best?.year ?? null;
}
