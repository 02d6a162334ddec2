import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('typed without Polish letters a name is found all the same', () => {
	expect(fold('Łódź')).toBe('lodz');
	expect(fold('  Zażółć GĘŚLĄ  jaźń')).toBe('zazolc gesla jazn');
});

test('marks between words do not matter', () => {
	expect(fold('MOK – Miejski Dom Kultury')).toBe('mok miejski dom kultury');
});
