import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Connection } from './connection.ts';
import * as frames from './frames.ts';
import { GateBeside } from './gate-beside.ts';
import { receive } from './receive.ts';
import { Room } from './room.ts';
import { Storage } from './storage.ts';
import { Turn } from './turn.ts';

/* The same frames over a transport that is no socket: lists of bytes, as a POST would carry them. */

let folder: string;
let storage: Storage;
let turn: Turn;
let room: Room;
const beside = new GateBeside();

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'receive-'));
	const nobody = () => {};
	const call = async () => ({}) as never;
	storage = new Storage({
		call,
		dataDir: folder,
		durable: 'journal',
		ontrouble: nobody,
		ongone: nobody
	});
	await storage.open();
	turn = new Turn(storage);
});
afterAll(async () => {
	await storage.close();
	await beside.close();
	rmSync(folder, { recursive: true });
});
beforeEach(() => {
	const opened = { epoch: 1, seq: 0, projectedSeq: 0, retired: [], updates: [], tail: [] };
	room = new Room(`workspace/${crypto.randomUUID()}`, opened, {
		storage,
		turn,
		onedited: () => {},
		onunknown: () => {}
	});
	storage.log.know(room.document, 0);
});

const update = (() => {
	const doc = new Y.Doc();
	doc.getMap('places').set('a', 'Biblioteka');
	return Y.encodeStateAsUpdate(doc);
})();

test('an edit is taken in, shown to others and counted, whatever carries it', async () => {
	const writer = line('write');
	const reader = line('read');
	expect(receive(writer.connection, frames.update(update), beside)).toBeNull();
	await vi.waitFor(() => expect(writer.sent).toEqual([[...frames.saved(1)]]));

	expect(reader.sent).toEqual([[...frames.update(update)]]);
	expect(room.doc().getMap('places').get('a')).toBe('Biblioteka');
});

test('whoever reads is answered, and what he would change is refused before it is touched', async () => {
	const { connection, sent } = line('read');
	receive(connection, frames.step1(new Uint8Array([0])), beside);
	await vi.waitFor(() => expect(sent).toEqual([[...frames.step2(new Uint8Array([0, 0]))]]));

	const refused = expect.objectContaining({ code: 4403 });
	expect(() => receive(connection, frames.update(update), beside)).toThrow(refused);
	expect(room.doc().getMap('places').size).toBe(0);
});

test('bytes that are no message are a refusal with its code, for the transport to say', () => {
	const { connection } = line('write');
	for (const frame of [
		new Uint8Array([]),
		new Uint8Array([200, 1]),
		frames.update(update).slice(0, -2)
	])
		expect(() => receive(connection, frame, beside)).toThrow(
			expect.objectContaining({ code: 4400 })
		);
});

/** A connection that keeps what it is sent. */
function line(access: 'read' | 'write') {
	const sent: number[][] = [];
	const transport = {
		write: (out: Uint8Array[]) => void sent.push(...out.map((frame) => [...frame])),
		close: () => {},
		pause: () => {},
		resume: () => {},
		buffered: () => 0
	};
	const person = { id: crypto.randomUUID(), name: 'Anna', email: '', expires: 9e9, token: '' };
	const who = { person, session: null, access, role: 'editor', outdated: false };
	const connection = new Connection(room, who, transport, turn);
	room.join(connection);
	return { connection, sent };
}
