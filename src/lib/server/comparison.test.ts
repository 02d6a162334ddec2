import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GROUPS } from '#lib/indicators/group.ts';
import { numbersOf } from '#lib/indicators/numbers.ts';
import { asked, heatView, oneView, scatterView, trendView } from './comparison.ts';
import { mapPage } from './comparison/pages.ts';
import { openReference } from './reference.ts';
import { riskView } from './risk.ts';

const reference = openReference();
const OLKUSZ = '1212053';
const params = (query = '') => new URLSearchParams(query);
const members = (query: string, teryt = OLKUSZ) => asked(reference, teryt, params(query))!;
const kB = (view: unknown) => JSON.stringify(view).length / 1000;

test('the usual group is the gminas of the same kind in the województwo', () => {
	const { members: all, among } = members('');
	expect(all).toHaveLength(50);
	expect(among).toMatchObject({
		group: 'wojewodztwo',
		kind: 'miejsko-wiejska',
		area: { name: 'małopolskie' }
	});
});

test('a powiat has all its gminas, whatever their kind', () => {
	const { members: all, among } = members('grupa=powiat');
	expect(all.map(({ name }) => name).sort()).toEqual([
		'Bolesław',
		'Bukowno',
		'Klucze',
		'Olkusz',
		'Trzyciąż',
		'Wolbrom'
	]);
	expect(among).toMatchObject({ kind: null, area: { name: 'olkuski' } });
});

test('gminas of similar size are of the same kind and lie in the whole country', () => {
	const { members: all, among } = members('grupa=wielkosc');
	const ours = reference.gmina(OLKUSZ)!.population!;
	expect(among.size!.times).toBe(1.5);
	expect(new Set(all.map(({ wojewodztwo }) => wojewodztwo)).size).toBeGreaterThan(5);
	for (const { population, kind } of all) {
		expect(kind).toBe('miejsko-wiejska');
		expect(population! / ours).toBeGreaterThanOrEqual(1 / 1.5);
		expect(population! / ours).toBeLessThanOrEqual(1.5);
	}
});

test('gminas of one functional type share size, density and where people live', () => {
	const { members: all, among } = members('grupa=typ');
	expect(among.type).toEqual({
		kind: 'miejsko-wiejska',
		size: 'to50',
		rural: 'minority',
		density: 'dense'
	});
	expect(all.some(({ name }) => name === 'Olkusz')).toBe(true);
	for (const { population } of all)
		expect(population! >= 20_000 && population! < 50_000).toBe(true);
});

test('the nearest gminas are fifteen, each with what makes it similar', () => {
	const { members: all, among } = members('grupa=najblizsze');
	expect(all.map(({ name }) => name)[0]).toBe('Olkusz');
	expect(all).toHaveLength(16);
	expect(among.near!.of).toBeGreaterThan(2400);
	for (const { teryt } of all.slice(1)) {
		const why = among.near!.why[teryt.slice(0, 6)];
		expect(why).toHaveLength(3);
		expect(why[0].gap).toBeLessThanOrEqual(why[2].gap);
	}
});

test('what is near may be chosen; an indicator without a value of ours is left out and named', () => {
	const { among, unusable } = members(
		'grupa=najblizsze&k=5&wg=population,unemployment_rate,smutek'
	);
	expect(among.near).toMatchObject({ by: ['population'], left: ['unemployment_rate', 'smutek'] });
	expect(Object.keys(among.near!.why)).toHaveLength(5);
	expect(unusable).toEqual([{ param: 'wg', text: 'smutek', why: 'unknown' }]);
});

test('picked gminas are those of the address, and a code that names none is said', () => {
	const { members: all, unusable } = members('grupa=wybrane&gminy=121204,1261011,999999');
	expect(all.map(({ name }) => name)).toEqual(['Olkusz', 'Klucze', 'Kraków']);
	expect(unusable).toEqual([{ param: 'gminy', text: '999999', why: 'unknown' }]);
});

test('an unknown gmina has no views', () => {
	for (const view of [oneView, heatView, scatterView, riskView])
		expect(view(reference, '9999999', params())).toBeNull();
});

test('no rank is made among fewer than five', () => {
	// Kraków is the only gmina of its powiat
	const { compare } = oneView(reference, '1261011', params('grupa=powiat'))!;
	expect(compare).toMatchObject({ rank: null, standing: null, all: 1 });
});

test('files of numbers hold the gminas of every group, each with year and source', () => {
	for (const group of GROUPS) {
		const query = params(`grupa=${group}&gminy=121204,126101&wskaznik=bdl_634989_share_65plus`);
		const found = asked(reference, OLKUSZ, query)!;
		const rows = numbersOf(reference, OLKUSZ, query);
		expect(
			rows
				.filter(({ poziom }) => poziom === 'gmina')
				.map(({ teryt }) => teryt)
				.sort()
		).toEqual([...new Set(found.members.map(({ teryt }) => teryt.slice(0, 6)))].sort());
		for (const { wartosc, rok, zrodlo } of rows)
			expect(wartosc === null).toBe(rok === null && zrodlo === '');
	}
});

test('a heat table has a row per indicator we know of Olkusz and a cell per peer', () => {
	const view = heatView(reference, OLKUSZ, params('grupa=powiat'))!;
	expect(view.peers.map(({ name }) => name)).toHaveLength(5);
	for (const { cells, year, source } of view.rows) {
		expect(cells).toHaveLength(6);
		expect([year, source]).not.toContain(null);
	}
	const old = view.rows.find(({ indicator }) => indicator.code === 'bdl_634989_share_65plus')!;
	expect(old.cells[0]).toMatchObject({ value: 25.2 });
	expect(view.missing).not.toContain('bdl_634989_share_65plus');
});

test('of a large group the heat table shows forty of similar size, and ranks among all', () => {
	const view = heatView(reference, OLKUSZ, params('grupa=polska'))!;
	expect(view.peers).toHaveLength(40);
	expect(view.of).toBeGreaterThan(700);
});

test('a scatter has every gmina with both, ours and the group marked', () => {
	const view = scatterView(
		reference,
		OLKUSZ,
		params('wskaznik=density_km2&drugi=bdl_76976_own_revenue_per_capita')
	)!;
	const { gminas, ours, group } = view;
	expect(gminas.codes).toHaveLength(2477);
	expect(gminas.names[ours!]).toBe('Olkusz');
	expect(group).toHaveLength(50);
	expect(group.every((i) => gminas.codes[i].startsWith('12'))).toBe(true);
	expect(view.x).toMatchObject({ year: 2023, log: true });
	expect(view.y).toMatchObject({ year: 2020 });
	expect(view.correlation).toBeGreaterThan(0);
});

test('a series has ours and wider areas, and the break that parts it', () => {
	const revenue = reference.indicator('bdl_76976_own_revenue_per_capita')!;
	const view = trendView(reference, OLKUSZ, revenue)!;
	expect(view.series[0].points.map(({ year }) => year)).toEqual([2020, 2025]);
	expect(view.series[0].trend).toBeNull();
	expect(view.breaks).toMatchObject([{ year: 2025 }]);
});

test('a map counts every known gmina in one class, and those it does not know', () => {
	const breaks = () => [50, 100, 200, 1000];
	const view = mapPage(reference, OLKUSZ, params('wskaznik=density_km2'), breaks)!;
	expect(view.counts).toHaveLength(5);
	expect(view.counts.reduce((a, b) => a + b)).toBe(view.all - view.missing);
	expect(view.all).toBe(2479);
	expect(view.missing).toBe(2);
	const nowhere = params('wskaznik=internet_never_used');
	expect(mapPage(reference, OLKUSZ, nowhere, breaks)).toBeNull();
});

test('the risk index of Olkusz adds up, and survey figures stand beside it', () => {
	const view = riskView(reference, OLKUSZ, params())!;
	const sum = view.parts.reduce((all, { adds }) => all + (adds ?? 0), 0);
	expect(sum).toBeCloseTo(view.score!, 9);
	expect(view.of).toBe(183);
	expect(view.range!.best).toBeLessThanOrEqual(view.range!.low);
	expect(view.range!.worst).toBeLessThanOrEqual(view.of);
	for (const { figure } of view.parts) expect(figure.unit.level).toBe('gmina');
	expect(view.context.map(({ unit }) => unit.level)).not.toContain('gmina');
	expect(view.peers.find(({ code }) => code === '121205')).toMatchObject({
		score: view.score,
		place: view.place
	});
});

test('a gmina without figures is not scored, and says what is missing', () => {
	const view = riskView(reference, '0201011', params())!;
	expect(view).toMatchObject({ score: null, place: null, range: null });
	expect(view.parts.filter(({ figure }) => figure.value === null).length).toBeGreaterThan(5);
	for (const { figure } of view.parts) expect(figure.value === null).toBe(figure.reason !== null);
});

test('one weight alone ranks by that component alone', () => {
	const only =
		'wagi=wiek:5,odplyw:0,pomoc:0,bezrobocie:0,dochody:0,czytelnicy:0,biblioteki:0,kultura:0,organizacje:0';
	const view = riskView(reference, OLKUSZ, params(only))!;
	const part = view.parts.find(({ key }) => key === 'wiek')!;
	expect(view.score).toBeCloseTo(part.rank!, 9);
	expect(view.range).toEqual({
		low: view.place,
		high: view.place,
		best: view.place,
		worst: view.place
	});
});

test('thresholds find the gminas that are over all of them', () => {
	const view = riskView(
		reference,
		OLKUSZ,
		params(
			'grupa=powiat&wagi=odplyw:0,pomoc:0,dochody:0,czytelnicy:0,biblioteki:0,kultura:0,organizacje:0&prog=wiek:20,bezrobocie:0'
		)
	)!;
	const over = reference
		.gminas()
		.filter(({ teryt }) => teryt.startsWith('1212'))
		.filter(({ teryt }) => {
			const six = teryt.slice(0, 6);
			return reference.values('bdl_634989_share_65plus').get(six)!.at(-1)!.value >= 20;
		});
	expect(view.overlap.of).toBe(2);
	expect(view.overlap.all.map(({ code }) => code).sort()).toEqual(
		over.map(({ teryt }) => teryt.slice(0, 6)).sort()
	);
});

test('no view shows a value without its year and source, nor one of a wider area as the gmina’s', () => {
	const gmina = fc.constantFrom(...reference.gminas().map(({ teryt }) => teryt));
	const code = fc.constantFrom(...reference.indicators().map((one) => one.code));
	const group = fc.constantFrom(...GROUPS);
	/** What the register holds for this very gmina. */
	const own = (indicator: string, six: string, year: number | null) =>
		reference
			.values(indicator)
			.get(six)
			?.find((one) => one.year === year);

	fc.assert(
		fc.property(gmina, code, group, (teryt, wskaznik, grupa) => {
			const six = teryt.slice(0, 6);
			const query = new URLSearchParams({ wskaznik, grupa, gminy: '121205,126101' });
			for (const { indicator, year, source, cells } of heatView(reference, teryt, query)!.rows) {
				expect(source?.title).toBeTruthy();
				expect(cells[0].value).toBe(own(indicator.code, six, year)!.value);
			}
			const scatter = scatterView(reference, teryt, query);
			if (scatter)
				for (const { indicator, year, source } of [scatter.x, scatter.y]) {
					expect(source?.title).toBeTruthy();
					scatter.gminas.codes.forEach((of) => expect(own(indicator.code, of, year)).toBeDefined());
				}
			const risk = riskView(reference, teryt, query)!;
			for (const { figure, adds } of risk.parts) {
				expect(figure.unit.code).toBe(six);
				if (figure.value === null) expect([adds, figure.year]).toEqual([null, null]);
				else expect(figure.value).toBe(own(figure.indicator.code, six, figure.year)!.value);
			}
			for (const { unit, year, source } of risk.context) {
				expect(unit.level).not.toBe('gmina');
				expect([year, source]).not.toContain(null);
			}
			const { compare } = oneView(reference, teryt, query)!;
			for (const { unit, value, year, source } of compare ? [compare.ours, ...compare.wider] : [])
				if (value !== null)
					expect([own(compare!.indicator.code, unit.code, year)!.value, source?.title]).toEqual([
						value,
						expect.any(String)
					]);
		}),
		{ numRuns: 25 }
	);
});

test('no view is more than 150 kB', () => {
	const query = params('grupa=polska&wskaznik=density_km2&drugi=rural_population_share');
	expect(kB(heatView(reference, OLKUSZ, query))).toBeLessThan(150);
	expect(kB(scatterView(reference, OLKUSZ, query))).toBeLessThan(150);
	expect(kB(riskView(reference, OLKUSZ, query))).toBeLessThan(150);
	for (const { code } of reference.indicators()) {
		const map = mapPage(reference, OLKUSZ, params(`wskaznik=${code}`), () => []);
		expect(kB(map)).toBeLessThan(60);
	}
});
