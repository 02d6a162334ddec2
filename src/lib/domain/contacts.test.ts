import { expect, test } from 'vitest';
import { dialled, lastConfirmed, needsRenewal } from './contacts.ts';

test('a person is asked again when more than a year has passed since he last agreed', () => {
	const agreed = { agreedOn: '2025-11-26', confirmedOn: null };
	expect(needsRenewal(agreed, '2026-11-26')).toBe(false);
	expect(needsRenewal(agreed, '2026-11-27')).toBe(true);
	expect(needsRenewal({ ...agreed, confirmedOn: '2026-03-01' }, '2026-11-27')).toBe(false);
	expect(needsRenewal({ agreedOn: '2024-02-29', confirmedOn: null }, '2025-03-01')).toBe(true);
});

test('an earlier confirmation does not count against a later consent', () => {
	expect(lastConfirmed({ agreedOn: '2026-05-01', confirmedOn: '2025-05-01' })).toBe('2026-05-01');
});

test.each([
	['32 555 01 02', '+48325550102'],
	['+48 600-700-800', '+48600700800'],
	['(12) 345 67 89', '+48123456789'],
	['0048 600 700 800', '0048600700800'],
	['+420 777 888 999', '+420777888999']
])('%s is dialled as %s', (phone, number) => {
	expect(dialled(phone)).toBe(number);
});
