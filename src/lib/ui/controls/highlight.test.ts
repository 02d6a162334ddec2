import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

test('the beginning of a name is marked with its own letters', () => {
	expect(highlight('Bolesław', 'boles')).toEqual([
		['Boles', true],
		['ław', false]
	]);
	expect(highlight('Łódź', 'lod')).toEqual([
		['Łód', true],
		['ź', false]
	]);
});

test('every typed word marks the word it begins, in any order', () => {
	expect(highlight('Czarna Dąbrówka', 'dab czarna')).toEqual([
		['Czarna', true],
		[' ', false],
		['Dąb', true],
		['rówka', false]
	]);
});

test('what was not typed stays unmarked, and nothing typed marks nothing', () => {
	expect(highlight('Olkusz', 'kusz')).toEqual([['Olkusz', false]]);
	expect(highlight('Olkusz', ' – ')).toEqual([['Olkusz', false]]);
});
