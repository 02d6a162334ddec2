import { expect, test } from 'vitest';
import { openReference } from './reference.ts';
import { THEMES } from '#lib/indicators/indicator.ts';
import { story } from '#lib/indicators/story.ts';

const reference = openReference();
const first = (query: string, limit = 10) => reference.search(query, limit)[0];

test('the register has 2,479 gminas in 380 powiats', () => {
	expect(reference.gminas()).toHaveLength(2479);
	expect(new Set(reference.gminas().map(({ teryt }) => teryt.slice(0, 4))).size).toBe(380);
});

test('every value belongs to a known unit, and is a number', () => {
	const areas = new Set(reference.gminas().flatMap(({ teryt }) => reference.areas(teryt)));
	const codes = new Set([...areas].map(({ code }) => code));
	for (const { code } of reference.indicators())
		for (const [unit, observations] of reference.values(code)) {
			expect(codes).toContain(unit);
			for (const { value, year } of observations)
				expect([Number.isFinite(value), year > 2000 && year < 2027]).toEqual([true, true]);
		}
});

test('a search finds what people type, without Polish letters', () => {
	expect(first('lodz')).toEqual({
		teryt: '1061011',
		name: 'Łódź',
		kind: 'miejska',
		powiat: 'Łódź',
		wojewodztwo: 'łódzkie',
		lat: 51.7644,
		lng: 19.4631
	});
	expect(first('OLKUSZ').teryt).toBe('1212053');
	expect(first('swinoujscie').name).toBe('Świnoujście');
	expect(first('bielsko biala').name).toBe('Bielsko-Biała');
});

test('a village, a powiat and a code lead to their gmina', () => {
	expect(first('zederman').teryt).toBe('1212053');
	expect(reference.search('powiat olkuski', 50).map(({ powiat }) => powiat)).toEqual(
		Array(6).fill('olkuski')
	);
	expect(first('1212053').name).toBe('Olkusz');
	expect(first('121205').name).toBe('Olkusz');
});

test('a code with the kind of before finds the gmina of today', () => {
	// Czarny Dunajec was wiejska (…2) until it got a town
	expect(first('1211032').teryt).toBe('1211033');
	expect(reference.resolve('1211032')).toBe('1211033');
	expect(reference.resolve('1211033')).toBe('1211033');
});

test('gminas of one name are told apart by their powiat', () => {
	const found = reference.search('boleslaw', 10).filter(({ name }) => name === 'Bolesław');
	expect(found.map(({ powiat }) => powiat).sort()).toEqual(['dąbrowski', 'olkuski']);
	expect(first('bolesław dąbrowski').powiat).toBe('dąbrowski');
	expect(first('aleksandrów łódzki').name).toBe('Aleksandrów Łódzki');
});

test('the name itself comes before names that begin so, and the larger before the smaller', () => {
	const names = reference.search('nowa', 50).map(({ name }) => name);
	expect(names[0]).toBe('Nowa Sól');
	const lublin = reference.search('lublin', 10).map(({ name, kind }) => `${name} ${kind}`);
	expect(lublin[0]).toBe('Lublin miejska');
});

test.each([
	'',
	'   ',
	'xyzzy',
	'%',
	"'; drop table units; --",
	'9999999',
	'12345678',
	'ż'.repeat(9999)
])('nothing is found for %j', (query) => {
	expect(reference.search(query, 10)).toEqual([]);
});

test('at most fifty are returned, and a limit that is no number is ten', () => {
	expect(reference.search('wielkopolskie', 1000)).toHaveLength(50);
	expect(reference.search('wielkopolskie', Number.NaN)).toHaveLength(10);
	expect(reference.search('wielkopolskie', -5)).toHaveLength(1);
});

test('unknown codes are null', () => {
	for (const code of ['9999999', '121205', '', 'abc', '1212053x'])
		expect(reference.resolve(code)).toBeNull();
	expect(reference.gmina('9999999')).toBeNull();
	expect(reference.figures('9999999')).toEqual([]);
	expect(reference.localities('9999999')).toEqual([]);
});

test('a gmina knows its villages, its outline and its neighbours', () => {
	const villages = reference.localities('1212053');
	expect(villages).toHaveLength(18);
	expect(villages.filter(({ town }) => town).map(({ name }) => name)).toEqual(['Olkusz']);
	expect(reference.outline('1212053')).toMatchObject({ exact: false });
	expect(reference.neighbours('1212053').map(({ name }) => name)).toEqual(
		expect.arrayContaining(['Klucze', 'Bukowno', 'Trzyciąż', 'Sułoszowa', 'Bolesław'])
	);
});

test('the gminas of 2023 add up to the population of Poland', () => {
	const poland = reference.values('population').get('00')!;
	expect(poland).toMatchObject([{ year: 2023, value: 37636508 }]);
	expect(poland[0].source.title).toMatch(/^obliczone z danych gmin: GUS/);
	expect(reference.values('area_ha').get('00')).toMatchObject([{ value: 31393361 }]);
});

test('every figure of Olkusz has a year, a level and a source, or a reason', () => {
	for (const { value, year, source, reason, unit } of reference.figures('1212053')) {
		expect(unit.level).toMatch(/gmina|powiat|wojewodztwo|kraj/);
		if (value === null) expect(reason).not.toBeNull();
		else expect([year, source?.title]).not.toContain(null);
	}
});

test('a rate of programme documents carries its mark, also for the country', () => {
	const figure = reference
		.figures('2001011')
		.find(({ indicator }) => indicator.code === 'internet_never_used');
	expect(figure).toMatchObject({
		value: 18,
		unit: { name: 'podlaskie' },
		source: { mark: 'programme-figure' }
	});
});

test('a gmina made in 2025 has no population of 2023, and says why', () => {
	const figure = reference
		.figures('2002162')
		.find(({ indicator }) => indicator.code === 'population');
	expect(figure).toMatchObject({ value: null, reason: 'too_new' });
});

test('an indicator is found by the name it had before', () => {
	expect(reference.indicator('bdl_72305_population')?.code).toBe('population');
	expect(reference.indicator('nothing')).toBeNull();
});

test('Olkusz is compared with the gminas of its kind, in words', () => {
	const share = reference.indicator('bdl_634989_share_65plus')!;
	const one = reference.compare('1212053', share, 'wojewodztwo')!;

	expect(one.ours).toMatchObject({ value: 25.2, year: 2025 });
	expect(one.wider.map(({ unit, value }) => [unit.name, value])).toEqual([
		['olkuski', 24.1],
		['małopolskie', 19.2],
		['Polska', null]
	]);
	expect(one.known).toBe(one.all);
	expect(story(one, 'pl')[0].replaceAll('\u00a0', ' ')).toBe(
		'W gminie Olkusz 25,2% mieszkańców ma 65 lat lub więcej (2025, GUS).'
	);
});

test('all gminas of a kind in the country are compared in the year that most of them know', () => {
	const revenue = reference.indicator('bdl_76976_own_revenue_per_capita')!;
	const one = reference.compare('1212053', revenue, 'polska')!;
	expect(one.ours.year).toBe(2020);
	expect(one.known).toBeGreaterThan(700);
});

test('the catalogue names what BDL calls an indicator, at which level and how sure we are', () => {
	expect(reference.variable('share_65plus')).toEqual({
		id: '634989',
		name: 'udział ludności w wieku 65 lat i więcej w ludności ogółem',
		unit: '%',
		level: 6,
		confidence: 'A'
	});
	expect(reference.variable('internet_never_used')).toBeNull();
	for (const { code, bdl, lowest } of reference.indicators()) {
		const variable = reference.variable(code);
		expect(variable?.id ?? null).toBe(bdl);
		if (lowest === 'gmina' && variable) expect(variable.level).toBe(6);
	}
});

test('not using the internet and lacking skills are two indicators', () => {
	const themes = ['internet_never_used', 'no_basic_digital_skills'].map(
		(code) => reference.indicator(code)!.theme
	);
	expect(themes).toEqual(['internet', 'internet']);
});

test('every group of the catalogue has an indicator, and one without values is on no page', () => {
	const used = new Set(reference.indicators().map(({ theme }) => theme));
	expect([...used].sort()).toEqual([...THEMES].sort());
	const shown = reference.figures('1212053').map(({ indicator }) => indicator.code);
	expect(reference.indicator('bdl_395397_clinics_10k')).not.toBeNull();
	expect(shown).not.toContain('bdl_395397_clinics_10k');
});
