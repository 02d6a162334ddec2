import { expect, test } from 'vitest';
import { degrees, distanceKm, judge, nearest } from './where.ts';

const olkusz = { name: 'Olkusz', lat: 50.2789, lng: 19.56 };
const troks = { name: 'Troks', lat: 50.3031, lng: 19.6444 };
const villages = [olkusz, troks];

test('degrees are read with a Polish comma, a point or a degree sign', () => {
	expect(degrees('50,2789')).toBe(50.2789);
	expect(degrees(' 50.2789° ')).toBe(50.2789);
	expect(degrees('')).toBe(null);
	expect(degrees('50N')).toBe(null);
	expect(degrees('1e1')).toBe(null);
});

test('Olkusz to Troks is about six and a half kilometres', () => {
	expect(distanceKm(olkusz, troks)).toBeCloseTo(6.57, 1);
});

test('the nearest village is found, and none in an empty gmina', () => {
	expect(nearest({ lat: 50.3, lng: 19.63 }, villages)?.locality.name).toBe('Troks');
	expect(nearest(olkusz, [])).toBe(null);
});

test('two empty fields are no point and no fault', () => {
	expect(judge(' ', '', villages)).toEqual({ kind: 'empty' });
});

test('one field alone is asked for the other', () => {
	expect(judge('50,27', '', villages)).toEqual({ kind: 'one-missing' });
});

test('letters are no coordinates', () => {
	expect(judge('<b>50</b>', '19,5', villages)).toEqual({ kind: 'not-number' });
});

test('a point outside Poland is refused, and swapped fields are recognised', () => {
	expect(judge('48,85', '2,35', villages)).toEqual({ kind: 'outside-poland', swapped: false });
	expect(judge('19,56', '50,2789', villages)).toEqual({ kind: 'outside-poland', swapped: true });
});

test('a point in another part of Poland is asked about, with its distance', () => {
	const judged = judge('52,23', '21,01', villages);
	expect(judged.kind).toBe('far');
	if (judged.kind === 'far') {
		expect(judged.nearest.name).toBe('Troks');
		expect(Math.round(judged.distanceKm)).toBe(234);
	}
});

test('a point beside a village is taken as it is', () => {
	expect(judge('50,28', '19,57', villages)).toEqual({
		kind: 'point',
		point: { lat: 50.28, lng: 19.57 }
	});
});
