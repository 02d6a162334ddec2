import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as frames from '#lib/server/collab/frames.ts';
import { STEP1, SYNC } from '#lib/sync/wire.ts';
import { Raw, Stock, noticeIn, savedIn, updateIn } from '../support/client.ts';
import { openRooms } from '../support/rooms.ts';
import type { Rooms } from '../support/rooms.ts';

let rooms: Rooms;
beforeAll(async () => void (rooms = await openRooms()));
afterAll(() => rooms?.close());

const bearer = (person: string) => ({ authorization: `Bearer person.${person}` });

test('the server says hello first, then asks those who may write, and only them', async () => {
	const [editor, viewer] = [await rooms.person(), await rooms.person()];
	const document = await rooms.workspace({ [editor]: 'editor', [viewer]: 'viewer' });

	const writing = new Raw(rooms.url + document, bearer(editor));
	await writing.until((got) => got.length >= 2);
	expect(noticeIn(writing.frames[0])).toEqual({
		kind: 'hello',
		protocol: 1,
		epoch: 1,
		format: 1,
		access: 'write',
		role: 'editor'
	});
	expect([...writing.frames[1].slice(0, 2)]).toEqual([SYNC, STEP1]);

	const reading = new Raw(rooms.url + document, bearer(viewer));
	reading.ws.on('open', () => reading.send(frames.step1(Y.encodeStateVector(new Y.Doc()))));
	await reading.until((got) => got.find(updateIn));
	expect(noticeIn(reading.frames[0])).toMatchObject({ access: 'read', role: 'viewer' });
	expect(reading.frames.some(([kind, step]) => kind === SYNC && step === STEP1)).toBe(false);
	writing.ws.close();
	reading.ws.close();
});

test('every step 2 and update is counted, empty ones and no-ops too', async () => {
	const editor = await rooms.person();
	const document = await rooms.workspace({ [editor]: 'editor' });
	const raw = new Raw(rooms.url + document, bearer(editor));
	await raw.notice('hello');
	const doc = new Y.Doc();
	doc.getMap('places').set('a', 1);
	const update = Y.encodeStateAsUpdate(doc);

	raw.send(frames.step2(new Uint8Array([0, 0])));
	raw.send(frames.update(update));
	raw.send(frames.update(update));
	raw.send(frames.step2(update));
	await raw.saved(4);
	expect(
		raw.frames
			.map(savedIn)
			.filter((n) => n !== null)
			.at(-1)
	).toBe(4);
	raw.ws.close();
});

test('edits made within a few milliseconds travel in one frame, whole and in order', async () => {
	const [one, two, three] = [await rooms.person(), await rooms.person(), await rooms.person()];
	const document = await rooms.workspace({ [one]: 'editor', [two]: 'editor', [three]: 'viewer' });
	const open = async (person: string) => {
		const raw = new Raw(rooms.url + document, bearer(person));
		await raw.notice('hello');
		return raw;
	};
	const [writer, other, reader] = [await open(one), await open(two), await open(three)];
	const edits: Uint8Array[] = [];
	const doc = new Y.Doc();
	doc.on('update', (update: Uint8Array) => edits.push(update));
	for (const letter of 'Warsztat w świetlicy') doc.getText('text:section:people').insert(0, letter);
	// one packet after the other, so that they cannot all arrive in one turn of the server
	for (const edit of edits) {
		writer.send(frames.update(edit));
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	await writer.saved(edits.length);

	for (const hearing of [other, reader]) {
		const heard = await hearing.until((got) => {
			const copy = new Y.Doc();
			const updates = got.flatMap((frame) => updateIn(frame) ?? []);
			for (const update of updates) Y.applyUpdate(copy, update);
			return copy.getText('text:section:people').length === edits.length ? { copy, updates } : null;
		});
		expect(heard.copy.getText('text:section:people').toString()).toBe(
			doc.getText('text:section:people').toString()
		);
		expect(heard.updates.length).toBeLessThan(edits.length / 2);
	}
	expect(writer.frames.some(updateIn)).toBe(false);
	for (const { ws } of [writer, other, reader]) ws.close();
});

test('two stock clients converge, and what was saved is there after a restart', async () => {
	const [one, two] = [await rooms.person(), await rooms.person()];
	const document = await rooms.workspace({ [one]: 'editor', [two]: 'coordinator' });
	const a = new Stock(rooms.url, document, `person.${one}`);
	const b = new Stock(rooms.url, document, `person.${two}`);
	await Promise.all([a.synced(), b.synced()]);
	a.doc.getMap('places').set('x', 'Biblioteka');
	b.doc.getText('text:section:people').insert(0, 'Ludzie');
	await Promise.all([a.saved(), b.saved()]);
	await a.until(() => a.doc.getText('text:section:people').toString() === 'Ludzie');
	await b.until(() => b.doc.getMap('places').get('x') === 'Biblioteka');

	await rooms.restart();
	const text = await rooms.collab.read(document, (doc) => doc.getMap('places').get('x'));
	expect(text).toBe('Biblioteka');
	a.destroy();
	b.destroy();
});
