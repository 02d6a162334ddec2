import { decimal, fixed } from '#lib/i18n/numbers.ts';
import { counted } from '#lib/i18n/plural.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { called, of, where } from './names.ts';
import { ENOUGH_COMPONENTS, ENOUGH_WEIGHT } from './risk.ts';
import { sentence } from './sentence.ts';
import type { RiskView } from './views.ts';
import { WEIGHTINGS } from './weightings.ts';

/*
 * The exclusion risk index in sentences. A high index is said as many difficulties at once; no gmina is
 * called worse, and one without enough data is not scored and told why.
 */
export interface RiskSaid {
	/** The score, or why there is none. */
	score: string;
	/** Its place among gminas with data; '' when not scored. */
	place: string;
	/** How the place changes with the weights; '' when not scored. */
	range: string;
	/** Components with a weight and without data; '' for none. */
	missing: string;
}

export function riskSaid(view: RiskView, locale: Locale): RiskSaid {
	const { ours, score, place, of: all, range, parts } = view;
	const used = parts.filter(({ weight }) => weight > 0);
	const unknown = used.filter(({ rank }) => rank === null);
	const names = unknown.map(({ indicator }) =>
		lower(locale === 'en' ? indicator.en : indicator.pl)
	);
	const say = locale === 'en' ? ENGLISH : POLISH;
	const missing = names.length > 0 ? say.missing(names.join('; ')) : '';
	if (score === null || place === null)
		return {
			score:
				used.length === 0 ? say.off : say.unscored(ours, used.length - unknown.length, used.length),
			place: '',
			range: '',
			missing
		};
	return {
		score: say.score(ours, fixed(score, 1, locale)),
		place: say.place(place, all),
		range: range ? say.range(range) : '',
		missing: missing && `${missing} ${say.passed}`
	};
}

const POLISH = {
	off: 'Wszystkie wagi wynoszą 0. Ustaw choć jedną, żeby zobaczyć wynik.',
	passed: 'Ich waga przechodzi na pozostałe składniki.',
	score: (ours: RiskView['ours'], score: string) =>
		sentence(`${where(ours)} indeks wynosi ${score} na 100.`),
	place: (place: number, all: number) =>
		sentence(
			`to ${ordinal(place)} miejsce na ${counted(all, 'gmina', 'pl')} z wystarczającymi danymi. Miejsce 1. oznacza najwyższy indeks.`
		),
	range: ({ low, high, best, worst }: NonNullable<RiskView['range']>) => {
		const usual =
			low === high ? `miejsce ${ordinal(low)}` : `miejsce od ${ordinal(low)} do ${ordinal(high)}`;
		const ends =
			best === worst ? '' : ` Skrajne wyniki to miejsca ${ordinal(best)} i ${ordinal(worst)}`;
		return sentence(
			`gdy wagi losujemy (${WEIGHTINGS} razy), w 9 na 10 losowań wychodzi ${usual}${full(usual)}${ends}${ends && full(ends)}`
		);
	},
	unscored: (ours: RiskView['ours'], have: number, wanted: number) =>
		sentence(
			`nie obliczamy indeksu dla ${of(ours)}: znamy ${have} z ${wanted} składników, które mają wagę. Potrzebne są co najmniej ${ENOUGH_COMPONENTS}, z co najmniej ${ENOUGH_WEIGHT * 100}% wagi.`
		),
	missing: (names: string) => sentence(`brak danych: ${names}.`)
};

const ENGLISH: typeof POLISH = {
	off: 'All weights are 0. Set at least one to see the score.',
	passed: 'Their weight passes to the other components.',
	score: (ours, score) => `${sentence(called(ours, 'en'))}: the index is ${score} of 100.`,
	place: (place, all) =>
		`Place ${place} among ${decimal(all, 0, 'en')} gminas with enough data. Place 1 has the highest index.`,
	range: ({ low, high, best, worst }) =>
		`With ${decimal(WEIGHTINGS, 0, 'en')} random weightings, 9 in 10 give place ${low === high ? low : `${low} to ${high}`}; the extremes are ${best} and ${worst}.`,
	unscored: (ours, have, wanted) =>
		`The index of ${called(ours, 'en')} is not worked out: we know ${have} of the ${wanted} components that have a weight. At least ${ENOUGH_COMPONENTS} are needed, with at least ${ENOUGH_WEIGHT * 100}% of the weight.`,
	missing: (names) => `No data: ${names}.`
};

/** Polish ordinals take a dot, which also ends the sentence. */
const ordinal = (place: number) => `${place}.`;
const full = (text: string) => (text.endsWith('.') ? '' : '.');
const lower = (name: string) => name.charAt(0).toLocaleLowerCase('pl') + name.slice(1);
