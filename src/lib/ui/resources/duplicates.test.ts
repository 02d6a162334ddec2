import { expect, test } from 'vitest';
import { alike, similar, type Known } from './duplicates.ts';

const places: Known[] = [
	{ id: 'mdk', name: 'MOK – Miejski Dom Kultury', village: 'Olkusz', point: null },
	{
		id: 'osp',
		name: 'Ochotnicza Straż Pożarna w Zedermanie',
		village: 'Zederman',
		point: { lat: 50.2469, lng: 19.6611 }
	},
	{ id: 'school', name: 'Szkoła w Braciejówce', village: 'Braciejówka', point: null }
];
const ids = (name: string, village: string | null = null) =>
	similar(name, village, null, places).map((place) => place.id);

test('the same name is hinted at wherever it is, without Polish letters too', () => {
	expect(ids('szkola w braciejowce')).toEqual(['school']);
});

test('a part of the name is hinted at in the same village only', () => {
	expect(ids('Dom Kultury', 'Olkusz')).toEqual(['mdk']);
	expect(ids('Dom Kultury', 'Zederman')).toEqual([]);
});

test('a similar name within a kilometre and a half is hinted at with its distance', () => {
	const point = { lat: 50.25, lng: 19.66 };
	const [found] = similar('Straż Pożarna Zederman', null, point, places);
	expect(found.id).toBe('osp');
	expect(found.distanceKm).toBeCloseTo(0.35, 1);
});

test('two letters are too few to hint at anything', () => {
	expect(ids('MO', 'Olkusz')).toEqual([]);
});

test('different names are not alike', () => {
	expect(alike('biblioteka', 'remiza')).toBeLessThan(0.2);
});
