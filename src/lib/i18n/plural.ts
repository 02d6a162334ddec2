import { decimal } from './numbers.ts';
import { here } from './locale.ts';
import type { Locale } from './locale.ts';

/** one 1 · few 2–4, 22–24… · many 0, 5–21, 25–31… · other every fraction. */
export type Form = 'one' | 'few' | 'many' | 'other';

const POLISH = new Intl.PluralRules('pl');

export const formOf = (n: number): Form => POLISH.select(Math.abs(n)) as Form;

/** A noun's four forms after a number, and English one / other. */
export interface Noun {
	pl: readonly [one: string, few: string, many: string, other: string];
	en: readonly [one: string, other: string];
	/** After "o 1": the accusative, where it differs ("o 1 osobę"). */
	acc1?: string;
	/** Masculine personal nouns keep the verb in the singular: 22 czytelników przypada. */
	singular?: true;
}

const noun = (
	pl: Noun['pl'],
	en: Noun['en'],
	more: { acc1?: string; singular?: true } = {}
): Noun => ({ pl, en, ...more });

/** Nouns that stand after numbers, in the interface and in sentences about data. */
export const NOUNS = {
	person: noun(['osoba', 'osoby', 'osób', 'osoby'], ['person', 'people'], { acc1: 'osobę' }),
	resident: noun(
		['mieszkaniec', 'mieszkańców', 'mieszkańców', 'mieszkańca'],
		['resident', 'residents'],
		{ acc1: 'mieszkańca', singular: true }
	),
	reader: noun(['czytelnik', 'czytelników', 'czytelników', 'czytelnika'], ['reader', 'readers'], {
		acc1: 'czytelnika',
		singular: true
	}),
	partner: noun(['partner', 'partnerów', 'partnerów', 'partnera'], ['partner', 'partners'], {
		acc1: 'partnera',
		singular: true
	}),
	participant: noun(
		['uczestnik', 'uczestników', 'uczestników', 'uczestnika'],
		['participant', 'participants'],
		{ acc1: 'uczestnika', singular: true }
	),
	organisation: noun(
		['organizacja', 'organizacje', 'organizacji', 'organizacji'],
		['organisation', 'organisations'],
		{ acc1: 'organizację' }
	),
	library: noun(['biblioteka', 'biblioteki', 'bibliotek', 'biblioteki'], ['library', 'libraries'], {
		acc1: 'bibliotekę'
	}),
	culture_place: noun(
		['placówka kultury', 'placówki kultury', 'placówek kultury', 'placówki kultury'],
		['culture centre', 'culture centres'],
		{ acc1: 'placówkę kultury' }
	),
	clinic: noun(['przychodnia', 'przychodnie', 'przychodni', 'przychodni'], ['clinic', 'clinics'], {
		acc1: 'przychodnię'
	}),
	event: noun(['impreza', 'imprezy', 'imprez', 'imprezy'], ['event', 'events'], {
		acc1: 'imprezę'
	}),
	place: noun(['miejsce', 'miejsca', 'miejsc', 'miejsca'], ['place', 'places']),
	village: noun(['wieś', 'wsie', 'wsi', 'wsi'], ['village', 'villages']),
	village_unit: noun(['sołectwo', 'sołectwa', 'sołectw', 'sołectwa'], ['sołectwo', 'sołectwa']),
	gmina: noun(['gmina', 'gminy', 'gmin', 'gminy'], ['gmina', 'gminas'], { acc1: 'gminę' }),
	household: noun(
		['gospodarstwo domowe', 'gospodarstwa domowe', 'gospodarstw domowych', 'gospodarstwa domowego'],
		['household', 'households']
	),
	equipment: noun(['sztuka', 'sztuki', 'sztuk', 'sztuki'], ['item', 'items'], { acc1: 'sztukę' }),
	need: noun(['potrzeba', 'potrzeby', 'potrzeb', 'potrzeby'], ['need', 'needs'], {
		acc1: 'potrzebę'
	}),
	recommendation: noun(
		['rekomendacja', 'rekomendacje', 'rekomendacji', 'rekomendacji'],
		['recommendation', 'recommendations'],
		{ acc1: 'rekomendację' }
	),
	pledge: noun(['deklaracja', 'deklaracje', 'deklaracji', 'deklaracji'], ['pledge', 'pledges'], {
		acc1: 'deklarację'
	}),
	comment: noun(['komentarz', 'komentarze', 'komentarzy', 'komentarza'], ['comment', 'comments']),
	vote: noun(['głos', 'głosy', 'głosów', 'głosu'], ['vote', 'votes']),
	card: noun(['kartka', 'kartki', 'kartek', 'kartki'], ['card', 'cards'], { acc1: 'kartkę' }),
	change: noun(['zmiana', 'zmiany', 'zmian', 'zmiany'], ['change', 'changes'], {
		acc1: 'zmianę'
	}),
	seat: noun(
		['stanowisko', 'stanowiska', 'stanowisk', 'stanowiska'],
		['workstation', 'workstations']
	),
	phone: noun(['telefon', 'telefony', 'telefonów', 'telefonu'], ['phone', 'phones']),
	training: noun(['szkolenie', 'szkolenia', 'szkoleń', 'szkolenia'], ['training', 'trainings']),
	attendance: noun(
		['obecność', 'obecności', 'obecności', 'obecności'],
		['attendance', 'attendances']
	),
	hour: noun(['godzina', 'godziny', 'godzin', 'godziny'], ['hour', 'hours'], { acc1: 'godzinę' }),
	minute: noun(['minuta', 'minuty', 'minut', 'minuty'], ['minute', 'minutes'], {
		acc1: 'minutę'
	}),
	day: noun(['dzień', 'dni', 'dni', 'dnia'], ['day', 'days']),
	year: noun(['rok', 'lata', 'lat', 'roku'], ['year', 'years']),
	zloty: noun(['złoty', 'złote', 'złotych', 'złotego'], ['zloty', 'zlotys']),
	percentage_point: noun(
		['punkt procentowy', 'punkty procentowe', 'punktów procentowych', 'punktu procentowego'],
		['percentage point', 'percentage points']
	),
	value: noun(['wartość', 'wartości', 'wartości', 'wartości'], ['value', 'values']),
	time: noun(['raz', 'razy', 'razy', 'raza'], ['time', 'times']),
	character: noun(['znak', 'znaki', 'znaków', 'znaku'], ['character', 'characters'])
} as const satisfies Record<string, Noun>;
export type NounKey = keyof typeof NOUNS;

const PLACE_OF: Record<Form, number> = { one: 0, few: 1, many: 2, other: 3 };

/**
 * The noun alone, as it stands after `n`. Give the rounded number that is printed: 2,0 shown with
 * its decimal is a fraction to the ear, 2 is not.
 */
export function nounAfter(n: number, key: NounKey, locale: Locale = here()): string {
	const forms: Noun = NOUNS[key];
	if (locale === 'en') return forms.en[Math.abs(n) === 1 ? 0 : 1];
	return forms.pl[PLACE_OF[formOf(n)]];
}

/** "5 miejsc", held together by a no-break space. */
export const counted = (n: number, key: NounKey, locale: Locale = here()): string =>
	`${decimal(n, 1, locale)}\u00a0${nounAfter(n, key, locale)}`;

/** After "o": "o 1 osobę więcej", "o 32 osoby mniej". */
export function countedBy(n: number, key: NounKey, locale: Locale = here()): string {
	const { acc1 }: Noun = NOUNS[key];
	if (locale === 'pl' && n === 1 && acc1) return `1\u00a0${acc1}`;
	return counted(n, key, locale);
}

const VERBS = {
	have: ['ma', 'mają', 'ma', 'ma'],
	fall: ['przypada', 'przypadają', 'przypada', 'przypada'],
	be: ['jest', 'są', 'jest', 'jest']
} as const;

/** A Polish verb that agrees with a counted noun: "są 3 miejsca", but "22 czytelników przypada". */
export function verbWith(n: number, key: NounKey, verb: keyof typeof VERBS): string {
	const forms: Noun = NOUNS[key];
	return VERBS[verb][forms.singular ? 0 : PLACE_OF[formOf(n)]];
}
