import { expect, test } from 'vitest';
import { inYear, longDate, moment, shortDate, today } from './dates.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a Polish date has its month in the genitive and "r." after the year', () => {
	expect(plain(longDate('2025-12-31', 'pl'))).toBe('31 grudnia 2025 r.');
	expect(longDate('2025-12-31', 'pl')).not.toContain(' ');
	expect(plain(shortDate('2025-03-05', 'pl'))).toBe('5.03.2025');
	expect(plain(inYear(2025, 'pl'))).toBe('2025 r.');
});

test('a date is written as far as it is known', () => {
	expect(plain(longDate('2027-06', 'pl'))).toBe('czerwiec 2027');
	expect(longDate('2027', 'pl')).toBe('2027');
	expect(longDate(null, 'pl')).toBe('');
	expect(longDate('kiedyś', 'pl')).toBe('kiedyś');
});

test('moments are shown in Polish time', () => {
	// 23:30 UTC on new year's eve is half past midnight in Poland
	expect(plain(longDate('2025-12-31T23:30:00Z', 'pl'))).toBe('1 stycznia 2026 r.');
	expect(plain(moment('2026-07-01T12:05:00Z', 'pl'))).toBe('1 lipca 2026 r., 14.05');
	expect(today(new Date('2025-12-31T23:30:00Z'))).toBe('2026-01-01');
});
