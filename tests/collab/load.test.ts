import { afterEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import * as frames from '#lib/server/collab/frames.ts';
import { LIMITS } from '#lib/sync/wire.ts';
import { Raw, Stock } from '../support/client.ts';
import type { Rooms } from '../support/rooms.ts';
import { openRooms } from '../support/rooms.ts';

/* Who reads too slowly, sends too much or comes as one too many, and everybody else meanwhile. */

let rooms: Rooms;
afterEach(() => rooms?.close());

const bearer = (person: string) => ({ authorization: `Bearer person.${person}` });
const stock = (document: string, person: string) =>
	new Stock(rooms.url, document, `person.${person}`);

/** Two people who go on working; `stop` answers how long each edit took to the other, in ms. */
async function working(document: string, one: string, two: string) {
	const [writer, reader] = [stock(document, one), stock(document, two)];
	await Promise.all([writer.synced(), reader.synced()]);
	const times: number[] = [];
	let going = true;
	const work = (async () => {
		for (let n = 0; going; n++) {
			const start = performance.now();
			writer.doc.getMap('needs').set('n', n);
			await reader.until(() => reader.doc.getMap('needs').get('n') === n);
			times.push(performance.now() - start);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	})();
	return {
		reader,
		times,
		async stop() {
			going = false;
			await work;
			await writer.saved();
			expect([writer.closedWith, reader.closedWith]).toEqual([null, null]);
			writer.destroy();
			reader.destroy();
			return times.sort((a, b) => a - b);
		}
	};
}

test('who stops reading is closed 1013 above 4 MB, others are not disturbed, and he comes back to everything', async () => {
	rooms = await openRooms();
	const [one, two, slow] = await Promise.all([1, 2, 3].map(() => rooms.person()));
	const document = await rooms.workspace({ [one]: 'editor', [two]: 'editor', [slow]: 'viewer' });
	const healthy = await working(document, one, two);
	const client = stock(document, slow);
	await client.synced();
	const here = () => rooms.collab.present(document).some(({ person }) => person === slow);
	expect(here()).toBe(true);

	const socket = client.provider.ws as unknown as WebSocket;
	socket.pause();
	let sent = 0;
	for (let n = 0; here() && n < 200; n++) {
		await rooms.collab.edit(document, null, 'import', (doc) =>
			doc.getMap('places').set('picture', `${n}${'x'.repeat(400_000)}`)
		);
		sent += 400_000;
	}
	expect(here()).toBe(false);
	expect(sent).toBeGreaterThan(LIMITS.buffered);
	socket.resume();
	await client.until(() => client.closedWith !== null);
	expect(client.closedWith).toBe(1013);

	await client.synced();
	const picture = () => client.doc.getMap<string>('places').get('picture');
	const right = await rooms.collab.read(document, (doc) =>
		doc.getMap<string>('places').get('picture')
	);
	await client.until(() => picture() === right);
	const times = await healthy.stop();
	expect(times.length).toBeGreaterThan(5);
	expect(times[Math.floor(times.length / 2)]).toBeLessThan(250);
	client.destroy();
});

test.each([
	[
		'bytes',
		12,
		() => {
			const doc = new Y.Doc();
			doc.getMap('places').set('picture', 'x'.repeat(480_000));
			return frames.update(Y.encodeStateAsUpdate(doc));
		}
	],
	['frames', LIMITS.framesIn + 20_000, () => frames.update(new Uint8Array([0, 0]))]
])(
	'who sends more %s than his budget is read later, not closed, while others go on',
	async (_, count, frame) => {
		rooms = await openRooms();
		const [one, two, eager] = await Promise.all([1, 2, 3].map(() => rooms.person()));
		const document = await rooms.workspace({ [one]: 'editor', [two]: 'editor', [eager]: 'editor' });
		const healthy = await working(document, one, two);
		const raw = new Raw(rooms.url + document, bearer(eager));
		await raw.notice('hello');

		const start = performance.now();
		for (let n = 0; n < count; n++) raw.send(frame());
		await raw.saved(Math.floor(count / 3));
		const during = healthy.times.length;
		await raw.saved(count);
		expect(performance.now() - start).toBeGreaterThan(LIMITS.windowMs * 0.6);
		expect(raw.ws.readyState).toBe(raw.ws.OPEN);

		expect(healthy.times.length - during).toBeGreaterThan(50);
		const times = await healthy.stop();
		expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(250);
		raw.ws.close();
	}
);

test('one socket too many, in a document or in all, is closed 1013 and gets in when another has left', async () => {
	rooms = await openRooms('journal', undefined, { socketsPerDocument: 3, sockets: 4 });
	const person = await rooms.person();
	const [first, second] = [
		await rooms.workspace({ [person]: 'editor' }),
		await rooms.workspace({ [person]: 'editor' })
	];
	const enter = (document: string) => new Raw(rooms.url + document, bearer(person));
	const inside: Raw[] = [];
	for (const document of [first, first, first]) {
		inside.push(enter(document));
		await inside.at(-1)!.notice('hello');
	}
	const fourth = enter(first);
	expect(await fourth.closed).toBe(1013);
	expect(fourth.frames).toEqual([]);

	inside.push(enter(second));
	await inside.at(-1)!.notice('hello');
	expect(await enter(second).closed).toBe(1013);

	inside[0].send(frames.update(edit()));
	await inside[0].saved(1);
	inside[1].ws.close();
	await vi.waitFor(
		async () => {
			const next = enter(first);
			await next.notice('hello');
			next.send(frames.step1(new Uint8Array([0])));
			await next.until((got) => got.find(([kind, step]) => kind === 0 && step === 1));
			next.ws.close();
		},
		{ timeout: 5_000, interval: 100 }
	);
	for (const raw of inside) raw.ws.close();
});

function edit(): Uint8Array {
	const doc = new Y.Doc();
	doc.getMap('places').set('a', 1);
	return Y.encodeStateAsUpdate(doc);
}
