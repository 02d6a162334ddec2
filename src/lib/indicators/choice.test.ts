import { expect, test } from 'vitest';
import { groupOf, shownBeside } from './choice.ts';
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
	figure({ ...organisations, code: 'bdl_288095_ngo_10k', theme: 'places' }, olkusz, 34),
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
