import * as fs from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry } from './journal.ts';
import { Journal, readSegment, record } from './journal.ts';

let dir: string;
beforeEach(() => (dir = join(mkdtempSync(join(tmpdir(), 'journal-')), 'journal')));
afterEach(() => fs.rmSync(join(dir, '..'), { recursive: true }));

const entry = (seq: number, document = 'workspace/a'): Entry => ({
	document,
	seq,
	at: 1_800_000_000_000 + seq,
	person: seq % 2 ? '6f1b9a0e-0000-4000-8000-000000000001' : null,
	channel: 'web',
	data: new Uint8Array([seq, 2, 3])
});
const bytesOf = (...entries: Entry[]) => Buffer.concat(entries.flatMap(record));
const segments = () => fs.readdirSync(dir).filter((name) => name.endsWith('.journal'));

test('what was written is there for the next process', async () => {
	const first = new Journal(dir, 0);
	first.open();
	first.write([entry(1), entry(2)]);
	await first.sync();
	first.write([entry(3)]); // killed before the sync: the system still has it
	first.close();
	expect(new Journal(dir, 0).open()).toEqual({
		entries: [entry(1), entry(2), entry(3)],
		damaged: []
	});
});

test('a record torn anywhere is dropped, and those before it stay', () => {
	const whole = bytesOf(entry(1), entry(2));
	const one = bytesOf(entry(1)).length;
	for (let length = one; length < whole.length; length++) {
		const read = readSegment(whole.subarray(0, length));
		expect(read).toEqual({ entries: [entry(1)], damaged: [] });
	}
	const zeros = Buffer.concat([bytesOf(entry(1)), Buffer.alloc(500)]);
	expect(readSegment(zeros)).toEqual({ entries: [entry(1)], damaged: [] });
});

test('a record whose hash fails is set apart, and those after it are read', () => {
	const bytes = bytesOf(entry(1), entry(2), entry(3));
	bytes[bytesOf(entry(1)).length + 20] ^= 1;
	const { entries, damaged } = readSegment(bytes);
	expect(entries).toEqual([entry(1), entry(3)]);
	expect(damaged).toHaveLength(1);
});

test('a segment goes when SQL has everything in it, and not before', () => {
	const first = new Journal(dir, 0);
	first.open();
	first.write([entry(1, 'workspace/a'), entry(5, 'workspace/b')]);
	first.close();
	const second = new Journal(dir, 0);
	second.open();
	const stored: Record<string, number> = { 'workspace/a': 1, 'workspace/b': 4 };
	second.forget((document) => stored[document]);
	expect(segments()).toHaveLength(2);
	stored['workspace/b'] = 5;
	second.forget((document) => stored[document]);
	expect(segments()).toEqual(['00000002.journal']);
	second.close();
});

test('a segment stays for as long as SQL itself may not have reached the disk', () => {
	const first = new Journal(dir, 60_000);
	first.open();
	first.write([entry(1)]);
	first.close();
	first.forget(() => 1, 1_000);
	expect(segments()).toHaveLength(1);
	first.forget(() => 1, 61_001);
	expect(segments()).toHaveLength(0);
});

test('after a failed sync everything unsynced is written again into a new segment', async () => {
	const journal = new Journal(dir, 0);
	journal.open();
	journal.write([entry(1)]);
	fs.rmSync(dir, { recursive: true }); // the directory is gone, the descriptor still takes bytes
	await expect(journal.sync()).rejects.toThrow();
	await journal.recover();
	journal.write([entry(2)]);
	await journal.sync();
	journal.close();
	expect(new Journal(dir, 0).open().entries).toEqual([entry(1), entry(2)]);
});
