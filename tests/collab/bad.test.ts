import { randomBytes } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as frames from '#lib/server/collab/frames.ts';
import { LIMITS } from '#lib/sync/wire.ts';
import { Raw, Stock, noticeIn, savedIn, updateIn } from '../support/client.ts';
import { openRooms } from '../support/rooms.ts';
import type { Rooms } from '../support/rooms.ts';

let rooms: Rooms;
let editor: string;
let viewer: string;
let document: string;
beforeAll(async () => {
	rooms = await openRooms();
	[editor, viewer] = [await rooms.person(), await rooms.person()];
	document = await rooms.workspace({ [editor]: 'editor', [viewer]: 'viewer' });
});
afterAll(() => rooms?.close());

const bearer = (person: string) => ({ authorization: `Bearer person.${person}` });
const text = new Y.Doc();
text.getText('text:section:people').insert(0, 'Mieszkańcy gminy');
const update = Y.encodeStateAsUpdate(text);

async function codeAfter(frame: Uint8Array | string, person = editor): Promise<number> {
	const raw = new Raw(rooms.url + document, bearer(person));
	await raw.notice('hello');
	raw.send(frame);
	return raw.closed;
}

test('a frame that is too large closes 1009', async () => {
	expect(await codeAfter(frames.update(new Uint8Array(1.1 * 1024 * 1024)))).toBe(1009);
	expect(await codeAfter(frames.step2(new Uint8Array(5 * 1024 * 1024)))).toBe(1009);
});

test.each([
	['a text frame', 'dzień dobry'],
	['an empty frame', new Uint8Array([])],
	['an unknown kind', new Uint8Array([200, 1])],
	['a truncated update', frames.update(update).slice(0, -3)],
	['an update with a byte too many', frames.update(new Uint8Array([...update, 0]))],
	['an update in V2', frames.update(Y.encodeStateAsUpdateV2(text))],
	['a step 2 in V2', frames.step2(Y.encodeStateAsUpdateV2(text))],
	['a large first step 2 that is none', frames.step2(randomBytes(200_000))],
	['a step 1 that is no state vector', frames.step1(new Uint8Array([9, 1]))],
	['awareness that is none', frames.awareness(new Uint8Array([3, 1, 1]))],
	['awareness that is not an object', frames.awareness(awarenessOf(5, 1, '"x"'))],
	['awareness above 4 kB', frames.awareness(awarenessOf(5, 1, JSON.stringify('x'.repeat(5000))))]
])('%s closes 4400', async (_, frame) => {
	expect(await codeAfter(frame)).toBe(4400);
});

test('a viewer’s update closes 4403; what a stock client sends of itself does not', async () => {
	expect(await codeAfter(frames.update(update), viewer)).toBe(4403);
	expect(await codeAfter(frames.step2(update), viewer)).toBe(4403);

	const raw = new Raw(rooms.url + document, bearer(viewer));
	await raw.notice('hello');
	raw.send(frames.step2(new Uint8Array([0, 0])));
	raw.send(frames.step1(new Uint8Array([0])));
	await raw.until((got) => got.some(updateIn));
	expect(raw.frames.map(savedIn).filter((n) => n !== null)).toEqual([]);
	raw.ws.close();
});

test('nobody speaks for another’s clientID; hearing and repeating is no offence', async () => {
	const other = await rooms.person();
	const own = await rooms.workspace({ [editor]: 'editor', [other]: 'editor' });
	const first = new Raw(rooms.url + own, bearer(editor));
	await first.notice('hello');
	first.send(frames.awareness(awarenessOf(77, 5, '{"where":"a"}')));
	const second = new Raw(rooms.url + own, bearer(other));
	const heard = await second.until((got) => got.find(([kind]) => kind === 1));
	second.send(frames.awareness(awarenessOf(78, 1, '{"where":"b"}')));
	second.send(heard);
	await first.until((got) => got.find(([kind]) => kind === 1));
	second.send(frames.awareness(awarenessOf(77, 6, '{"where":"z"}')));
	expect(await second.closed).toBe(4400);
	first.ws.close();
});

test('10,000 random and truncated frames do not reach a colleague who goes on working', async () => {
	const healthy = new Stock(rooms.url, document, `person.${editor}`);
	const peer = new Stock(rooms.url, document, `person.${viewer}`);
	await Promise.all([healthy.synced(), peer.synced()]);
	const valid = frames.update(update);
	let left = 10_000;
	async function attack() {
		while (left > 0) {
			const raw = new Raw(rooms.url + document, bearer(editor));
			await raw.until((got) => got.some(noticeIn));
			for (let n = 0; n < 50; n++, left--)
				raw.send(n % 2 ? randomBytes(1 + (left % 400)) : valid.subarray(0, left % valid.length));
			await raw.closed;
		}
	}
	const times: number[] = [];
	let attacking = true;
	async function work() {
		for (let n = 0; attacking; n++) {
			const start = performance.now();
			healthy.doc.getMap('places').set('n', n);
			await peer.until(() => peer.doc.getMap('places').get('n') === n);
			times.push(performance.now() - start);
		}
	}
	const working = work();
	await Promise.all([attack(), attack()]);
	attacking = false;
	await working;
	await healthy.saved();
	times.sort((a, b) => a - b);
	const p99 = times[Math.floor(times.length * 0.99)];
	console.log(`healthy client: ${times.length} edits, p99 ${p99.toFixed(1)} ms`);
	expect(times.length).toBeGreaterThan(10);
	expect(
		await rooms.collab.read(document, (doc) => doc.getText('text:section:people').length)
	).toBe(0);
	healthy.destroy();
	peer.destroy();
});

test('a large first step 2 of offline work is read beside the event loop and kept', async () => {
	const offline = new Y.Doc();
	for (let n = 0; n < 2_000; n++) offline.getMap('places').set(`p${n}`, 'x'.repeat(600));
	const own = await rooms.workspace({ [editor]: 'editor' });
	const raw = new Raw(rooms.url + own, bearer(editor));
	await raw.notice('hello');
	const work = Y.encodeStateAsUpdate(offline);
	expect(work.length).toBeGreaterThan(LIMITS.frame);
	raw.send(frames.step2(work));
	raw.send(frames.update(update));
	await raw.saved(2);
	expect(await rooms.collab.read(own, (doc) => doc.getMap('places').size)).toBe(2_000);
	raw.ws.close();
});

function awarenessOf(client: number, clock: number, json: string): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, 1);
	encoding.writeVarUint(encoder, client);
	encoding.writeVarUint(encoder, clock);
	encoding.writeVarString(encoder, json);
	return encoding.toUint8Array(encoder);
}
