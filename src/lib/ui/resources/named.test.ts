import { expect, test } from 'vitest';
import { ringName } from './named.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a ring says what it holds, the most frequent first', () => {
	expect(plain(ringName({ school: 5, library: 3, parish: 1 }))).toBe(
		'9 miejsc: 5 szkół, 3 biblioteki i 1 parafia'
	);
});

test('kinds that people call by one word are counted together', () => {
	expect(plain(ringName({ digital_club: 2, senior_place: 1, sport_club: 2 }))).toBe(
		'5 miejsc: 5 klubów'
	);
});

test('what is beyond three kinds, or just a place, is among the others', () => {
	expect(
		plain(ringName({ school: 22, library: 5, parish: 4, firm: 2, heritage: 2, other: 1 }))
	).toBe('36 miejsc: 22 szkoły, 5 bibliotek, 4 parafie i 5 innych');
	expect(plain(ringName({ heritage: 2 }))).toBe('2 miejsca');
});

test('a kind of a newer client is among the others', () => {
	expect(plain(ringName({ constructor: 1, school: 1 }))).toBe('2 miejsca: 1 szkoła i 1 inne');
});
