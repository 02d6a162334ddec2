import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SPEED } from '#lib/domain/speed.ts';
import { bytesOf, Lines, swallow } from './speed.ts';

function clocked() {
	let at = 1_000_000;
	return { lines: new Lines(() => at), pass: (ms: number) => (at += ms) };
}
const keyOf = (begun: ReturnType<Lines['begin']>) => {
	if (!('key' in begun)) throw new Error(begun.problem);
	return begun.key;
};

test('few measure at once, the next is told to wait', () => {
	const { lines, pass } = clocked();
	const anna = keyOf(lines.begin('anna'));
	keyOf(lines.begin('jan'));
	expect(lines.begin('ewa')).toEqual({ problem: 'busy', afterS: 15 });
	lines.end(anna, 'jan'); // not his
	expect(lines.begin('ewa')).toHaveProperty('problem', 'busy');
	lines.end(anna, 'anna');
	keyOf(lines.begin('ewa'));
	pass(SPEED.leaseMs + 1); // nobody ended theirs
	keyOf(lines.begin('anna'));
	keyOf(lines.begin('jan'));
});

test('one person has one test, and so many within an hour', () => {
	const { lines, pass } = clocked();
	const first = keyOf(lines.begin('anna'));
	for (let n = 1; n < SPEED.anHour; n++) keyOf(lines.begin('anna'));
	expect(lines.runs(first)).toBe(false);
	expect(lines.begin('anna')).toEqual({ problem: 'often', afterS: 3600 });
	pass(3600 * 1000);
	keyOf(lines.begin('anna'));
});

test('a test has a budget of bytes, for its person and for a minute', () => {
	const { lines, pass } = clocked();
	const key = keyOf(lines.begin('anna'));
	expect(lines.take(key, 'jan', 'down', 1)).toBe(false);
	expect(lines.take('unknown', 'anna', 'down', 1)).toBe(false);
	expect(lines.take(key, 'anna', 'up', SPEED.budgetUp)).toBe(true);
	expect(lines.take(key, 'anna', 'up', 1)).toBe(false);
	expect(lines.take(key, 'anna', 'down', 1)).toBe(true);
	pass(SPEED.leaseMs + 1);
	expect(lines.take(key, 'anna', 'down', 1)).toBe(false);
	expect(lines.runs(key)).toBe(false);
});

test('the bytes are as many as were asked for, and do not compress', async () => {
	const bytes = Buffer.from(await new Response(bytesOf(3_000_001, () => true)).arrayBuffer());
	expect(bytes.length).toBe(3_000_001);
	expect(gzipSync(bytes).length).toBeGreaterThan(2_990_000);
	expect(
		await swallow(
			bytesOf(0, () => true),
			10
		)
	).toBe(0);
});

test('sending ends with the test, reading at its limit', async () => {
	let chunks = 0;
	expect(
		await swallow(
			bytesOf(3_000_000, () => (chunks += 1) < 4),
			Infinity
		)
	).toBe(3 * 65_536);
	expect(
		await swallow(
			bytesOf(3_000_000, () => true),
			100_000
		)
	).toBe(2 * 65_536);
});
