import { expect, test } from 'vitest';
import { aged65, figure, libraries, olkusz, readers } from './samples.ts';
import { riskSaid } from './risk-said.ts';
import type { RiskPart, RiskView } from './views.ts';

const part = (indicator: typeof aged65, weight: number, rank: number | null): RiskPart => ({
	key: indicator.pl,
	indicator,
	risk: 'more',
	weight,
	figure: figure(indicator, olkusz, rank),
	rank,
	adds: rank,
	known: 183,
	year: 2025,
	threshold: null,
	least: null,
	most: null,
	over: null
});
const view = (known: Partial<RiskView>) =>
	({
		ours: olkusz,
		score: 58.66,
		place: 38,
		of: 183,
		range: { low: 7, high: 103, best: 1, worst: 151 },
		parts: [part(aged65, 3, 96), part(libraries, 3, 75)],
		...known
	}) as RiskView;

test('a score is said with its place and with how far the place moves', () => {
	expect(plain(riskSaid(view({}), 'pl'))).toEqual({
		score: 'W gminie Olkusz indeks wynosi 58,7 na 100.',
		place:
			'To 38. miejsce na 183 gminy z wystarczającymi danymi. Miejsce 1. oznacza najwyższy indeks.',
		range:
			'Gdy wagi losujemy (1000 razy), w 9 na 10 losowań wychodzi miejsce od 7. do 103. Skrajne wyniki to miejsca 1. i 151.',
		missing: ''
	});
});

test('a place that never moves is said once', () => {
	const fixed = view({ range: { low: 5, high: 5, best: 5, worst: 5 }, of: 185 });
	const { range, place } = plain(riskSaid(fixed, 'pl'));
	expect(range).toBe('Gdy wagi losujemy (1000 razy), w 9 na 10 losowań wychodzi miejsce 5.');
	expect(place).toContain('na 185 gmin z');
});

test('what is unknown is named, and what becomes of its weight', () => {
	const some = view({
		parts: [part(aged65, 3, 96), part(libraries, 3, null), part(readers, 0, null)]
	});
	expect(plain(riskSaid(some, 'pl')).missing).toBe(
		'Brak danych: biblioteki. Ich waga przechodzi na pozostałe składniki.'
	);
});

test('a gmina with too little known has no score, and is told why', () => {
	const few = view({
		score: null,
		place: null,
		range: null,
		parts: [part(aged65, 3, 96), part(libraries, 3, null), part(readers, 3, null)]
	});
	expect(plain(riskSaid(few, 'pl'))).toEqual({
		score:
			'Nie obliczamy indeksu dla gminy Olkusz: znamy 1 z 3 składników, które mają wagę. Potrzebne są co najmniej 3, z co najmniej 75% wagi.',
		place: '',
		range: '',
		missing: 'Brak danych: biblioteki; czytelnicy bibliotek publicznych.'
	});
});

test('without any weight nothing is worked out', () => {
	const off = view({ score: null, place: null, range: null, parts: [part(aged65, 0, 96)] });
	expect(riskSaid(off, 'pl').score).toMatch(/^Wszystkie wagi wynoszą 0/);
	expect(riskSaid(off, 'en').score).toMatch(/^All weights are 0/);
});

test('English says the same; neither calls a gmina better or worse', () => {
	expect(plain(riskSaid(view({}), 'en'))).toEqual({
		score: 'Gmina Olkusz: the index is 58.7 of 100.',
		place: 'Place 38 among 183 gminas with enough data. Place 1 has the highest index.',
		range: 'With 1000 random weightings, 9 in 10 give place 7 to 103; the extremes are 1 and 151.',
		missing: ''
	});
	for (const locale of ['pl', 'en'] as const)
		expect(Object.values(riskSaid(view({}), locale)).join(' ')).not.toMatch(
			/gorsz|lepsz|najgor|worse|better|worst|best/i
		);
});

const plain = (said: ReturnType<typeof riskSaid>) =>
	Object.fromEntries(
		Object.entries(said).map(([key, text]) => [key, text.replaceAll('\u00a0', ' ')])
	);
