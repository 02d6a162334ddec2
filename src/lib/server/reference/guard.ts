import type { Indicator } from '#lib/indicators/indicator.ts';
import { protect } from '#lib/indicators/small.ts';
import { inYear } from '#lib/indicators/year.ts';
import type { Reasons } from './imported.ts';
import type { Observations } from './seed.ts';

/**
 * Takes small numbers of people out of what pages and files show, and what they could be worked out
 * from: gminas beside their powiat, powiats beside their województwo, those beside the country. Who
 * asks for a value that was taken out is told that it is confidential.
 */
export function hideSmall(
	observations: Observations,
	indicators: Indicator[],
	within: ReadonlyMap<string, { teryt: string }[]>,
	reasons: Reasons
): void {
	const parts = partsOf(within);
	for (const indicator of indicators.filter(countsPeople)) {
		const byCode = observations.get(indicator.code);
		if (!byCode) continue;
		const years = new Set([...byCode.values()].flatMap((list) => list.map(({ year }) => year)));
		for (const year of years) for (const [area, codes] of parts) hideIn(area, codes, year);

		function hideIn(area: string, codes: string[], year: number): void {
			const valueOf = (code: string) => inYear(byCode!.get(code), year)?.value ?? null;
			const { cells, total } = protect(codes.map(valueOf), valueOf(area));
			cells.forEach((cell, i) => cell === 'hidden' && hide(codes[i], year));
			if (total === 'hidden') hide(area, year);
		}

		function hide(code: string, year: number): void {
			const key = `${indicator.code} ${code}`;
			const rest = (byCode!.get(code) ?? []).filter((one) => one.year !== year);
			if (rest.length) byCode!.set(code, rest);
			else byCode!.delete(code);
			if ((reasons.get(key)?.year ?? 0) < year) reasons.set(key, { year, reason: 'confidential' });
		}
	}
}

/** A number of people, not a rate of them. */
const countsPeople = ({ form, unit, noun }: Indicator) =>
	form === 'colon' && noun === 'person' && unit === 'osoby';

/** The areas below each area, from powiats up, so that what is hidden below is unknown above. */
function partsOf(within: ReadonlyMap<string, { teryt: string }[]>): [string, string[]][] {
	const below = (area: string, length: number) => [
		...new Set(within.get(area)!.map(({ teryt }) => teryt.slice(0, length)))
	];
	const areas = [...within.keys()].filter((area) => area !== '00');
	return [
		...areas
			.filter((area) => area.length === 4)
			.map((area): [string, string[]] => [area, below(area, 6)]),
		...areas
			.filter((area) => area.length === 2)
			.map((area): [string, string[]] => [area, below(area, 4)]),
		['00', below('00', 2)]
	];
}
