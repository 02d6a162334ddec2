import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { add, setField, softDelete } from '#lib/domain/workspace.ts';
import * as frames from '#lib/server/collab/frames.ts';
import { Raw, Stock } from '../support/client.ts';
import type { Call, Rooms } from '../support/rooms.ts';
import { openRooms } from '../support/rooms.ts';

let rooms: Rooms;
afterEach(() => rooms?.close());

const bearer = (person: string) => ({ authorization: `Bearer person.${person}` });

function edits(count: number): Uint8Array[] {
	const doc = new Y.Doc();
	return Array.from({ length: count }, (_, n) => {
		let update!: Uint8Array;
		doc.once('update', (bytes: Uint8Array) => (update = bytes));
		doc.getMap('places').set(`p${n}`, n);
		return update;
	});
}

test('while SQL cannot be written nothing is shown or acknowledged, reading goes on, and nothing is lost', async () => {
	let broken = false;
	const wrap =
		(call: Call): Call =>
		async (name, args) => {
			if (broken && name === 'append_updates') throw new Error('disk full');
			return call(name, args);
		};
	rooms = await openRooms('commit', wrap);
	const [one, two] = [await rooms.person(), await rooms.person()];
	const document = await rooms.workspace({ [one]: 'editor', [two]: 'viewer' });
	const writer = new Stock(rooms.url, document, `person.${one}`);
	const reader = new Stock(rooms.url, document, `person.${two}`);
	await Promise.all([writer.synced(), reader.synced()]);
	writer.doc.getMap('places').set('before', 1);
	await writer.saved();

	broken = true;
	writer.doc.getMap('places').set('unlucky', 1);
	await reader.until(() => reader.notices.some((n) => n.kind === 'storage' && !n.ok));
	expect(rooms.collab.trouble()).toBe('disk full');
	const { sent, stored } = writer;
	expect(stored).toBeLessThan(sent);

	writer.doc.getMap('places').set('during', 1);
	const late = new Raw(rooms.url + document, bearer(two));
	late.ws.on('open', () => late.send(frames.step1(new Uint8Array([0]))));
	const step2 = await late.until((got) => got.find(([kind, step]) => kind === 0 && step === 1));
	const seen = new Y.Doc();
	Y.applyUpdate(seen, step2.subarray(3));
	expect(seen.getMap('places').get('before')).toBe(1);
	expect(seen.getMap('places').has('during')).toBe(false);
	expect(reader.doc.getMap('places').has('during')).toBe(false);

	broken = false;
	await writer.until(() => writer.notices.some((n) => n.kind === 'storage' && n.ok));
	await reader.until(() => reader.doc.getMap('places').has('during'));
	await writer.saved();
	expect(rooms.collab.trouble()).toBeNull();
	writer.destroy();
	reader.destroy();
	late.ws.close();
});

test('while the journal cannot be written nothing is taken in, and later everything is', async () => {
	rooms = await openRooms();
	const one = await rooms.person();
	const document = await rooms.workspace({ [one]: 'editor' });
	const writer = new Stock(rooms.url, document, `person.${one}`);
	await writer.synced();
	writer.doc.getMap('places').set('before', 1);
	await writer.saved();

	const journal = join(rooms.dataDir, 'journal');
	fs.rmSync(journal, { recursive: true });
	fs.writeFileSync(journal, 'in the way');
	writer.doc.getMap('places').set('during', 1);
	await writer.until(() => writer.notices.some((n) => n.kind === 'storage' && !n.ok));
	expect(rooms.collab.trouble()).not.toBeNull();
	expect(writer.stored).toBeLessThan(writer.sent);

	fs.rmSync(journal);
	await writer.until(() => writer.notices.some((n) => n.kind === 'storage' && n.ok));
	await writer.saved();
	await rooms.restart();
	const during = await rooms.collab.read(document, (doc) => doc.getMap('places').get('during'));
	expect(during).toBe(1);
	writer.destroy();
});

test('a row whose hash fails goes to quarantine and the document opens from the rest', async () => {
	rooms = await openRooms();
	const one = await rooms.person();
	const document = await rooms.workspace({ [one]: 'editor' });
	// three people's work of their own, each in a row of its own
	for (let n = 0; n < 3; n++) {
		const doc = new Y.Doc();
		doc.getMap('places').set(`p${n}`, n);
		const channel = (['web', 'phone', 'paper'] as const)[n];
		await rooms.collab.edit(document, one, channel, (live) =>
			Y.applyUpdate(live, Y.encodeStateAsUpdate(doc))
		);
	}
	await rooms.collab.close();
	await rooms.db.query(
		`update public.document_updates set data = '\\x0001' where document = $1 and seq = 2`,
		[document]
	);
	await rooms.restart();
	const places = await rooms.collab.read(document, (doc) =>
		Object.keys(doc.getMap('places').toJSON())
	);
	expect(places.sort()).toEqual(['p0', 'p2']);
	const { rows } = await rooms.db.query(`select seq, reason from public.quarantine`);
	expect(rows).toEqual([{ seq: 2, reason: 'hash' }]);
});

test('what only the journal holds is in SQL before the first document opens, once', async () => {
	let broken = false;
	const wrap =
		(call: Call): Call =>
		async (name, args) => {
			if (broken && name !== 'room_access') throw new Error('killed');
			return call(name, args);
		};
	rooms = await openRooms('journal', wrap);
	const one = await rooms.person();
	const document = await rooms.workspace({ [one]: 'editor' });
	const raw = new Raw(rooms.url + document, bearer(one));
	await raw.notice('hello');
	broken = true;
	const [first] = edits(1);
	raw.send(frames.update(first));
	await raw.saved(1);
	await rooms.collab.close();
	expect((await rooms.db.query(`select seq from public.document_updates`)).rows).toEqual([]);

	broken = false;
	await rooms.restart();
	const stored = () => rooms.db.query(`select seq, person, channel from public.document_updates`);
	expect((await stored()).rows).toEqual([{ seq: 1, person: one, channel: 'web' }]);
	await rooms.restart();
	expect((await stored()).rows).toHaveLength(1);
});

test('after 2,000 updates the tail becomes a snapshot and history by person and minute', async () => {
	rooms = await openRooms();
	const one = await rooms.person();
	const document = await rooms.workspace({ [one]: 'editor' });
	const raw = new Raw(rooms.url + document, bearer(one));
	await raw.notice('hello');
	for (const update of edits(2_100)) raw.send(frames.update(update));
	await raw.saved(2_100);
	await vi.waitFor(
		async () => {
			const { rows } = await rooms.db.query<{ snapshot_seq: number }>(
				`select snapshot_seq from public.documents`
			);
			expect(rows[0].snapshot_seq).toBe(2_100);
		},
		{ timeout: 15_000, interval: 200 }
	);
	const { rows } = await rooms.db.query(
		`select person, channel, to_seq from public.document_history order by to_seq`
	);
	expect(rows.length).toBeLessThanOrEqual(2);
	expect(rows.at(-1)).toEqual({ person: one, channel: 'web', to_seq: 2_100 });
	await rooms.restart();
	expect(await rooms.collab.read(document, (doc) => doc.getMap('places').size)).toBe(2_100);
});

test('the server edits as a peer, with person and channel, and people see it', async () => {
	rooms = await openRooms();
	const one = await rooms.person();
	const document = await rooms.workspace({ [one]: 'viewer' });
	const reader = new Stock(rooms.url, document, `person.${one}`);
	await reader.synced();
	await rooms.collab.edit(document, one, 'paper', (doc) => doc.getMap('needs').set('n', 'x'));
	await reader.until(() => reader.doc.getMap('needs').get('n') === 'x');
	await rooms.collab.close();
	const { rows } = await rooms.db.query(`select person, channel from public.document_updates`);
	expect(rows).toEqual([{ person: one, channel: 'paper' }]);
	reader.destroy();
	const unknown = 'workspace/00000000-0000-4000-8000-000000000000';
	await rooms.restart();
	await expect(rooms.collab.read(unknown, () => 1)).rejects.toThrow('No document');
});

test('two seconds after an edit SQL has its rows, and a soft delete takes them away', async () => {
	rooms = await openRooms();
	const one = await rooms.person();
	const document = await rooms.workspace({ [one]: 'editor' });
	let id = '';
	await rooms.collab.edit(document, one, 'web', (doc) => {
		id = add(doc, 'places', { name: 'Biblioteka w Olkuszu', category: 'library' });
	});
	const names = async () => {
		const { rows } = await rooms.db.query<{ name: string }>(`select name from public.places`);
		return rows.map(({ name }) => name);
	};
	const soon = { timeout: 12_000, interval: 100 };
	await vi.waitFor(async () => expect(await names()).toEqual(['Biblioteka w Olkuszu']), soon);
	await rooms.collab.edit(document, one, 'web', (doc) => {
		setField(doc, 'places', id, 'name', 'Biblioteka Publiczna');
	});
	await vi.waitFor(async () => expect(await names()).toEqual(['Biblioteka Publiczna']), soon);
	await rooms.collab.edit(document, one, 'web', (doc) =>
		softDelete(doc, 'places', id, '2026-11-20T10:00:00Z')
	);
	await vi.waitFor(async () => expect(await names()).toEqual([]), soon);
});

test('a server that ends sends people away with 1012, with everything written, in seconds', async () => {
	rooms = await openRooms();
	const one = await rooms.person();
	const document = await rooms.workspace({ [one]: 'editor' });
	const raw = new Raw(rooms.url + document, bearer(one));
	await raw.notice('hello');
	for (const update of edits(20)) raw.send(frames.update(update));
	await raw.until((got) => got.length > 2);
	const start = performance.now();
	await rooms.collab.close();
	expect(await raw.closed).toBe(1012);
	expect(performance.now() - start).toBeLessThan(8_000);
	const { rows } = await rooms.db.query<{ n: number; projected: number }>(
		`select max(seq)::int n, (select projected_seq from public.documents) projected from public.document_updates`
	);
	expect(rows[0].projected).toBe(rows[0].n);
	expect(rows[0].n).toBeGreaterThan(0);
});
