import { expect, test } from 'vitest';
import { current } from './current.ts';

/** Końskowola was a village until 2025. */
const register = (teryt: string) => (teryt.startsWith('061405') ? '0614053' : null);

test('today’s code is answered as it is', () => {
	expect(current('0614053', register)).toBe('0614053');
});

test('a code from before a change of kind leads to today’s for good, to the same twin', () => {
	expect(() => current('0614052', register, '.csv')).toThrow(
		expect.objectContaining({ status: 308, location: '/gmina/0614053.csv' })
	);
});

test('a code that no gmina has is not found', () => {
	expect(() => current('9999999', register)).toThrow(expect.objectContaining({ status: 404 }));
});
