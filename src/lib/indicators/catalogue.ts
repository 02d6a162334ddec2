import { fold } from '#lib/i18n/fold.ts';
import type { Indicator, Level, Observation } from './indicator.ts';

/* What the catalogue of indicators says of each beside its definition. */

/**
 * How sure we are of a BDL number: A checked against an independent total or a recorded answer of
 * the API, B its name was seen in a source, C the number alone was seen.
 */
export const CONFIDENCES = ['A', 'B', 'C'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A variable of the Bank Danych Lokalnych of GUS. */
export interface BdlVariable {
	id: string;
	/** As it is there, in Polish, with its unit: what an answer of GUS is compared with. */
	name: string;
	unit: string;
	/** The most detailed level with values: 2 województwo, 5 powiat, 6 gmina. */
	level: number | null;
	confidence: Confidence;
}

/** How many areas of each level have a value in a year. */
export interface Coverage {
	year: number;
	gmina: number;
	powiat: number;
	wojewodztwo: number;
	kraj: number;
}

const LEVEL_OF: Record<number, Level> = { 6: 'gmina', 4: 'powiat' };

/** The newest year first. */
export function coverage(values: ReadonlyMap<string, Observation[]>): Coverage[] {
	const years = new Map<number, Coverage>();
	for (const [code, observations] of values) {
		const level = LEVEL_OF[code.length] ?? (code === '00' ? 'kraj' : 'wojewodztwo');
		for (const { year } of observations) {
			const known = years.get(year) ?? { year, gmina: 0, powiat: 0, wojewodztwo: 0, kraj: 0 };
			known[level]++;
			years.set(year, known);
		}
	}
	return [...years.values()].sort((a, b) => b.year - a.year);
}

/** Whether every word is in the name, definition, code or BDL number; marks and capitals aside. */
export function matches(indicator: Indicator, query: string): boolean {
	const { code, pl, en, definition, definitionEn, bdl } = indicator;
	const text = fold([code, pl, en, definition, definitionEn, bdl ?? ''].join(' '));
	return fold(query)
		.split(' ')
		.every((word) => text.includes(word));
}
