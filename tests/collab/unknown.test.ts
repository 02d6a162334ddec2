import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import * as frames from '#lib/server/collab/frames.ts';
import { LIMITS } from '#lib/sync/wire.ts';
import { Raw, Stock, updateIn } from '../support/client.ts';
import type { Rooms } from '../support/rooms.ts';
import { openRooms } from '../support/rooms.ts';

/* Content that refers to something the server has never seen: kept, shown to nobody, and not too much. */

let rooms: Rooms;
let person: string;
let colleague: string;
let document: string;
beforeEach(async () => {
	rooms = await openRooms();
	[person, colleague] = [await rooms.person(), await rooms.person()];
	document = await rooms.workspace({ [person]: 'editor', [colleague]: 'editor' });
});
afterEach(() => rooms?.close());

const bearer = (who = person) => ({ authorization: `Bearer person.${who}` });
const stock = (who = colleague) => new Stock(rooms.url, document, `person.${who}`);
const PART = 60_000;
/** Enough to be over the limit with the last one. */
const MANY = Math.floor(LIMITS.pending / PART) + 1;

/** Somebody's updates, one for each of these texts in a row. */
function typed(...texts: string[]): Uint8Array[] {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (const text of texts) doc.getText('t').insert(doc.getText('t').length, text);
	return updates;
}

/** Updates that wait for a first one nobody ever sends. */
const waiting = (count: number) => typed('first', ...Array(count).fill('x'.repeat(PART))).slice(1);

async function connected(who = person): Promise<Raw> {
	const raw = new Raw(rooms.url + document, bearer(who));
	await raw.notice('hello');
	return raw;
}

const quarantined = async () =>
	(
		await rooms.db.query<{ seq: number; person: string | null; reason: string; data: Uint8Array }>(
			`select seq, person, reason, data from public.quarantine order by seq`
		)
	).rows;
const soon = { timeout: 10_000, interval: 50 };
const listed = (count: number) =>
	vi.waitFor(async () => expect(await quarantined()).toHaveLength(count), soon);
const read = (name = 'places') =>
	rooms.collab.read(document, (doc) => doc.getMap(name).toJSON() as Record<string, unknown>);

test('nobody is shown what refers to something unknown until the rest has come', async () => {
	const [first, second] = typed('a', 'b');
	const early = stock();
	await early.synced();
	const raw = await connected();
	raw.send(frames.update(second));
	await raw.saved(1);
	const late = stock();
	await late.synced();
	expect(late.doc.store.pendingStructs).toBeNull();
	expect(early.doc.store.pendingStructs).toBeNull();

	raw.send(frames.update(first));
	for (const each of [early, late]) await each.until(() => each.doc.getText('t').toJSON() === 'ab');
	await rooms.restart();
	expect(await rooms.collab.read(document, (doc) => doc.getText('t').toJSON())).toBe('ab');
	raw.ws.close();
	early.destroy();
	late.destroy();
});

test('a deletion of something unknown waits as well, and takes effect for everybody', async () => {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	doc.getText('t').insert(0, 'abc');
	doc.getText('t').delete(1, 1);
	const peer = stock();
	await peer.synced();
	const raw = await connected();
	raw.send(frames.update(updates[1]));
	await raw.saved(1);
	expect(peer.doc.store.pendingDs).toBeNull();
	raw.send(frames.update(updates[0]));
	await peer.until(() => peer.doc.getText('t').toJSON() === 'ac');
	raw.ws.close();
	peer.destroy();
});

test('who sends more of it than may wait is closed 4400, the rows go to quarantine, and nothing else is lost', async () => {
	const peer = stock();
	await peer.synced();
	peer.doc.getMap('places').set('good', 1);
	await peer.saved();
	const raw = await connected();
	const updates = waiting(MANY);
	for (const update of updates) raw.send(frames.update(update));
	expect(await raw.closed).toBe(4400);
	await listed(MANY - 1);
	expect(await quarantined()).toEqual(
		updates.slice(0, -1).map((update, n) => ({
			...{ seq: 2 + n, person, reason: 'unknown' },
			data: Uint8Array.from(update)
		}))
	);

	peer.doc.getMap('places').set('after', 1);
	await peer.saved();
	await rooms.restart();
	expect(await read()).toEqual({ good: 1, after: 1 });
	const size = await rooms.collab.read(document, (doc) => Y.encodeStateAsUpdate(doc).length);
	expect(size).toBeLessThan(1_000);
	peer.destroy();
});

test('a row that holds something good as well keeps it in the document', async () => {
	const raw = await connected();
	const [, ...rest] = typed('first', ...Array(MANY).fill('x'.repeat(PART)));
	const good = new Y.Doc();
	good.getMap('places').set('good', 1);
	raw.send(frames.update(Y.mergeUpdates([Y.encodeStateAsUpdate(good), rest[0]])));
	await raw.saved(1);
	expect(await read()).toEqual({ good: 1 });
	for (const update of rest.slice(1)) raw.send(frames.update(update));
	expect(await raw.closed).toBe(4400);
	await listed(MANY - 1);
	await rooms.restart();
	expect(await read()).toEqual({ good: 1 });
	// who wrote the good part can still be told
	const { rows } = await rooms.db.query(`select person from public.document_history`);
	expect(rows).toEqual([{ person }]);
});

test('what waited across a restart opens, counts, and is put aside from the snapshot too', async () => {
	const raw = await connected();
	const updates = waiting(MANY);
	raw.send(frames.update(updates[0]));
	await raw.saved(1);
	await rooms.collab.close();
	await rooms.db.query(`update public.document_updates set at = now() - interval '10 minutes'`);
	await rooms.restart();
	const peer = stock();
	await peer.synced();
	await vi.waitFor(async () => {
		const { rows } = await rooms.db.query(`select snapshot_seq from public.documents`);
		expect(rows).toEqual([{ snapshot_seq: 1 }]); // quiet for five minutes
	}, soon);
	await rooms.restart();

	const again = await connected();
	for (const update of updates.slice(1)) again.send(frames.update(update));
	expect(await again.closed).toBe(4400);
	await listed(MANY - 1);
	const rows = await quarantined();
	expect(rows.map(({ seq }) => seq)).toEqual([-1, ...updates.slice(2).map((_, n) => 2 + n)]);
	const kept = new Y.Doc();
	for (const { data } of rows) Y.applyUpdate(kept, data);
	Y.applyUpdate(kept, typed('first')[0]);
	expect(Y.encodeStateAsUpdate(kept).length).toBeGreaterThan((MANY - 1) * PART);
	peer.destroy();
});

test('rows that lost what they refer to do not keep the document from opening', async () => {
	const [first, ...rest] = typed('first', ...Array(MANY + 3).fill('x'.repeat(PART)));
	await rooms.collab.edit(document, person, 'paper', (doc) => Y.applyUpdate(doc, first));
	await rooms.collab.edit(document, person, 'web', (doc) => doc.getMap('places').set('good', 1));
	const raw = await connected();
	for (const update of rest) raw.send(frames.update(update));
	await raw.saved(rest.length);
	await rooms.collab.close();
	await rooms.db.query(`update public.document_updates set data = '\\x0001' where seq = 1`);
	await rooms.restart();
	expect(await read()).toEqual({ good: 1 });
	await vi.waitFor(async () => {
		const reasons = (await quarantined()).map(({ reason }) => reason);
		expect([reasons[0], new Set(reasons.slice(1))]).toEqual(['hash', new Set(['unknown'])]);
	}, soon);

	// whoever still has all of it brings it back
	const whole = new Y.Doc();
	for (const update of [first, ...rest]) Y.applyUpdate(whole, update);
	const back = await connected();
	back.send(frames.step2(Y.encodeStateAsUpdate(whole)));
	await back.saved(1);
	const length = await rooms.collab.read(document, (doc) => doc.getText('t').length);
	expect(length).toBe(5 + rest.length * PART);
	back.ws.close();
});

test('whoever brings again what waits already is not refused for it', async () => {
	const [bytes] = [Y.mergeUpdates(waiting(MANY - 1))];
	for (let time = 0; time < 3; time++) {
		const raw = await connected();
		const own = new Y.Doc();
		own.getMap('places').set(`own${time}`, time);
		raw.send(frames.step2(Y.mergeUpdates([bytes, Y.encodeStateAsUpdate(own)])));
		await raw.saved(1);
		raw.ws.close();
	}
	expect(Object.keys(await read()).sort()).toEqual(['own0', 'own1', 'own2']);
	const raw = await connected(colleague);
	raw.send(frames.step1(new Uint8Array([0])));
	const answer = await raw.until((got) => got.map(updateIn).find((update) => update));
	expect(answer.length).toBeLessThan(1_000);
	raw.ws.close();
});
