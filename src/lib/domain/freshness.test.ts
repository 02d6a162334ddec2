import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysSince, isStale, partnerFreshness, placeFreshness, waits } from './freshness.ts';

const TODAY = '2026-11-26';

test('a confirmation is good for 365 days and not one more', () => {
	expect(isStale('2025-11-26', TODAY)).toBe(false); // 365 days
	expect(isStale('2025-11-25', TODAY)).toBe(true); // 366
	expect(isStale(TODAY, TODAY)).toBe(false);
	expect(isStale(null, TODAY)).toBe(false);
	expect(isStale('kiedyś', TODAY)).toBe(false);
});

test('a leap day is a day', () => {
	expect(daysSince('2024-02-28', '2025-02-28')).toBe(366);
	expect(isStale('2024-03-01', '2025-03-01')).toBe(false);
});

test('a date known to the month or the year counts from its last day', () => {
	expect(daysSince('2025-11', TODAY)).toBe(361);
	expect(isStale('2025-11', TODAY)).toBe(false);
	expect(isStale('2025-10', TODAY)).toBe(true);
	expect(isStale('2025', TODAY)).toBe(false);
	expect(isStale('2024', TODAY)).toBe(true);
});

test('a place waits when somebody asked for it or a year has passed, not when it is new or closed', () => {
	const of = (status: string, confirmedAt: string | null) =>
		placeFreshness({ status, confirmedAt }, TODAY);
	expect(of('confirmed', '2026-01-01')).toBe('fresh');
	expect(of('confirmed', '2025-01-01')).toBe('stale');
	expect(of('to_confirm', '2026-11-25')).toBe('asked');
	expect(of('sketch', null)).toBe('never');
	expect(of('closed', '2020-01-01')).toBe('fresh');
	expect(of('temporarily_closed', '2020-01-01')).toBe('stale');
	expect((['fresh', 'stale', 'asked', 'never'] as const).filter(waits)).toEqual(['stale', 'asked']);
});

test('a partner who left is not asked every year', () => {
	const of = (status: string, confirmedAt: string | null) =>
		partnerFreshness({ status, confirmedAt }, TODAY);
	expect(of('cooperating', '2025-01-01')).toBe('stale');
	expect(of('left', '2020-01-01')).toBe('fresh');
	expect(of('declined', null)).toBe('fresh');
	expect(of('invited', null)).toBe('never');
});

test('what is stale today is stale tomorrow', () => {
	const day = fc.date({
		min: new Date('2000-01-01'),
		max: new Date('2100-01-01'),
		noInvalidDate: true
	});
	const iso = (date: Date) => date.toISOString().slice(0, 10);
	fc.assert(
		fc.property(day, day, (confirmed, now) => {
			const next = new Date(now.getTime() + 24 * 3600 * 1000);
			if (isStale(iso(confirmed), iso(now))) expect(isStale(iso(confirmed), iso(next))).toBe(true);
		})
	);
});
