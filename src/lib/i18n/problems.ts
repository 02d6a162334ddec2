import { here } from './locale.ts';
import type { Locale } from './locale.ts';
import { counted } from './plural.ts';

/** One line under a field: what to do, for each problem code of the domain. */
const TEXTS: Record<string, readonly [pl: string, en: string]> = {
	required: ['Wpisz nazwę albo tytuł.', 'Write a name or a title.'],
	'too-long': ['Za długie. Zmieści się {limit}.', 'Too long. There is room for {limit}.'],
	'not-text': ['Tu wpisuje się tekst.', 'This field takes text.'],
	'not-a-number': ['Wpisz liczbę, na przykład 12 albo 2,5.', 'Write a number, such as 12 or 2.5.'],
	'out-of-range': [
		'Ta liczba jest za duża albo za mała.',
		'This number is too large or too small.'
	],
	'not-in-list': ['Wybierz jedną odpowiedź z listy.', 'Choose one answer from the list.'],
	'not-a-date': [
		'Wpisz rok, miesiąc albo dzień, na przykład 2027 albo 2027-06.',
		'Write a year, a month or a day, such as 2027 or 2027-06.'
	],
	'not-a-link': [
		'Adres strony zaczyna się od https:// albo http://.',
		'A web address begins with https:// or http://.'
	],
	'not-a-number-code': [
		'Sprawdź liczbę cyfr: NIP ma 10, REGON 9 albo 14, KRS 10.',
		'Check the digits: NIP has 10, REGON 9 or 14, KRS 10.'
	],
	'outside-poland': [
		'Ten punkt leży poza Polską. Sprawdź, czy szerokość i długość nie są zamienione.',
		'This point is outside Poland. Check whether latitude and longitude are swapped.'
	],
	'helper-exact': [
		'Dom prywatny osoby, która pomaga sąsiadom, zawsze pokazujemy tylko jako miejscowość.',
		'The home of a person who helps neighbours is only ever shown by its village.'
	],
	'consent-missing': [
		'Najpierw wpisz, kto i kiedy zgodził się na publikację.',
		'First say who agreed to publishing it, and when.'
	],
	'forbidden-key': ['Tej nazwy nie można użyć.', 'This name cannot be used.'],
	'unknown-field': ['Nie ma takiego pola.', 'There is no such field.'],
	'not-found': ['Tego wpisu już nie ma.', 'This entry is no longer there.']
};

export function problemText(
	problem: { code: string; limit?: number },
	locale: Locale = here()
): string {
	const text = TEXTS[problem.code]?.[locale === 'en' ? 1 : 0] ?? problem.code;
	return text.replace('{limit}', counted(problem.limit ?? 0, 'character', locale));
}
