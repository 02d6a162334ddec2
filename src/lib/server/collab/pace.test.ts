import { setTimeout as rest } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

/** A pace whose work notes when it ran, and lasts `lastsMs`. */
function noted(everyMs: number, slackMs: number, lastsMs = 0) {
	const runs: number[] = [];
	let atOnce = 0;
	const pace = new Pace(everyMs, slackMs, async () => {
		runs.push(performance.now());
		expect(++atOnce).toBe(1);
		await rest(lastsMs);
		atOnce--;
	});
	return { pace, runs };
}

test('what is asked for many times in one turn runs once, after the turn', async () => {
	const { pace, runs } = noted(1_000, 0);
	for (let i = 0; i < 10; i++) pace.soon();
	expect(runs).toHaveLength(0);
	await rest(20);
	expect(runs).toHaveLength(1);
	pace.stop();
});

test('runs are never closer than the pace, and the last asking is not forgotten', async () => {
	const { pace, runs } = noted(40, 20, 5);
	for (let i = 0; i < 30; i++) {
		pace.soon();
		await rest(4);
	}
	await rest(100);
	const asked = runs.length;
	expect(asked).toBeGreaterThan(1);
	// a timer of Node may fire a millisecond early
	for (let i = 1; i < runs.length; i++) expect(runs[i] - runs[i - 1]).toBeGreaterThanOrEqual(39);
	await rest(100);
	expect(runs).toHaveLength(asked);
});

test('asked while it works, it works again afterwards', async () => {
	const { pace, runs } = noted(1, 0, 20);
	pace.soon();
	await rest(8);
	pace.soon();
	await rest(80);
	expect(runs).toHaveLength(2);
});

test('stopped, it leaves what was asked undone; now() does it at once', async () => {
	const { pace, runs } = noted(10_000, 0);
	pace.soon();
	pace.stop();
	await rest(20);
	expect(runs).toHaveLength(0);
	await pace.now();
	await pace.now();
	expect(runs).toHaveLength(2);
});
