import { expect, test } from 'vitest';
import type { Figure, Unit } from './indicator.ts';
import { rank } from './peers.ts';
import { place, ranking, type Whom } from './ranking.ts';
import {
	access,
	aged65,
	assistance,
	dependency,
	figure,
	libraries,
	malopolskie,
	migration,
	nonUsers,
	olkusz,
	organisations,
	population,
	powiat,
	readers,
	zarzecze
} from './samples.ts';
import { compared, context, count, missing, suppressed, trend, value } from './sentence.ts';

const wojewodztwo = (code: string, name: string): Unit => ({
	code,
	level: 'wojewodztwo',
	name,
	kind: null
});
const among = (group: Whom['group'], area: Unit | null = null, kind: Whom['kind'] = null) => ({
	group,
	area,
	kind
});
const region = among('wojewodztwo', malopolskie);
const revenue = { ...population, pl: 'Dochody własne gminy na mieszkańca', unit: 'zł', noun: null };
const pensioners = { ...aged65, pl: 'Osoby w wieku 65 lat i więcej' };

/** What is said of a value among `above` peers with more, `below` with less and `same` with as much. */
function told(
	ours: Figure,
	[above, below, same = 0]: [number, number, number?],
	of: Whom,
	unknown = 0
): string {
	const peers = [
		...Array<number>(above).fill(ours.value! + 10),
		...Array<number>(below).fill(ours.value! - 10),
		...Array<number>(same).fill(ours.value!)
	];
	const known = peers.length + 1;
	const rank_ = rank(ours.value, peers, ours.indicator.decimals);
	return ranking({ ours, rank: rank_, known, all: known + unknown }, of);
}

/* By hand: every form, polarity and group, ends and ties of a ranking, 1, 2 and 5 of a thing, values
   below zero, hidden, missing, of another year and of a wider area. */
const CASES: [what: string, said: string, expected: string][] = [
	[
		'people of an age, voivodeship',
		told(figure(pensioners, olkusz, 25.2), [8, 174], region),
		'W gminie Olkusz osób w wieku 65 lat i więcej jest 25,2% – więcej niż w 174 ze 182 pozostałych gmin Małopolski.'
	],
	[
		'mostly lower: said as less',
		told(figure(pensioners, olkusz, 15), [150, 32], region),
		'W gminie Olkusz osób w wieku 65 lat i więcej jest 15,0% – mniej niż w 150 ze 182 pozostałych gmin Małopolski.'
	],
	[
		'a share of residents, another region of two names',
		told(
			figure({ ...aged65, pl: 'Mieszkańcy wsi', predicate: 'mieszka na wsi' }, zarzecze, 60),
			[10, 100],
			among('wojewodztwo', wojewodztwo('28', 'warmińsko-mazurskie'))
		),
		'W gminie Zarzecze Górne 60,0% mieszkańców mieszka na wsi – więcej niż w 100 ze 110 pozostałych gmin Warmii i Mazur.'
	],
	[
		'how many per thousand, of one kind',
		told(
			figure(readers, olkusz, 288),
			[2, 51],
			among('wojewodztwo', malopolskie, 'miejsko-wiejska')
		),
		'W gminie Olkusz na 1000 mieszkańców przypada 288 czytelników bibliotek publicznych – więcej niż w 51 z 53 pozostałych gmin miejsko-wiejskich Małopolski.'
	],
	[
		'how many use something, the country',
		told(figure(assistance, olkusz, 173, 2024), [2000, 478], among('polska')),
		'Ze środowiskowej pomocy społecznej korzystają w gminie Olkusz 173 osoby na 10 tys. mieszkańców – mniej niż w 2000 z 2478 pozostałych gmin w Polsce.'
	],
	[
		'a number of people, of one kind in the country',
		told(figure(population, olkusz, 44782), [200, 517], among('polska', null, 'wiejska')),
		'Liczba mieszkańców w gminie Olkusz: 44 782 osoby – więcej niż w 517 z 717 pozostałych gmin wiejskich w Polsce.'
	],
	[
		'money, the powiat',
		told(figure(revenue, olkusz, 2642), [1, 4], among('powiat', powiat('olkuski'))),
		'Dochody własne gminy na mieszkańca w gminie Olkusz: 2 642 zł – więcej niż w 4 z 5 pozostałych gmin powiatu olkuskiego.'
	],
	[
		'a powiat of two words',
		told(figure(revenue, olkusz, 2642), [4, 1], among('powiat', powiat('łódzki wschodni'))),
		'Dochody własne gminy na mieszkańca w gminie Olkusz: 2 642 zł – mniej niż w 4 z 5 pozostałych gmin powiatu łódzkiego wschodniego.'
	],
	[
		'a fraction, gminas of a size',
		told(figure(libraries, olkusz, 1.8), [15, 5], among('wielkosc')),
		'W gminie Olkusz na 10 tys. mieszkańców przypada 1,8 biblioteki – mniej niż w 15 z 20 gmin podobnej wielkości.'
	],
	[
		'a functional type',
		told(figure(libraries, olkusz, 1.8), [4, 20], among('typ', null, 'miejsko-wiejska')),
		'W gminie Olkusz na 10 tys. mieszkańców przypada 1,8 biblioteki – więcej niż w 20 z 24 pozostałych gmin miejsko-wiejskich tego samego typu.'
	],
	[
		'few of a thing, nearest neighbours',
		told(figure(organisations, olkusz, 34), [5, 15], among('najblizsze')),
		'W gminie Olkusz na 10 tys. mieszkańców przypadają 34 organizacje – więcej niż w 15 z 20 najbardziej podobnych gmin.'
	],
	[
		'many of a thing, chosen by hand',
		told(figure(organisations, olkusz, 35), [0, 7], among('wybrane')),
		'W gminie Olkusz na 10 tys. mieszkańców przypada 35 organizacji – więcej niż w każdej z 7 wybranych gmin.'
	],
	[
		'one of a thing',
		told(figure(organisations, olkusz, 1), [12, 0], among('wybrane')),
		'W gminie Olkusz na 10 tys. mieszkańców przypada 1 organizacja – mniej niż w każdej z 12 wybranych gmin.'
	],
	[
		'below zero',
		told(figure(migration, olkusz, -3.25), [140, 42], region),
		'Saldo migracji w gminie Olkusz: −3,25 na 1000 mieszkańców – mniej niż w 140 ze 182 pozostałych gmin Małopolski.'
	],
	[
		'with a tail and a base of one’s own',
		told(
			figure(dependency, olkusz, 80.9),
			[20, 96],
			among('wojewodztwo', wojewodztwo('08', 'lubuskie'))
		),
		'W gminie Olkusz na 100 osób w wieku produkcyjnym przypada 80,9 osoby w wieku nieprodukcyjnym – więcej niż w 96 ze 116 pozostałych gmin Ziemi Lubuskiej.'
	],
	[
		'the highest of all',
		told(figure(pensioners, olkusz, 41), [0, 182], region),
		'W gminie Olkusz osób w wieku 65 lat i więcej jest 41,0% – więcej niż w każdej ze 182 pozostałych gmin Małopolski.'
	],
	[
		'the lowest of all',
		told(figure(pensioners, olkusz, 9), [182, 0], region),
		'W gminie Olkusz osób w wieku 65 lat i więcej jest 9,0% – mniej niż w każdej ze 182 pozostałych gmin Małopolski.'
	],
	[
		'the highest together with others',
		told(figure(libraries, olkusz, 4), [0, 180, 2], region),
		'W gminie Olkusz na 10 tys. mieszkańców przypadają 4 biblioteki – więcej niż w 180 i tyle samo co w 2 ze 182 pozostałych gmin Małopolski.'
	],
	[
		'a tie in the lower half',
		told(figure(libraries, olkusz, 1), [100, 60, 22], region),
		'W gminie Olkusz na 10 tys. mieszkańców przypada 1 biblioteka – mniej niż w 100 i tyle samo co w 22 ze 182 pozostałych gmin Małopolski.'
	],
	[
		'all the same',
		told(figure(libraries, olkusz, 2), [0, 0, 5], among('powiat', powiat('olkuski'))),
		'W gminie Olkusz na 10 tys. mieszkańców przypadają 2 biblioteki – tyle samo co w każdej z 5 pozostałych gmin powiatu olkuskiego.'
	],
	[
		'none, beside gminas that have some',
		told(figure(libraries, olkusz, 0), [170, 0, 12], region),
		'W gminie Olkusz na 10 tys. mieszkańców przypada 0 bibliotek – mniej niż w 170 i tyle samo co w 12 ze 182 pozostałych gmin Małopolski.'
	],
	[
		'some gminas of the group are unknown',
		told(figure(pensioners, olkusz, 25.2), [4, 160], region, 18),
		'W gminie Olkusz osób w wieku 65 lat i więcej jest 25,2% – więcej niż w 160 ze 164 pozostałych gmin Małopolski, dla których są dane.'
	],
	[
		'too few for a place',
		told(figure(pensioners, olkusz, 25.2), [1, 2], among('wybrane'), 3),
		'Za mało gmin z danymi (4), żeby mówić o miejscu w grupie.'
	],
	[
		'the place alone, after the value was said',
		place({ rank: { above: 8, below: 174, same: 0, of: 183 }, known: 183, all: 183 }, region),
		'To więcej niż w 174 ze 182 pozostałych gmin Małopolski.'
	],
	[
		'no value of ours: nothing is ranked',
		ranking({ ours: figure(nonUsers, olkusz, null), rank: null, known: 0, all: 183 }, region),
		''
	],
	[
		'missing, with the reason',
		missing({ ...figure(pensioners, olkusz, null), reason: 'too_new' }),
		'Osoby w wieku 65 lat i więcej w gminie Olkusz: brak danych. Gmina powstała lub zmieniła granice; brak danych za ten rok.'
	],
	[
		'a value of the province is background',
		context(figure(access, olkusz, null), figure(access, malopolskie, 97.05)).join(' '),
		'Nie wiemy, jak jest w gminie Olkusz: nikt nie mierzy tego w gminach. Tło: w województwie małopolskim 97,1% gospodarstw domowych ma dostęp do internetu (2025, GUS). Ta liczba dotyczy całego województwa i nie opisuje gminy.'
	],
	[
		'a value of the powiat is background, and its name is said',
		context(
			{ ...figure(pensioners, zarzecze, null), reason: 'not_published' },
			figure(pensioners, powiat('olkuski'), 24.1)
		).join(' '),
		'Nie wiemy, jak jest w gminie Zarzecze Górne: GUS nie podaje tej wartości dla gmin. Tło: w powiecie olkuskim 24,1% mieszkańców ma 65 lat lub więcej (2025, GUS). Ta liczba dotyczy całego powiatu olkuskiego i nie opisuje gminy.'
	],
	[
		'another year is not compared',
		compared(figure(organisations, olkusz, 34), figure(organisations, malopolskie, 45, 2023)),
		'W województwie małopolskim było 45, ale w innym roku (2023), więc nie porównujemy wprost.'
	],
	[
		'a small number is hidden',
		suppressed('w gminie Olkusz', 10),
		'W gminie Olkusz jest mniej niż 10 takich osób. Dokładnej liczby nie pokazujemy, żeby nikogo nie dało się rozpoznać.'
	],
	[
		'a share that fell from a hundred percent',
		trend(pensioners, { year: 2020, value: 100 }, { year: 2025, value: 98.5 }),
		'Od 2020 r. udział spadł ze 100,0% do 98,5%.'
	],
	[
		'a share that rose',
		trend(pensioners, { year: 2020, value: 23 }, { year: 2025, value: 25.2 }),
		'Od 2020 r. udział wzrósł z 23,0% do 25,2%.'
	],
	[
		'the same value in another area',
		compared(figure(readers, olkusz, 288), figure(readers, powiat('olkuski'), 288)),
		'To tyle samo co w powiecie olkuskim.'
	],
	[
		'below zero, and what it means',
		value(figure(migration, zarzecze, -0.5)),
		'Saldo migracji w gminie Zarzecze Górne: −0,50 na 1000 mieszkańców (2025, GUS). Więcej osób wyjechało, niż przyjechało.'
	],
	[
		'1 place',
		count('w gminie Olkusz', 1, 'library', '', '2025, GUS'),
		'W gminie Olkusz jest 1 biblioteka (2025, GUS).'
	],
	[
		'2 places',
		count('w gminie Olkusz', 2, 'library', '', '2025, GUS'),
		'W gminie Olkusz są 2 biblioteki (2025, GUS).'
	],
	[
		'5 places',
		count('w gminie Olkusz', 5, 'library', '', '2025, GUS'),
		'W gminie Olkusz jest 5 bibliotek (2025, GUS).'
	]
];

test.each(CASES)('%s', (_, said, expected) => {
	expect(plain(said)).toBe(expected);
});

test('all sixteen województwa have a name in the genitive', () => {
	const codes = Array.from({ length: 16 }, (_, i) => String(2 * (i + 1)).padStart(2, '0'));
	const named = codes.map((code) =>
		plain(
			told(figure(pensioners, olkusz, 20), [5, 5], among('wojewodztwo', wojewodztwo(code, 'x')))
		)
			.replace(/^.*pozostałych gmin /, '')
			.replace('.', '')
	);
	expect(named).toEqual([
		'Dolnego Śląska',
		'Kujaw i Pomorza',
		'Lubelszczyzny',
		'Ziemi Lubuskiej',
		'Ziemi Łódzkiej',
		'Małopolski',
		'Mazowsza',
		'Opolszczyzny',
		'Podkarpacia',
		'Podlasia',
		'Pomorza',
		'Śląska',
		'Ziemi Świętokrzyskiej',
		'Warmii i Mazur',
		'Wielkopolski',
		'Pomorza Zachodniego'
	]);
});

test('short words and numbers are held to what follows, so that a line never ends in them', () => {
	const said = told(figure(pensioners, olkusz, 25.2), [8, 174], region);
	expect(said).toBe(
		'W\u00a0gminie Olkusz osób w\u00a0wieku 65\u00a0lat i\u00a0więcej jest 25,2%\u00a0– więcej niż w\u00a0174 ze\u00a0182\u00a0pozostałych gmin Małopolski.'
	);
});

test('nothing is called better or worse, and no sentence begins with a number', () => {
	for (const [, said] of CASES) {
		expect(said).not.toMatch(/lepiej|gorzej|lider|ostatni/i);
		expect(said).not.toMatch(/^[\d−]/);
		expect(plain(said)).not.toMatch(/ {2}|undefined|null|NaN/);
	}
});

test('a value of a wider area is never ranked among gminas', () => {
	const ours = figure(pensioners, malopolskie, 18);
	expect(ranking({ ours, rank: rank(18, [1, 2, 3, 4, 5], 1), known: 6, all: 6 }, region)).toBe('');
});

test('English says the same', () => {
	const english = (ours: Figure, above: number, below: number, same: number, of: Whom, all = 0) => {
		const known = above + below + same + 1;
		const rank_ = { above, below, same, of: known };
		return plain(ranking({ ours, rank: rank_, known, all: all || known }, of, 'en'));
	};
	const ours = figure({ ...pensioners, en: 'People aged 65 and over' }, olkusz, 25.2);
	expect(english(ours, 8, 174, 0, region)).toBe(
		'People aged 65 and over, gmina Olkusz: 25.2% – more than in 174 of the 182 other gminas of the małopolskie voivodeship.'
	);
	expect(english(ours, 4, 0, 1, among('powiat', powiat('olkuski')))).toBe(
		'People aged 65 and over, gmina Olkusz: 25.2% – less than in 4 and the same as in 1 of the 5 other gminas of the olkuski powiat.'
	);
	expect(english(ours, 0, 20, 0, among('najblizsze'), 30)).toBe(
		'People aged 65 and over, gmina Olkusz: 25.2% – more than in each of the 20 most similar gminas with data.'
	);
	expect(english(ours, 0, 0, 2478, among('polska'))).toBe(
		'People aged 65 and over, gmina Olkusz: 25.2% – the same as in each of the 2478 other gminas in Poland.'
	);
	expect(english(ours, 1, 1, 0, among('wybrane'))).toBe(
		'Too few gminas with data (3) to speak of a place in the group.'
	);
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
