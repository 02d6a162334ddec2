import { expect, test } from 'vitest';
import { zBefore } from './prepositions.ts';

test.each([
	[1, 'z', 'jednej'],
	[2, 'z', 'dwóch'],
	[4, 'z', 'czterech'],
	[6, 'z', 'sześciu'],
	[7, 'z', 'siedmiu'],
	[16, 'z', 'szesnastu'],
	[60, 'z', 'sześćdziesięciu'],
	[99, 'z', 'dziewięćdziesięciu dziewięciu'],
	[100, 'ze', 'stu'],
	[182, 'ze', 'stu osiemdziesięciu dwóch'],
	[199, 'ze', 'stu dziewięćdziesięciu dziewięciu'],
	[200, 'z', 'dwustu'],
	[600, 'z', 'sześciuset'],
	[718, 'z', 'siedmiuset osiemnastu'],
	[1000, 'z', 'tysiąca'],
	[1182, 'z', 'tysiąca stu osiemdziesięciu dwóch'],
	[2478, 'z', 'dwóch tysięcy czterystu siedemdziesięciu ośmiu'],
	[100_000, 'ze', 'stu tysięcy'],
	[150_000_000, 'ze', 'stu pięćdziesięciu milionów'],
	[100.5, 'ze', 'stu i pięciu dziesiątych'],
	[-182, 'z', 'minus stu osiemdziesięciu dwóch']
])('%d is read „%s %s”', (n, preposition) => {
	expect(zBefore(n)).toBe(preposition);
});
