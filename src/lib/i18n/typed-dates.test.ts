import { expect, test } from 'vitest';
import { dateIn, typedDate } from './typed-dates.ts';

test('a date is read as far as it is known, in the Polish and the ISO order', () => {
	expect(dateIn('2027')).toBe('2027');
	expect(dateIn('6.2027')).toBe('2027-06');
	expect(dateIn(' 30.06.2027 r. ')).toBe('2027-06-30');
	expect(dateIn('2027-06-30')).toBe('2027-06-30');
});

test('what is no date is refused', () => {
	for (const text of ['jutro', '31.02.2027', '13.2027', '27', '0.2027', ''])
		expect(dateIn(text), text).toBe(null);
});

test('a field shows what it would read back', () => {
	for (const date of ['2027', '2027-06', '2027-06-30']) expect(dateIn(typedDate(date))).toBe(date);
	expect(typedDate(null)).toBe('');
});
