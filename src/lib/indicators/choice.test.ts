import { expect, test } from 'vitest';
import fc from 'fast-check';
import { groupOf, parseChoice, printChoice, shownBeside, type Choice } from './choice.ts';
import { GROUPS, NEAR_BY } from './group.ts';
import { COMPONENTS } from './risk.ts';
import {
	access,
	aged65,
	figure,
	malopolskie,
	olkusz,
	organisations,
	population
} from './samples.ts';

const known = [
	figure({ ...population, code: 'population' }, olkusz, 44782),
	figure({ ...aged65, code: 'bdl_634989_share_65plus' }, olkusz, 25.2),
	figure({ ...organisations, code: 'bdl_288095_ngo_10k', theme: 'organisations' }, olkusz, 34),
	figure({ ...access, code: 'households_internet_access', theme: 'internet' }, malopolskie, 97)
];

test('without a choice three indicators are shown that the gmina has values of', () => {
	expect(shownBeside(known, null)).toEqual([
		'bdl_634989_share_65plus',
		'bdl_288095_ngo_10k',
		'population'
	]);
});

test('the chosen one comes first', () => {
	expect(shownBeside(known, 'population')).toEqual([
		'population',
		'bdl_634989_share_65plus',
		'bdl_288095_ngo_10k'
	]);
	expect(shownBeside(known, 'households_internet_access')[0]).toBe('households_internet_access');
});

test('a gmina without values shows nothing rather than failing', () => {
	expect(shownBeside([figure(population, olkusz, null)], null)).toEqual([]);
});

test('an unknown group is the województwo', () => {
	expect(groupOf('polska')).toBe('polska');
	expect(groupOf('mars')).toBe('wojewodztwo');
});

const read = (query: string) => parseChoice(new URLSearchParams(query));

test('an empty address is what is usual, and prints as nothing', () => {
	const { choice, unusable } = read('');
	expect(choice).toMatchObject({ group: 'wojewodztwo', by: NEAR_BY, k: 15, picked: [] });
	expect(unusable).toEqual([]);
	expect(printChoice(choice)).toBe('');
});

test('an address says everything that was chosen', () => {
	const query =
		'?wskaznik=population&drugi=density_km2&grupa=wybrane&wg=population,area_ha&k=8&gminy=121205,121204&wagi=wiek:5,dochody:0&prog=wiek:22.5';
	const { choice, unusable } = read(query);
	expect(unusable).toEqual([]);
	expect(choice).toEqual({
		indicator: 'population',
		second: 'density_km2',
		group: 'wybrane',
		by: ['population', 'area_ha'],
		k: 8,
		picked: ['121205', '121204'],
		weights: { wiek: 5, dochody: 0 },
		thresholds: { wiek: 22.5 }
	});
	expect(printChoice(choice)).toBe(query);
});

test('a form without scripts sends the same choice in another way', () => {
	const { choice } = read('gminy=121205&gminy=1212043&waga-wiek=4&prog-wiek=22,5&waga-pomoc=3');
	expect(choice).toMatchObject({
		picked: ['121205', '121204'],
		weights: { wiek: 4 },
		thresholds: { wiek: 22.5 }
	});
});

test('what cannot be used is named and left out', () => {
	const { choice, unusable } = read(
		'k=dwa&gminy=121205,Olkusz,12&wagi=wiek:dużo,moda:3&prog=pomoc:'
	);
	expect(choice).toMatchObject({ k: 15, picked: ['121205'], weights: {}, thresholds: {} });
	expect(unusable).toEqual([
		{ param: 'k', text: 'dwa', why: 'number' },
		{ param: 'gminy', text: 'Olkusz', why: 'unknown' },
		{ param: 'gminy', text: '12', why: 'unknown' },
		{ param: 'wagi', text: 'wiek:dużo', why: 'number' },
		{ param: 'wagi', text: 'moda:3', why: 'unknown' },
		{ param: 'prog', text: 'pomoc:', why: 'number' }
	]);
});

test('more than thirty picked gminas are too many, and numbers stay in their limits', () => {
	const codes = Array.from({ length: 32 }, (_, i) => String(121100 + i));
	const { choice, unusable } = read(`gminy=${codes.join(',')}&k=999&wagi=wiek:99,pomoc:-4`);
	expect(choice.picked).toEqual(codes.slice(0, 30));
	expect(unusable.map(({ text, why }) => [text, why])).toEqual([
		['121130', 'too_many'],
		['121131', 'too_many']
	]);
	expect(choice).toMatchObject({ k: 50, weights: { wiek: 5, pomoc: 0 } });
});

test('a printed choice is read as the same choice', () => {
	const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/);
	const keys = COMPONENTS.map(({ key }) => key);
	const values = (value: fc.Arbitrary<number>, usual: Record<string, number>) =>
		fc.uniqueArray(fc.constantFrom(...keys)).chain((some) =>
			fc.array(value, { minLength: some.length, maxLength: some.length }).map((numbers) =>
				Object.fromEntries(
					keys.flatMap((key) => {
						const at = some.indexOf(key);
						return at < 0 || numbers[at] === usual[key] ? [] : [[key, numbers[at]]];
					})
				)
			)
		);
	const usual = Object.fromEntries(COMPONENTS.map(({ key, weight }) => [key, weight]));
	const choice: fc.Arbitrary<Choice> = fc.record({
		indicator: fc.option(code),
		second: fc.option(code),
		group: fc.constantFrom(...GROUPS),
		by: fc.uniqueArray(code, { minLength: 1, maxLength: 8 }),
		k: fc.integer({ min: 5, max: 50 }),
		picked: fc.uniqueArray(fc.stringMatching(/^\d{6}$/), { maxLength: 30 }),
		weights: values(fc.integer({ min: 0, max: 5 }), usual),
		thresholds: values(
			fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
			{}
		)
	});
	fc.assert(
		fc.property(choice, (chosen) => {
			expect(parseChoice(new URLSearchParams(printChoice(chosen)))).toEqual({
				choice: chosen,
				unusable: []
			});
		})
	);
});

test('no address makes it throw', () => {
	const param = fc.constantFrom(
		'wskaznik',
		'grupa',
		'wg',
		'k',
		'gminy',
		'wagi',
		'prog',
		'waga-wiek'
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(param, fc.string())), (pairs) => {
			const { choice } = parseChoice(new URLSearchParams(pairs));
			expect(choice.k).toBeGreaterThanOrEqual(5);
			expect(choice.picked.every((six) => /^\d{6}$/.test(six))).toBe(true);
			expect(Object.values(choice.weights).every((one) => one >= 0 && one <= 5)).toBe(true);
		})
	);
});
