import { expect, test } from 'vitest';
import { LIMITS } from '#lib/sync/wire.ts';
import { Budget } from './budget.ts';

test('over the budget one waits until its ten seconds end, and then begins anew', () => {
	const budget = new Budget();
	expect(budget.spend('bytesIn', LIMITS.bytesIn, 1_000)).toBe(0);
	expect(budget.spend('bytesIn', 1, 3_000)).toBe(LIMITS.windowMs - 2_000);
	expect(budget.spend('framesIn', 1, 3_000)).toBe(0);
	expect(budget.spend('bytesIn', 1, 1_000 + LIMITS.windowMs)).toBe(0);
});
