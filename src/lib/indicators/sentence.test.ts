import { expect, test } from 'vitest';
import {
	access,
	administration,
	aged65,
	assistance,
	cards,
	dependency,
	figure,
	libraries,
	malopolskie,
	migration,
	nonUsers,
	olkusz,
	organisations,
	polska,
	population,
	powiat,
	readers,
	zarzecze
} from './samples.ts';
import {
	against,
	compared,
	context,
	count,
	estimated,
	middle,
	missing,
	ranked,
	remark,
	sampled,
	suppressed,
	trend,
	value
} from './sentence.ts';

const olkuski = powiat('olkuski');
const zarzecki = powiat('zarzecki');
const rank = (above: number, below: number, same = 0) => ({
	above,
	below,
	same,
	of: above + below + same + 1
});

/* The examples of the content list by their numbers; 18, of a list without places, is no figure. */
const EXAMPLES: [number, string, string][] = [
	[
		1,
		value(figure(population, olkusz, 44782)),
		'Liczba mieszkańców w gminie Olkusz: 44 782 osoby (2025, GUS).'
	],
	[
		2,
		value(figure(aged65, olkusz, 25.2)),
		'W gminie Olkusz 25,2% mieszkańców ma 65 lat lub więcej (2025, GUS).'
	],
	[
		3,
		compared(figure(aged65, olkusz, 25.2), figure(aged65, olkuski, 24.1)),
		'To o 1,1 pkt proc. więcej niż w powiecie olkuskim (24,1%).'
	],
	[4, ranked(rank(8, 174), 183), 'Wyższą wartość ma 8 gmin, niższą mają 174 z 183 porównywanych.'],
	[
		5,
		`${value(figure(readers, olkusz, 288))} ${ranked(rank(9, 173), 183)}`,
		'W gminie Olkusz na 1000 mieszkańców przypada 288 czytelników bibliotek publicznych (2025, GUS). Wyższą wartość ma 9 gmin, niższą mają 173 z 183 porównywanych.'
	],
	[6, middle(readers, null, 128), 'Co najmniej połowa porównywanych gmin ma 128 lub więcej.'],
	[
		7,
		`${value(figure(assistance, olkusz, 173, 2024))} ${compared(figure(assistance, olkusz, 173, 2024), figure(assistance, olkuski, 205, 2024))}`,
		'Ze środowiskowej pomocy społecznej korzystają w gminie Olkusz 173 osoby na 10 tys. mieszkańców (2024, GUS). To o 32 osoby mniej niż w powiecie olkuskim (205).'
	],
	[
		8,
		value(figure(libraries, olkusz, 1.8)),
		'W gminie Olkusz na 10 tys. mieszkańców przypada 1,8 biblioteki (2025, GUS).'
	],
	[
		9,
		middle(libraries, 1.8, 2.7),
		'To o 0,9 biblioteki mniej niż wartość środkowa porównywanych gmin (2,7).'
	],
	[
		10,
		trend(population, { year: 2023, value: 45630 }, { year: 2025, value: 44782 }),
		'Od 2023 r. ubyło 848 osób (1,9%).'
	],
	[
		11,
		value(figure(migration, olkusz, -3.25)),
		'Saldo migracji w gminie Olkusz: −3,25 na 1000 mieszkańców (2025, GUS). Więcej osób wyjechało, niż przyjechało.'
	],
	[
		12,
		`${value(figure(dependency, olkusz, 80.9))} ${compared(figure(dependency, olkusz, 80.9), figure(dependency, olkuski, 77.3))}`,
		'W gminie Olkusz na 100 osób w wieku produkcyjnym przypada 80,9 osoby w wieku nieprodukcyjnym (2025, GUS). To o 3,6 osoby więcej niż w powiecie olkuskim (77,3).'
	],
	[
		13,
		context(
			figure(access, olkusz, null),
			figure(access, malopolskie, 97.05, 2025, 'Eurostat')
		).join(' '),
		'Nie wiemy, jak jest w gminie Olkusz: nikt nie mierzy tego w gminach. Tło: w województwie małopolskim 97,1% gospodarstw domowych ma dostęp do internetu (2025, Eurostat). Ta liczba dotyczy całego województwa i nie opisuje gminy.'
	],
	[
		14,
		context(figure(administration, olkusz, null), figure(administration, polska, 61, 2024)).join(
			' '
		),
		'Nie wiemy, jak jest w gminie Olkusz: nikt nie mierzy tego w gminach. Tło: w Polsce 61,0% osób w wieku 16–74 lata korzystało z administracji przez internet (2024, GUS). Ta liczba dotyczy całego kraju i nie opisuje gminy.'
	],
	[
		15,
		sampled(malopolskie, { year: 2023, value: 61.8 }, { year: 2024, value: 56 }),
		'W województwie małopolskim wynik pochodzi z badania na próbie i waha się z roku na rok (61,8% w 2023 r., 56,0% w 2024 r.). Nie wyciągamy wniosku z jednego skoku.'
	],
	[
		16,
		missing(figure(nonUsers, olkusz, null)),
		'Osoby niekorzystające z internetu w gminie Olkusz: brak danych. Nikt nie mierzy tego w gminach.'
	],
	[
		19,
		count('w sołectwie Pod Lasem', 1, 'place', 'z komputerami', '2026, dane lokalne'),
		'W sołectwie Pod Lasem jest 1 miejsce z komputerami (2026, dane lokalne).'
	],
	[
		20,
		count('w gminie Zarzecze Górne', 3, 'place', 'z komputerami', '2026, dane lokalne'),
		'W gminie Zarzecze Górne są 3 miejsca z komputerami (2026, dane lokalne).'
	],
	[
		21,
		count('w gminie Zarzecze Górne', 5, 'place', 'z komputerami', '2026, dane lokalne'),
		'W gminie Zarzecze Górne jest 5 miejsc z komputerami (2026, dane lokalne).'
	],
	[
		22,
		count('w gminie Zarzecze Górne', 12, 'place', 'z komputerami', '2026, dane lokalne'),
		'W gminie Zarzecze Górne jest 12 miejsc z komputerami (2026, dane lokalne).'
	],
	[
		23,
		count('w gminie Zarzecze Górne', 22, 'place', 'z komputerami', '2026, dane lokalne'),
		'W gminie Zarzecze Górne są 22 miejsca z komputerami (2026, dane lokalne).'
	],
	[
		24,
		value(figure(libraries, zarzecze, 0.5, 2025, 'przykład')),
		'W gminie Zarzecze Górne na 10 tys. mieszkańców przypada 0,5 biblioteki (2025, przykład).'
	],
	[
		25,
		`${value(figure(aged65, zarzecze, 18, 2025, 'przykład'))} ${compared(figure(aged65, zarzecze, 18), figure(aged65, zarzecki, 18.04))}`,
		'W gminie Zarzecze Górne 18,0% mieszkańców ma 65 lat lub więcej (2025, przykład). To tyle samo co w powiecie zarzeckim.'
	],
	[
		26,
		against(organisations, 35, 34, 'w podobnych gminach'),
		'To o 1 organizację więcej niż w podobnych gminach (34).'
	],
	[27, ranked(rank(3, 1), 5), 'Wyższą wartość mają 3 gminy, niższą ma 1 z 5 porównywanych.'],
	[28, ranked(null, 4), 'Za mało gmin z danymi (4), żeby mówić o miejscu w grupie.'],
	[
		29,
		suppressed('w gminie Zarzecze Górne', 5),
		'W gminie Zarzecze Górne jest mniej niż 5 takich osób. Dokładnej liczby nie pokazujemy, żeby nikogo nie dało się rozpoznać.'
	],
	[
		30,
		estimated(
			'w gminie Zarzecze Górne',
			900,
			1300,
			'person',
			'liczba mieszkańców 65+ razy przedział z badania krajowego'
		),
		'Szacujemy, że w gminie Zarzecze Górne jest to od 900 do 1300 osób. Metoda: liczba mieszkańców 65+ razy przedział z badania krajowego.'
	],
	[
		31,
		`${value(figure(organisations, olkusz, 34))} ${compared(figure(organisations, olkusz, 34), figure(organisations, malopolskie, 45, 2023))}`,
		'W gminie Olkusz na 10 tys. mieszkańców przypadają 34 organizacje (2025, GUS). W województwie małopolskim było 45, ale w innym roku (2023), więc nie porównujemy wprost.'
	],
	[32, ranked(rank(0, 19), 20), 'To najwyższa wartość wśród 20 porównywanych gmin.'],
	[
		33,
		value(figure(cards, zarzecze, 14, 2026, 'dane lokalne')),
		'W gminie Zarzecze Górne 14% mieszkańców ma kartę biblioteki (2026, dane lokalne).'
	],
	[
		34,
		compared(figure(aged65, zarzecze, 18), figure(aged65, zarzecki, null)),
		'W powiecie zarzeckim: brak danych, więc nie porównujemy.'
	]
];

test.each(EXAMPLES)('example %i of the content list', (_, said, expected) => {
	expect(plain(said)).toBe(expected);
});

test('no sentence about a wider area reads as one about the gmina', () => {
	const sentences = EXAMPLES.map(([, said]) => plain(said));
	const forbidden = [
		/można przyjąć, że w gminie/,
		/podobnie jest w gminie/,
		/lepiej|gorzej/,
		/^\d/
	];
	for (const sentence of sentences)
		for (const pattern of forbidden) expect(sentence).not.toMatch(pattern);
	for (const sentence of sentences.filter((said) => said.includes('Tło:')))
		expect(sentence).toMatch(/^Nie wiemy, jak jest .*nie opisuje gminy\.$/);
});

test('a count that is zero is said as none, not as a number', () => {
	expect(plain(count('w sołectwie Pod Lasem', 0, 'place', '', '2026, dane lokalne'))).toBe(
		'W sołectwie Pod Lasem nie ma miejsc (2026, dane lokalne).'
	);
	expect(plain(value(figure(libraries, olkusz, 0)))).toBe(
		'W gminie Olkusz nie ma bibliotek (2025, GUS).'
	);
});

test('twice as much or more is said in times, with a fraction declined', () => {
	expect(plain(against(organisations, 50, 20, 'w Polsce'))).toBe(
		'To 2,5 raza więcej niż w Polsce (20).'
	);
	expect(plain(against(organisations, 40, 20, 'w Polsce'))).toBe(
		'To 2 razy więcej niż w Polsce (20).'
	);
});

test('a tie at the top is not hidden', () => {
	expect(plain(ranked(rank(0, 10, 2), 13))).toBe(
		'To najwyższa wartość wśród 13 porównywanych gmin. Taką samą wartość mają jeszcze 2 gminy.'
	);
});

test('one-letter words and numbers are held to what follows', () => {
	expect(value(figure(population, olkusz, 44782))).toContain(
		'w\u00a0gminie Olkusz: 44\u00a0782\u00a0osoby'
	);
});

test('a remark comes only where more or less is better, and only at the ends', () => {
	expect(remark(readers, 0.9)).toBe('To mocna strona.');
	expect(remark(readers, 0.1)).toBe('Warto o tym porozmawiać.');
	expect(remark(readers, 0.5)).toBe('');
	expect(remark(aged65, 0.9)).toBe('');
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
