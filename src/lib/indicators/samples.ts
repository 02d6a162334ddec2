import type { Figure, Indicator, Source, Unit } from './indicator.ts';

/*
 * Gminas, indicators and figures for tests, by hand: the same places and numbers as in the content
 * list, so that its sentences can be expected word for word.
 */

const gmina = (name: string): Unit => ({
	code: '121205',
	level: 'gmina',
	name,
	kind: 'miejsko-wiejska'
});
export const olkusz = gmina('Olkusz');
export const zarzecze = gmina('Zarzecze Górne');
export const powiat = (name: string): Unit => ({ code: '1212', level: 'powiat', name, kind: null });
export const malopolskie: Unit = {
	code: '12',
	level: 'wojewodztwo',
	name: 'małopolskie',
	kind: null
};
export const polska: Unit = { code: '00', level: 'kraj', name: 'Polska', kind: null };

const indicator = (known: Partial<Indicator> & Pick<Indicator, 'pl' | 'form'>): Indicator => ({
	code: 'sample',
	theme: 'people',
	en: known.pl,
	unit: '%',
	unitEn: '%',
	decimals: 1,
	polarity: null,
	lowest: 'gmina',
	noun: null,
	tail: null,
	base: null,
	predicate: null,
	definition: '',
	definitionEn: '',
	bdl: null,
	breaks: [],
	...known
});

export const population = indicator({
	pl: 'Liczba mieszkańców',
	form: 'colon',
	unit: 'osoby',
	noun: 'person',
	decimals: 0
});
export const aged65 = indicator({
	pl: 'Osoby w wieku 65 lat i więcej',
	form: 'share',
	predicate: 'ma 65 lat lub więcej'
});
export const cards = indicator({
	pl: 'Karta biblioteki',
	form: 'share',
	decimals: 0,
	predicate: 'ma kartę biblioteki'
});
export const readers = indicator({
	pl: 'Czytelnicy bibliotek publicznych',
	form: 'per',
	unit: 'na 1000 mieszkańców',
	noun: 'reader',
	tail: 'bibliotek publicznych',
	base: '1000 mieszkańców',
	decimals: 0,
	polarity: 'more'
});
export const assistance = indicator({
	pl: 'Korzystający ze środowiskowej pomocy społecznej',
	form: 'lead',
	unit: 'na 10 tys. mieszkańców',
	noun: 'person',
	base: '10 tys. mieszkańców',
	decimals: 0,
	predicate:
		'Ze środowiskowej pomocy społecznej korzysta|Ze środowiskowej pomocy społecznej korzystają'
});
export const libraries = indicator({
	pl: 'Biblioteki',
	form: 'per',
	unit: 'na 10 tys. mieszkańców',
	noun: 'library',
	base: '10 tys. mieszkańców'
});
export const organisations = indicator({
	pl: 'Organizacje społeczne',
	form: 'per',
	unit: 'na 10 tys. mieszkańców',
	noun: 'organisation',
	base: '10 tys. mieszkańców',
	decimals: 0
});
export const migration = indicator({
	pl: 'Saldo migracji',
	form: 'colon',
	unit: 'na 1000 mieszkańców',
	decimals: 2,
	predicate: 'Więcej osób przyjechało, niż wyjechało.|Więcej osób wyjechało, niż przyjechało.'
});
export const dependency = indicator({
	pl: 'Osoby w wieku nieprodukcyjnym na 100 w produkcyjnym',
	form: 'per',
	unit: 'na 100 osób w wieku produkcyjnym',
	noun: 'person',
	tail: 'w wieku nieprodukcyjnym',
	base: '100 osób w wieku produkcyjnym'
});
export const access = indicator({
	pl: 'Gospodarstwa domowe z internetem',
	form: 'share',
	lowest: 'wojewodztwo',
	tail: 'gospodarstw domowych',
	predicate: 'ma dostęp do internetu'
});
export const administration = indicator({
	pl: 'Sprawy urzędowe przez internet',
	form: 'share',
	lowest: 'wojewodztwo',
	tail: 'osób w wieku 16–74 lata',
	predicate: 'korzystało z administracji przez internet'
});
export const nonUsers = indicator({
	pl: 'Osoby niekorzystające z internetu',
	form: 'share',
	lowest: 'wojewodztwo'
});

export function figure(
	indicator: Indicator,
	unit: Unit,
	value: number | null,
	year = 2025,
	publisher = 'GUS'
): Figure {
	if (value === null)
		return { indicator, unit, value, year: null, source: null, reason: 'not_collected' };
	const source: Source = {
		publisher,
		title: publisher,
		licence: '',
		retrieved: '2026-10-04',
		url: null,
		mark: null
	};
	return { indicator, unit, value, year, source, reason: null };
}
