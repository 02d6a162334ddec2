import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { AWARENESS, SYNC } from '#lib/sync/wire.ts';
import { carriesEdits, countingSocket } from './counting.ts';

test('a step 2 and an update carry edits, empty ones too', () => {
	expect(carriesEdits(frame((to) => sync.writeSyncStep2(to, new Y.Doc())))).toBe(true);
	expect(carriesEdits(frame((to) => sync.writeUpdate(to, new Uint8Array([0, 0]))))).toBe(true);
});

test('a step 1 and presence carry none', () => {
	expect(carriesEdits(frame((to) => sync.writeSyncStep1(to, new Y.Doc())))).toBe(false);
	expect(carriesEdits(new Uint8Array([AWARENESS, 2, 1]))).toBe(false);
	expect(carriesEdits(new Uint8Array())).toBe(false);
});

test('counts what left, in order, and from zero again on the next socket', () => {
	const heard: number[] = [];
	const Socket = countingSocket(FakeSocket as unknown as typeof WebSocket, (n) => heard.push(n));
	const update = frame((to) => sync.writeUpdate(to, new Uint8Array([0, 0])));

	const first = new Socket('ws://here');
	first.send(update);
	first.send(frame((to) => sync.writeSyncStep1(to, new Y.Doc())));
	first.send(update);
	new Socket('ws://here').send(update);

	expect(heard).toEqual([0, 1, 2, 0, 1]);
});

test('does not count what a closing socket drops', () => {
	const heard: number[] = [];
	const Socket = countingSocket(FakeSocket as unknown as typeof WebSocket, (n) => heard.push(n));
	const socket = new Socket('ws://here');
	(socket as unknown as FakeSocket).readyState = 2;
	socket.send(frame((to) => sync.writeUpdate(to, new Uint8Array([0, 0]))));
	expect(heard).toEqual([0]);
});

class FakeSocket {
	static OPEN = 1;
	readyState = 1;
	send(): void {}
}

function frame(write: (to: encoding.Encoder) => void): Uint8Array {
	const to = encoding.createEncoder();
	encoding.writeVarUint(to, SYNC);
	write(to);
	return encoding.toUint8Array(to);
}
