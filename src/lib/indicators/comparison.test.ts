import { expect, test } from 'vitest';
import { comparison } from './comparison.ts';
import type { Observation } from './indicator.ts';
import {
	access,
	aged65,
	figure,
	malopolskie,
	olkusz,
	polska,
	population,
	powiat
} from './samples.ts';
import { story } from './story.ts';

const areas = [olkusz, powiat('olkuski'), malopolskie, polska];
const group = ['121205', '121101', '121102', '121103', '121104', '121105'].map((code) => ({
	code,
	name: code,
	powiat: 'olkuski'
}));
const source = figure(aged65, olkusz, 1).source!;
const seen = (...values: [year: number, value: number][]): Observation[] =>
	values.map(([year, value]) => ({ year, value, source }));

const values = new Map<string, Observation[]>([
	['121205', seen([2020, 23], [2025, 25.2])],
	['121101', seen([2025, 20])],
	['121102', seen([2025, 22])],
	['121103', seen([2025, 25.2])],
	['121104', seen([2025, 30])],
	['1212', seen([2020, 22], [2025, 24.1])],
	['12', seen([2023, 18])]
]);

test('ours stands beside wider areas and the gminas of its group, in one year', () => {
	const one = comparison(figure(aged65, olkusz, 25.2), areas, group, values);

	expect(one.ours).toMatchObject({ value: 25.2, year: 2025 });
	expect(one.wider.map(({ value, year }) => [value, year])).toEqual([
		[24.1, 2025],
		[18, 2023],
		[null, null]
	]);
	expect(one.peers.map(({ value }) => value)).toEqual([20, 22, 25.2, 30, null]);
	expect([one.known, one.all, one.median]).toEqual([5, 6, 25.2]);
	expect(one.rank).toEqual({ above: 1, below: 2, same: 1, of: 5 });
});

test('the story is the value, the nearest wider area and the place in the group', () => {
	const one = comparison(figure(aged65, olkusz, 25.2), areas, group, values);
	expect(plain(story(one, 'pl'))).toEqual([
		'W gminie Olkusz 25,2% mieszkańców ma 65 lat lub więcej (2025, GUS).',
		'To o 1,1 pkt proc. więcej niż w powiecie olkuskim (24,1%).',
		'Wyższą wartość ma 1 gmina, niższą mają 2 z 5 porównywanych.',
		'To tyle samo co wartość środkowa porównywanych gmin (25,2%).'
	]);
});

test('without a value of ours a wider area is background, in three sentences and without a rank', () => {
	const one = comparison(
		figure(access, olkusz, null),
		areas,
		group,
		new Map([['12', seen([2025, 97.05])]])
	);
	expect(one.rank).toBeNull();
	expect(plain(story(one, 'pl'))).toEqual([
		'Nie wiemy, jak jest w gminie Olkusz: nikt nie mierzy tego w gminach.',
		'Tło: w województwie małopolskim 97,1% gospodarstw domowych ma dostęp do internetu (2025, GUS).',
		'Ta liczba dotyczy całego województwa i nie opisuje gminy.'
	]);
});

test('a number of people is not compared with that of a larger area', () => {
	const total = { ...population, code: 'population' };
	const one = comparison(figure(total, olkusz, 25), areas, group, values);
	expect(plain(story(one, 'pl')).join(' ')).not.toContain('powiecie');
});

test('a city that is its own powiat is compared with the województwo', () => {
	const city = { ...powiat('Olkusz'), kind: 'city' as const };
	const known = new Map([...values, ['12', seen([2025, 19.2])] as const]);
	const one = comparison(figure(aged65, olkusz, 25.2), [olkusz, city, malopolskie], group, known);
	expect(plain(story(one, 'pl'))[1]).toBe(
		'To o 6,0 pkt proc. więcej niż w województwie małopolskim (19,2%).'
	);
});

const plain = (sentences: string[]) => sentences.map((text) => text.replaceAll('\u00a0', ' '));
