import { decimal } from '#lib/i18n/numbers.ts';
import { zBefore } from '#lib/i18n/prepositions.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Comparison } from './comparison.ts';
import type { Among } from './group.ts';
import type { Figure } from './indicator.ts';
import { called, of, where } from './names.ts';
import { FEWEST, rounded, type Rank } from './peers.ts';
import { regionOf } from './regions.ts';
import { full } from './said.ts';
import { body, ranked, sentence } from './sentence.ts';

/*
 * One sentence that says a value and its place among named gminas, to be taken away on its own:
 * „W gminie Olkusz osób w wieku 65 lat i więcej jest 25,2% – więcej niż w 174 ze 182 pozostałych gmin
 * Małopolski.” More and less are said, better and worse are not.
 */
const NBSP = '\u00a0';

/** Who is compared: the group, the area it lies in, the kind they share. */
export type Whom = Pick<Among, 'group' | 'area' | 'kind'>;

/** The value with its place; without a rank, why there is none. '' where the gmina has no value. */
export function ranking(
	compare: Pick<Comparison, 'ours' | 'rank' | 'known' | 'all'>,
	among: Whom,
	locale: Locale = 'pl'
): string {
	const { ours, rank, known, all } = compare;
	if (ours.value === null || ours.unit.level !== 'gmina') return '';
	if (!rank || rank.of < FEWEST) return locale === 'pl' ? ranked(null, known) : fewEnglish(known);
	if (locale === 'en') return english(ours, rank, among, known < all);
	return sentence(`${counting(ours)}${NBSP}– ${standing(rank, among, known < all)}.`);
}

/** The place alone, after a sentence that has said the value: „To więcej niż w 174 ze 182 …”. */
export function place(
	{ rank, known, all }: Pick<Comparison, 'rank' | 'known' | 'all'>,
	among: Whom
): string {
	if (!rank || rank.of < FEWEST) return ranked(null, known);
	return sentence(`to ${standing(rank, among, known < all)}.`);
}

/** People of an age are counted: „osób w wieku 65 lat i więcej jest 25,2%”. */
function counting({ indicator, unit, value }: Figure): string {
	const people = /^Osoby (?=w wieku )/.exec(indicator.pl);
	if (indicator.form !== 'share' || !people)
		return body(indicator, unit, rounded(value!, indicator.decimals));
	const whom = `osób ${indicator.pl.slice(people[0].length)}`;
	return `${where(unit)} ${whom} jest ${full(indicator, value!, 'pl')}`;
}

function standing({ above, below, same, of: all }: Rank, among: Whom, holes: boolean): string {
	const others = all - 1;
	const whom = `${pool(among)}${holes ? ', dla których są dane' : ''}`;
	const from = `${zBefore(others)}${NBSP}${decimal(others, 0, 'pl')}${NBSP}${whom}`;
	const each = `w${NBSP}każdej ${from}`;
	const way = below >= above ? 'więcej niż' : 'mniej niż';
	const many = Math.max(below, above);
	if (same === others) return `tyle samo co ${each}`;
	if (many === others) return `${way} ${each}`;
	const tie = same ? ` i${NBSP}tyle samo co w${NBSP}${decimal(same, 0, 'pl')}` : '';
	return `${way} w${NBSP}${decimal(many, 0, 'pl')}${tie} ${from}`;
}

const KINDS = {
	miejska: 'miejskich',
	wiejska: 'wiejskich',
	'miejsko-wiejska': 'miejsko-wiejskich'
};

/** Whom the others are, in the genitive plural: „pozostałych gmin Małopolski”. */
function pool({ group, area, kind }: Whom): string {
	const gminas = kind ? `gmin ${KINDS[kind]}` : 'gmin';
	if (group === 'wielkosc') return `${gminas} podobnej wielkości`;
	if (group === 'typ') return `pozostałych ${gminas} tego samego typu`;
	if (group === 'najblizsze') return `najbardziej podobnych ${gminas}`;
	if (group === 'wybrane') return `wybranych ${gminas}`;
	if (group === 'polska' || !area) return `pozostałych ${gminas} w${NBSP}Polsce`;
	const region = group === 'wojewodztwo' ? regionOf(area.code) : null;
	return `pozostałych ${gminas} ${region ?? of(area)}`;
}

const KINDS_EN = { miejska: 'urban ', wiejska: 'rural ', 'miejsko-wiejska': 'urban-rural ' };

const fewEnglish = (known: number) =>
	`Too few gminas with data (${known}) to speak of a place in the group.`;

function english(ours: Figure, { above, below, same, of: all }: Rank, among: Whom, holes: boolean) {
	const others = all - 1;
	const whom = `${decimal(others, 0, 'en')} ${poolEnglish(among)}${holes ? ' with data' : ''}`;
	const way = below >= above ? 'more than' : 'less than';
	const many = Math.max(below, above);
	const tie = same ? ` and the same as in ${decimal(same, 0, 'en')}` : '';
	const where =
		same === others
			? `the same as in each of the ${whom}`
			: many === others
				? `${way} in each of the ${whom}`
				: `${way} in ${decimal(many, 0, 'en')}${tie} of the ${whom}`;
	const { indicator, unit, value } = ours;
	return `${indicator.en}, ${called(unit, 'en')}: ${full(indicator, value!, 'en')}${NBSP}– ${where}.`;
}

function poolEnglish({ group, area, kind }: Whom): string {
	const gminas = `${kind ? KINDS_EN[kind] : ''}gminas`;
	if (group === 'wielkosc') return `${gminas} of a similar size`;
	if (group === 'typ') return `other ${gminas} of the same type`;
	if (group === 'najblizsze') return `most similar ${gminas}`;
	if (group === 'wybrane') return `chosen ${gminas}`;
	if (group === 'polska' || !area) return `other ${gminas} in Poland`;
	return `other ${gminas} of the ${area.name} ${area.level === 'powiat' ? 'powiat' : 'voivodeship'}`;
}
