import { here } from '#lib/i18n/locale.ts';
import { matches } from '#lib/indicators/catalogue.ts';
import { AREAS, THEMES } from '#lib/indicators/indicator.ts';
import { entries, type Entry } from '#lib/server/catalogue.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 100;

/** All indicators in their groups; `?q=` keeps those that match. */
export const load: PageServerLoad = ({ url }) => {
	const query = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
	const found = entries(running().reference).filter(({ indicator }) => matches(indicator, query));
	return {
		query,
		count: found.length,
		themes: THEMES.map((theme) => ({
			theme,
			indicators: found.filter(({ indicator }) => indicator.theme === theme).map(line)
		})).filter(({ indicators }) => indicators.length > 0)
	};
};

function line({ indicator, years }: Entry) {
	const english = here() === 'en';
	const [newest] = years;
	const level = newest && AREAS.find((area) => newest[area] > 0);
	const fuller = level && years.find((one) => one[level] > newest[level] * 1.1);
	return {
		code: indicator.code,
		name: english ? indicator.en : indicator.pl,
		unit: english ? indicator.unitEn : indicator.unit,
		definition: english ? indicator.definitionEn : indicator.definition,
		lowest: indicator.lowest,
		/** The newest year and how many of the smallest areas are known in it; then a fuller one. */
		known: (level ? [newest, ...(fuller ? [fuller] : [])] : []).map((one) => ({
			year: one.year,
			level: level!,
			count: one[level!]
		}))
	};
}
