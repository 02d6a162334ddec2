import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Entry } from './journal.ts';
import { Log, rows } from './log.ts';

function typed(...people: string[]): Entry[] {
	const doc = new Y.Doc();
	return people.map((person, n) => {
		let data!: Uint8Array;
		doc.once('update', (update: Uint8Array) => (data = update));
		doc.getText('t').insert(n, String(n));
		return { document: 'workspace/a', seq: n + 1, at: n, person, channel: 'web', data };
	});
}

test('a group is one row per person, with the last seq, and loses nothing', () => {
	const group = rows(typed('anna', 'jan', 'anna', 'anna'));
	expect(group.map(({ person, seq }) => [person, seq])).toEqual([
		['anna', 4],
		['jan', 2]
	]);
	const doc = new Y.Doc();
	for (const { data } of group) Y.applyUpdate(doc, Buffer.from(data, 'base64'));
	expect(doc.getText('t').toString()).toBe('0123');
});

test('what could not be written is written by the next flush, in order', async () => {
	const written: number[] = [];
	let broken = true;
	const call = async (_: string, args: { rows: { seq: number }[] }) => {
		if (broken) throw new Error('away');
		written.push(...args.rows.map(({ seq }) => seq));
	};
	const log = new Log(call as never, () => {});
	const [first, second] = typed('anna', 'jan');
	log.add([first]);
	await expect(log.flush()).rejects.toThrow('away');
	expect(log.stored('workspace/a')).toBe(0);
	broken = false;
	log.add([second]);
	await log.flush();
	expect(written).toEqual([1, 2]);
	expect(log.stored('workspace/a')).toBe(2);
});
