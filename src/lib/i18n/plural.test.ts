import { expect, test } from 'vitest';
import { glue } from './glue.ts';
import { counted, countedBy, formOf, nounAfter, verbWith } from './plural.ts';
import { compare } from './sort.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('the four Polish forms', () => {
	expect([1, 2, 4, 5, 12, 22, 25, 0, 0.5].map(formOf)).toEqual([
		'one',
		'few',
		'few',
		'many',
		'many',
		'few',
		'many',
		'many',
		'other'
	]);
});

test('nouns follow their number', () => {
	expect(plain(counted(1, 'place', 'pl'))).toBe('1 miejsce');
	expect(plain(counted(22, 'place', 'pl'))).toBe('22 miejsca');
	expect(plain(counted(12, 'place', 'pl'))).toBe('12 miejsc');
	expect(plain(counted(1.8, 'library', 'pl'))).toBe('1,8 biblioteki');
	expect(plain(counted(3, 'partner', 'pl'))).toBe('3 partnerów');
	expect(plain(counted(2.5, 'time', 'pl'))).toBe('2,5 raza');
	expect(plain(counted(2, 'person', 'en'))).toBe('2 people');
	expect(nounAfter(5, 'year', 'pl')).toBe('lat');
});

test('after "o" the one is in the accusative', () => {
	expect(plain(countedBy(1, 'organisation', 'pl'))).toBe('1 organizację');
	expect(plain(countedBy(32, 'person', 'pl'))).toBe('32 osoby');
	expect(plain(countedBy(1, 'place', 'pl'))).toBe('1 miejsce');
});

test('verbs agree, and masculine persons keep the singular', () => {
	expect(verbWith(3, 'place', 'be')).toBe('są');
	expect(verbWith(12, 'place', 'be')).toBe('jest');
	expect(verbWith(22, 'reader', 'fall')).toBe('przypada');
	expect(verbWith(34, 'organisation', 'fall')).toBe('przypadają');
	expect(verbWith(1.8, 'library', 'fall')).toBe('przypada');
});

test('sorting is Polish, whatever the machine thinks', () => {
	const towns = [
		'Łódź',
		'Lublin',
		'Luboń',
		'Żary',
		'Zamość',
		'Ćmielów',
		'Cieszyn',
		'Olkusz 10',
		'Olkusz 2'
	];
	expect([...towns].sort((a, b) => compare(a, b, 'pl'))).toEqual([
		'Cieszyn',
		'Ćmielów',
		'Lublin',
		'Luboń',
		'Łódź',
		'Olkusz 2',
		'Olkusz 10',
		'Zamość',
		'Żary'
	]);
});

test('a one-letter word is joined to the next', () => {
	expect(glue('Kto w gminie i o kim')).toBe('Kto w\u00a0gminie i\u00a0o\u00a0kim');
	expect(glue('Wieś i Z')).toBe('Wieś i\u00a0Z');
});
