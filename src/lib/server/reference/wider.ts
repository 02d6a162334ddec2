import type { Indicator, Observation, Source } from '#lib/indicators/indicator.ts';
import { WIDER, wider, type Known } from '#lib/indicators/wider.ts';
import { inYear } from '#lib/indicators/year.ts';
import type { Gmina } from './register.ts';
import { observe, type Observations } from './seed.ts';

/**
 * Adds the values of powiats, województwa and Poland that follow exactly from those of their
 * gminas, named as worked out; a published value of the same area and year stays. A gmina made
 * later is not waited for: its people were counted where it lay before.
 */
export function addWider(
	observations: Observations,
	indicators: Indicator[],
	within: Map<string, Gmina[]>,
	made: Map<string, number>
): void {
	const known: Known = (indicator, gmina, year) =>
		inYear(observations.get(indicator)?.get(gmina), year)?.value ?? null;

	for (const indicator of indicators) {
		if (!(indicator.code in WIDER)) continue;
		const published = observations.get(indicator.code);
		for (const [year, source] of yearsOf(published))
			for (const [area, gminas] of within) {
				const members = gminas
					.map(({ teryt }) => teryt.slice(0, 6))
					.filter((six) => (made.get(six) ?? 0) <= year);
				const value = wider(indicator.code, members, year, known, indicator.decimals);
				if (value !== null)
					observe(observations, indicator.code, area, { year, value, source: workedOut(source) });
			}
	}
}

/** Years in which gminas have values, with the source of one of them. */
function yearsOf(byCode: Map<string, Observation[]> | undefined): Map<number, Source> {
	const years = new Map<number, Source>();
	for (const [code, list] of byCode ?? [])
		if (code.length === 6)
			for (const { year, source } of list) if (!years.has(year)) years.set(year, source);
	return years;
}

function workedOut(source: Source): Source {
	return { ...source, title: `obliczone z danych gmin: ${source.title}` };
}
