import { here, type Locale } from './locale.ts';

/* What imports say: problems of files and sources by their codes, in both languages. */

type Words = readonly [pl: string, en: string];

const PROBLEMS: Record<string, Words> = {
	'no-file': [
		'Nie ma takiego pliku albo nie można go odczytać: {value}',
		'There is no such file, or it cannot be read: {value}'
	],
	'empty-file': ['Plik jest pusty.', 'The file is empty.'],
	'too-large': [
		'Plik ma {value} MB, a przyjmujemy do 25 MB. Podziel go albo uprość (granice: mapshaper -simplify 10%).',
		'The file has {value} MB; up to 25 MB are accepted. Split or simplify it (outlines: mapshaper -simplify 10%).'
	],
	'not-text': [
		'To nie jest plik tekstowy. Zapisz arkusz jako CSV.',
		'This is no text file. Save the spreadsheet as CSV.'
	],
	'not-a-table': ['To nie jest tabela CSV.', 'This is no CSV table.'],
	'missing-columns': ['Brakuje kolumn: {value}', 'Columns are missing: {value}'],
	'not-json': [
		'Plik nie jest poprawnym plikiem JSON: {value}',
		'The file is no valid JSON: {value}'
	],
	'not-xml': ['To nie jest plik XML rejestru TERC.', 'This is no XML of the TERC register.'],
	'not-boundaries': [
		'To nie jest plik granic (GeoJSON albo TopoJSON).',
		'This is no file of boundaries (GeoJSON or TopoJSON).'
	],
	'nothing-usable': [
		'W pliku nie ma ani jednego wiersza, którego można użyć. {value}',
		'No row of the file can be used. {value}'
	],
	'wrong-cells': [
		'inna liczba komórek niż w nagłówku ({value})',
		'another number of cells than in the first line ({value})'
	],
	'bad-code': ['to nie jest kod TERYT: {value}', 'no TERYT code: {value}'],
	'unknown-unit': [
		'nie ma takiej jednostki w rejestrze: {value}',
		'no such unit in the register: {value}'
	],
	'unknown-indicator': ['nie mamy takiego wskaźnika: {value}', 'no such indicator: {value}'],
	'bad-year': [
		'to nie jest rok, z którego mogą być dane: {value}',
		'no year that can have data: {value}'
	],
	'not-a-number': ['to nie jest liczba: {value}', 'no number: {value}'],
	'other-unit': [
		'inna jednostka miary niż w katalogu: {value}',
		'another unit of measure than in the catalogue: {value}'
	],
	'conflicting-rows': [
		'różne wartości tej samej rzeczy, nie wzięto żadnej: {value}',
		'different values of the same thing, none was taken: {value}'
	],
	'unknown-area': ['nie ma takiego województwa: {value}', 'no such voivodeship: {value}'],
	'broken-geometry': ['uszkodzony kształt: {value}', 'broken shape: {value}'],
	'outside-poland': ['kształt leży poza Polską: {value}', 'the shape is outside Poland: {value}'],
	'unknown-attribute': [
		'GUS oznaczył wartość znakiem, którego nie znamy; nie wzięto jej: {value}',
		'GUS marked the value in a way we do not know; it was not taken: {value}'
	],
	'wrong-outline': [
		'granica nie pasuje do gminy albo nie da się jej odczytać: {value}',
		'the outline does not fit the gmina or cannot be read: {value}'
	],
	'windows-1250': [
		'Plik był zapisany w windows-1250; litery odczytano.',
		'The file was in windows-1250; its letters were read.'
	],
	'zeros-restored': [
		'przywrócono zgubione zera na początku kodu',
		'lost leading zeros of codes were put back'
	],
	'decimal-comma': [
		'przecinek dziesiętny odczytano jako kropkę',
		'decimal commas were read as points'
	],
	'duplicate-row': ['powtórzony wiersz, wzięto raz: {value}', 'repeated row, taken once: {value}'],
	'old-code': [
		'dawny kod, przypisano do dzisiejszej gminy: {value}',
		'a code of before, joined to today’s gmina: {value}'
	],
	'without-value': ['bez wartości: {value}', 'without a value: {value}'],
	'without-outline': [
		'brak granicy w pliku, zostaje przybliżona: {value}',
		'no outline in the file, the schematic one stays: {value}'
	],
	'other-kinds': [
		'nieznany rodzaj jednostki, pominięto: {value}',
		'unknown kind of unit, left out: {value}'
	],
	historical: ['jednostka historyczna, pominięto: {value}', 'unit of the past, left out: {value}'],
	'partial-register': [
		'To część rejestru ({value} wierszy): dopisano i poprawiono, niczego nie usunięto.',
		'A part of the register ({value} rows): added and corrected, nothing taken away.'
	],
	'not-there': [
		'źródło nie ma tej jednostki: {value}',
		'the source does not have this unit: {value}'
	]
};

const FAULTS: Record<string, Words> = {
	network: ['{host} nie odpowiada: nie ma połączenia', '{host} cannot be reached'],
	timeout: ['{host} nie odpowiada', '{host} does not answer'],
	busy: [
		'{host} prosi o przerwę: wykorzystany limit zapytań',
		'{host} asks for a pause: its quota is used up'
	],
	refused: ['{host} odmawia odpowiedzi', '{host} refuses to answer'],
	'not-found': ['{host} nie zna tego, o co pytamy', '{host} does not know what was asked for'],
	broken: ['{host} ma awarię', '{host} is out of order'],
	html: [
		'{host} odpowiada stroną zamiast danymi (zapora albo awaria)',
		'{host} answers with a page instead of data (a firewall or an outage)'
	],
	empty: ['{host} odpowiada pustą wiadomością', '{host} answers with nothing'],
	half: ['{host} urwał odpowiedź w połowie', '{host} cut its answer in half'],
	strange: [
		'{host} odpowiada inaczej, niż opisuje',
		'{host} answers in another form than documented'
	],
	'too-large': ['{host} przysyła za dużo naraz', '{host} sends too much at once'],
	'not-public': [
		'{host}: takich adresów nie otwieramy. Podaj adres pliku w internecie, który zaczyna się od https:// albo http://',
		'{host}: such addresses are not opened. Give the address of a file on the internet that begins with https:// or http://'
	]
};

export interface SaidProblem {
	code: string;
	line?: number | null;
	value?: string;
	count?: number;
}

/** One line about a row or a file: "wiersz 5: nie mamy takiego wskaźnika: x (×12)". */
export function importProblem(problem: SaidProblem, locale: Locale = here()): string {
	const { code, line, value = '', count = 1 } = problem;
	const words = PROBLEMS[code]?.[locale === 'en' ? 1 : 0] ?? `${code} {value}`;
	const said = words.replace('{value}', value).replace(/[:\s]+$/, '');
	const where = line ? `${locale === 'en' ? 'line' : 'wiersz'} ${line}: ` : '';
	return `${where}${said}${count > 1 ? ` (×${count})` : ''}`;
}

/** Why a source gave nothing, with its name: "bdl.stat.gov.pl nie odpowiada". */
export function sourceTrouble(
	{ fault, url }: { fault: string; url: string },
	locale: Locale = here()
): string {
	const words = FAULTS[fault] ?? FAULTS.strange;
	const host = URL.canParse(url) ? new URL(url).hostname : url;
	return words[locale === 'en' ? 1 : 0].replace('{host}', host);
}
