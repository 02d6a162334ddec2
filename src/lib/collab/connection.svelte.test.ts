import { flushSync } from 'svelte';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { FORMAT, NOTICE, SAVED, SYNC, type Notice } from '#lib/sync/wire.ts';
import { add } from '#lib/domain/workspace.ts';
import { Connection } from './connection.svelte.ts';

const hello: Notice = {
	kind: 'hello',
	protocol: 1,
	epoch: 1,
	format: FORMAT,
	access: 'write',
	role: 'editor'
};

beforeEach(() => {
	Line.all = [];
	vi.stubGlobal('WebSocket', Line);
});
afterEach(() => void vi.unstubAllGlobals());

test('nothing may be written before hello and the document are here', async () => {
	const { connection, line, close } = await open();
	expect(connection.ready).toBe(false);
	expect(connection.saved.kind).toBe('connecting');
	line.notice(hello);
	expect(connection.writable).toBe(false);
	line.document(new Y.Doc());
	expect(connection.writable).toBe(true);
	close();
});

test('an edit is saved when the server says so, not when it was sent', async () => {
	const { connection, line, close } = await ready();
	expect(connection.saved.kind).toBe('saved');
	add(connection.doc, 'places', { name: 'Biblioteka', category: 'library' });
	expect(connection.saved.kind).toBe('saving');
	line.saved(line.edits - 1);
	expect(connection.saved.kind).toBe('saving');
	line.saved(line.edits);
	expect(connection.saved).toEqual({ kind: 'saved', waiting: 0 });
	close();
});

test('edits made without a line are counted and travel when it is back', async () => {
	const { connection, line, close } = await ready();
	line.drop(1006);
	connection.doc.transact(() => connection.doc.getMap('sections').set('villages:source', 'OPS'));
	expect(connection.saved).toEqual({ kind: 'offline', waiting: 1 });
	expect(connection.writable).toBe(true);

	const next = await nextLine(line);
	next.notice(hello);
	next.document(new Y.Doc());
	expect(connection.saved).toMatchObject({ kind: 'catching-up', total: 1 });
	next.saved(next.edits);
	expect(connection.saved).toMatchObject({ kind: 'uploaded', total: 1 });
	close();
});

test('what a person did at once counts as one change', async () => {
	const { connection, line, close } = await ready();
	line.drop(1006);
	add(connection.doc, 'partners', { name: 'OSP Zederman' });
	expect(connection.saved).toEqual({ kind: 'offline', waiting: 1 });
	await Promise.resolve();
	add(connection.doc, 'partners', { name: 'OSP Żurada' });
	expect(connection.saved.waiting).toBe(2);
	close();
});

test('who loses the right to write comes back to read, and keeps what was not sent', async () => {
	const { connection, line, close } = await ready();
	connection.doc.transact(() => connection.doc.getMap('sections').set('villages:source', 'OPS'));
	line.drop(4403);
	const next = await nextLine(line);
	next.notice({ ...hello, access: 'read', role: 'viewer' });
	next.document(new Y.Doc(), { asks: false });
	expect(connection.writable).toBe(false);
	expect(connection.saved).toEqual({ kind: 'read-only', waiting: 1 });
	expect([...connection.touched]).toEqual(['sections/villages:source']);
	expect(next.edits).toBe(0);
	close();
});

test('rights change while the line is open', async () => {
	const { connection, line, close } = await ready();
	line.notice({ kind: 'rights', access: 'read', role: 'viewer' });
	expect([connection.writable, connection.saved.kind, connection.role]).toEqual([
		false,
		'read-only',
		'viewer'
	]);
	close();
});

test('an older page binds no editor', async () => {
	const { connection, line, close } = await open();
	line.notice({ ...hello, access: 'read', format: FORMAT + 1 });
	line.document(new Y.Doc(), { asks: false });
	expect(connection.writable).toBe(false);
	expect(connection.saved.kind).toBe('outdated');
	close();
});

test('a store that cannot write is said at once', async () => {
	const { connection, line, close } = await ready();
	line.notice({ kind: 'storage', ok: false });
	expect(connection.saved.kind).toBe('not-saved');
	line.notice({ kind: 'storage', ok: true });
	expect(connection.saved.kind).toBe('saved');
	close();
});

test('a document that was rebuilt is not written to any more', async () => {
	const { connection, line, close } = await ready();
	line.drop(4409);
	await vi.waitFor(() => expect(connection.saved).toMatchObject({ kind: 'closed', code: 4409 }));
	expect(connection.writable).toBe(false);
	close();
});

async function open() {
	const person = { id: 'a', name: 'Anna' };
	const connection = new Connection({ document: 'workspace/1', role: 'editor', person });
	const stop = connection.open();
	await vi.waitFor(() => expect(Line.all.length).toBe(1));
	const line = Line.all[0];
	line.up();
	flushSync();
	return { connection, line, close: stop };
}

async function ready() {
	const opened = await open();
	opened.line.notice(hello);
	opened.line.document(new Y.Doc());
	opened.line.saved(opened.line.edits);
	return opened;
}

async function nextLine(before: Line): Promise<Line> {
	await vi.waitFor(() => expect(Line.all.at(-1)).not.toBe(before), { timeout: 3_000 });
	const line = Line.all.at(-1)!;
	line.up();
	return line;
}

/** The server's end of a socket. */
class Line {
	static all: Line[] = [];
	static OPEN = 1;
	OPEN = 1;
	readyState = 0;
	edits = 0;
	onopen: (() => void) | null = null;
	onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
	onclose: ((event: { code: number; reason: string }) => void) | null = null;

	constructor() {
		Line.all.push(this);
	}

	up() {
		this.readyState = 1;
		this.onopen?.();
	}

	drop(code: number) {
		this.readyState = 3;
		this.onclose?.({ code, reason: '' });
	}

	close() {
		this.readyState = 3;
	}

	send(frame: Uint8Array) {
		const from = decoding.createDecoder(frame);
		if (decoding.readVarUint(from) === SYNC && decoding.readVarUint(from) > 0) this.edits++;
	}

	notice(notice: Notice) {
		this.#tell(NOTICE, (to) => encoding.writeVarString(to, JSON.stringify(notice)));
	}

	saved(n: number) {
		this.#tell(SAVED, (to) => encoding.writeVarUint(to, n));
	}

	/** As the server does: its step 1 to those who may write, then the answer to the client's. */
	document(doc: Y.Doc, { asks = true } = {}) {
		if (asks) this.#tell(SYNC, (to) => sync.writeSyncStep1(to, doc));
		this.#tell(SYNC, (to) => sync.writeSyncStep2(to, doc));
	}

	#tell(kind: number, write: (to: encoding.Encoder) => void) {
		const to = encoding.createEncoder();
		encoding.writeVarUint(to, kind);
		write(to);
		const bytes = encoding.toUint8Array(to);
		this.onmessage?.({ data: bytes.slice().buffer as ArrayBuffer });
		flushSync();
	}
}
