import type { Observation, Source } from './indicator.ts';

export interface National {
	year: number;
	source: Source | null;
	/** By the six digits of a gmina. */
	values: Map<string, number>;
}

/**
 * One year of an indicator for all gminas, as a map of the country needs it: the year in which most
 * of them are known, the later of two. Null when no gmina is known at all.
 */
export function national(observations: ReadonlyMap<string, Observation[]>): National | null {
	const gminas = [...observations].filter(([code]) => code.length === 6);
	const years = new Map<number, number>();
	for (const [, known] of gminas)
		for (const { year } of known) years.set(year, (years.get(year) ?? 0) + 1);
	const [best] = [...years].sort(([a, countA], [b, countB]) => countB - countA || b - a);
	if (!best) return null;

	const [year] = best;
	const values = new Map<string, number>();
	let source: Source | null = null;
	for (const [code, known] of gminas) {
		const one = known.find((observation) => observation.year === year);
		if (!one) continue;
		values.set(code, one.value);
		source ??= one.source;
	}
	return { year, source, values };
}
