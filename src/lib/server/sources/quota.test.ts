import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BDL_KEY_LIMITS, BDL_LIMITS, Quota, type Limit } from './quota.ts';

let folder: string;
let path: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'wspolna-gmina-quota-'));
	path = join(folder, 'quota');
});
afterEach(() => rmSync(folder, { recursive: true }));

const START = 1_800_000_000_000;

/** How many of these times lie in the fullest window of this length that ends with one of them. */
function fullest(times: number[], ms: number): number {
	let most = 0;
	let from = 0;
	times.forEach((time, i) => {
		while (times[from] <= time - ms) from += 1;
		most = Math.max(most, i - from + 1);
	});
	return most;
}

/** Sends as many requests as wanted, each as soon as it is due, and says when they arrived. */
function arrivals(limits: Limit[], count: number, slowMs: (n: number) => number): number[] {
	let quota = new Quota(path, limits, START);
	let now = START;
	const arrived: number[] = [];
	for (let n = 0; n < count; n++) {
		if (n % 997 === 996) quota = new Quota(path, limits, now); // killed, and started again
		now = Math.max(now, quota.dueAt());
		quota.use(now);
		arrived.push(now + slowMs(n));
		now += slowMs(n);
	}
	return arrived;
}

test('twenty thousand requests, with a kill now and then, never break a window of BDL', () => {
	const times = arrivals(BDL_LIMITS, 20_000, (n) => (n * 7919) % 200);
	for (const { most, ms } of BDL_LIMITS) expect(fullest(times, ms)).toBeLessThanOrEqual(most);
	// and no slower than need be: 10,000 in the first seven days, the rest in five of the next
	expect(times.at(-1)! - START).toBeLessThan(12.1 * 24 * 3600_000);
});

test('with a key more may be asked', () => {
	const times = arrivals(BDL_KEY_LIMITS, 6000, () => 20);
	for (const { most, ms } of BDL_KEY_LIMITS) expect(fullest(times, ms)).toBeLessThanOrEqual(most);
	expect(times.at(-1)! - START).toBeLessThan(13 * 3600_000);
});

test('whatever was used is known to the next process', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 900_000 }), { maxLength: 120 }), (gaps) => {
			rmSync(path, { force: true });
			const first = new Quota(path, BDL_LIMITS, START);
			let now = START;
			for (const gap of gaps) first.use((now += gap));
			expect(new Quota(path, BDL_LIMITS, now).dueAt()).toBe(first.dueAt());
		}),
		{ numRuns: 30 }
	);
});

test('a source that wants rest gets it, also from the next process', () => {
	new Quota(path, BDL_LIMITS, START).rest(START + 120_000, START);
	expect(new Quota(path, BDL_LIMITS, START + 1000).dueAt()).toBe(START + 120_000);
	expect(new Quota(path, BDL_LIMITS, START + 200_000).dueAt()).toBeLessThan(START + 200_000);
});

test('half a line and a clock that was set back stop nobody for long', () => {
	const quota = new Quota(path, BDL_LIMITS, START);
	for (let n = 0; n < 100; n++) quota.use(START + 10 * 365 * 24 * 3600_000);
	appendFileSync(path, 'jk-not-a-time');
	const due = new Quota(path, BDL_LIMITS, START).dueAt();
	expect(due - START).toBeLessThan(16 * 60_000);
});

test('the file does not grow for ever', () => {
	arrivals([{ most: 5, ms: 1000 }], 5000, () => 250);
	expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(2000);
});
