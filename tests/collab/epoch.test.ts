import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { places } from '#lib/domain/places.ts';
import { add, setField, textName, textOf } from '#lib/domain/workspace.ts';
import { maintain } from '#lib/server/backup/maintain.ts';
import * as frames from '#lib/server/collab/frames.ts';
import { Raw, Stock } from '../support/client.ts';
import type { Rooms } from '../support/rooms.ts';
import { openRooms } from '../support/rooms.ts';

/* A restored backup is a new epoch: what anybody still has of the old one does not come back. */

let rooms: Rooms;
let person: string;
let document: string;
let file: string;
beforeEach(async () => {
	rooms = await openRooms();
	person = await rooms.person();
	document = await rooms.workspace({ [person]: 'editor' });
	file = join(rooms.dataDir, 'all.backup');
});
afterEach(() => rooms?.close());

const bearer = () => ({ authorization: `Bearer person.${person}` });
const stock = () => new Stock(rooms.url, document, `person.${person}`);

/** As the running server does it. */
const task = (name: 'backup' | 'restore') =>
	maintain(
		{
			collab: rooms.collab,
			backend: { call: rooms.call },
			settings: { dataDir: rooms.dataDir },
			async withoutDocuments(work) {
				await rooms.collab.close();
				const done = await work();
				await rooms.restart();
				return done;
			}
		},
		name,
		file
	);

const NAME = textName('section', 'who-we-are');
const content = () =>
	rooms.collab.read(document, (doc) => ({
		places: places(doc).map(({ name }) => name),
		text: textOf(doc, NAME)
	}));
const BACKED_UP = { places: ['Biblioteka'], text: 'Przed kopią' };

/** Somebody's document with a place and a sentence, a backup, and more edits after it. */
async function changedSinceBackup(): Promise<Y.Doc> {
	const writer = stock();
	await writer.synced();
	const id = add(writer.doc, 'places', { name: 'Biblioteka', category: 'library' });
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText('Przed kopią')]);
	writer.doc.getXmlFragment(NAME).insert(0, [paragraph]);
	await writer.saved();
	await task('backup');

	setField(writer.doc, 'places', id, 'name', 'Później');
	const late = stock();
	await late.synced();
	add(late.doc, 'places', { name: 'Też później', category: 'library' });
	await late.saved();
	await writer.until(() => places(writer.doc).length === 2);
	await writer.saved();
	const kept = new Y.Doc();
	Y.applyUpdate(kept, Y.encodeStateAsUpdate(writer.doc));
	writer.destroy();
	late.destroy();
	return kept;
}

test('backup, change, restore: the content is the backup’s, and a new client writes on', async () => {
	await changedSinceBackup();
	expect((await content()).places).toEqual(['Później', 'Też później']);
	await task('restore');
	expect(await content()).toEqual(BACKED_UP);
	await rooms.restart(); // nothing is left in the journal either
	expect(await content()).toEqual(BACKED_UP);

	const fresh = stock();
	await fresh.synced();
	expect(places(fresh.doc).map(({ name }) => name)).toEqual(['Biblioteka']);
	setField(fresh.doc, 'places', places(fresh.doc)[0].id, 'name', 'Biblioteka w Olkuszu');
	await fresh.saved();
	expect((await content()).places).toEqual(['Biblioteka w Olkuszu']);
	expect(fresh.notices[0]).toMatchObject({ kind: 'hello', epoch: 2 });
	fresh.destroy();
});

test('whoever brings an old copy without saying so is closed 4409, however he does', async () => {
	const old = await changedSinceBackup();
	await task('restore');
	let edit!: Uint8Array;
	old.once('update', (update: Uint8Array) => (edit = update));
	setField(old, 'places', places(old)[0].id, 'name', 'Z kieszeni');
	const erased = new Y.Doc({ gc: false });
	Y.applyUpdate(erased, Y.encodeStateAsUpdate(old));
	const vector = Y.encodeStateVector(erased);
	erased.getXmlFragment(NAME).delete(0, 1);

	const brought: Record<string, Uint8Array> = {
		'its state vector': frames.step1(Y.encodeStateVector(old)),
		'its state': frames.step2(Y.encodeStateAsUpdate(old)),
		'a new edit of an old place': frames.update(edit),
		'a deletion alone': frames.update(Y.encodeStateAsUpdate(erased, vector))
	};
	for (const [what, frame] of Object.entries(brought)) {
		const raw = new Raw(rooms.url + document, bearer());
		await raw.notice('hello');
		raw.send(frame);
		expect(await raw.closed, what).toBe(4409);
		expect(raw.frames.filter(([kind]) => kind === 4)).toEqual([]);
	}
	const said = new Raw(`${rooms.url}${document}?epoch=1`, bearer());
	expect(await said.closed).toBe(4409);
	expect(await content()).toEqual(BACKED_UP);
});

test('a stock client that stayed open comes back with its old document and is told 4409', async () => {
	await changedSinceBackup();
	const open = stock();
	await open.synced();
	await task('restore');
	await open.until(() => open.closedWith === 4409);
	expect(places(open.doc).map(({ name }) => name)).toEqual(['Później', 'Też później']);
	expect(await content()).toEqual(BACKED_UP);
	open.destroy();
});

test('a second restore retires what was written since the first', async () => {
	await changedSinceBackup();
	await task('restore');
	const between = stock();
	await between.synced();
	add(between.doc, 'places', { name: 'Pomiędzy', category: 'library' });
	await between.saved();
	await task('restore');
	await between.until(() => between.closedWith === 4409);
	expect(await content()).toEqual(BACKED_UP);
	const raw = new Raw(rooms.url + document, bearer());
	expect(await raw.notice('hello')).toMatchObject({ epoch: 3 });
	raw.ws.close();
	between.destroy();
});

test('nothing of the old epoch stays in the log, and SQL shows what was restored', async () => {
	await changedSinceBackup();
	await task('restore');
	for (const table of ['document_updates', 'document_history', 'quarantine'])
		expect((await rooms.db.query(`select * from public.${table}`)).rows, table).toEqual([]);
	const versions = await rooms.db.query(`select seq from public.document_versions`);
	const [{ snapshot_seq }] = (
		await rooms.db.query<{ snapshot_seq: number }>(`select snapshot_seq from public.documents`)
	).rows;
	expect(versions.rows).toEqual([{ seq: snapshot_seq }]);
	await vi.waitFor(
		async () => {
			const { rows } = await rooms.db.query<{ name: string }>(`select name from public.places`);
			expect(rows).toEqual([{ name: 'Biblioteka' }]);
			expect(await rooms.call('documents_behind', {})).toEqual([]);
		},
		{ timeout: 10_000, interval: 100 }
	);
});

test('a damaged document does not keep its backup from coming back, and is named if it is in it', async () => {
	await changedSinceBackup();
	await task('restore');
	const damage = async () => {
		await rooms.collab.close();
		await rooms.db.query(`update public.documents set snapshot = '\\x00'`);
		await rooms.db.query(`update public.document_versions set snapshot = '\\x00'`);
		await rooms.restart();
	};
	await damage();
	await expect(content()).rejects.toThrow('fails its hash');
	expect(await task('restore')).not.toContain('damaged');
	expect(await content()).toEqual(BACKED_UP);
	expect(await rooms.call('open_document', { document })).toMatchObject({ epoch: 3 });

	await damage();
	await task('backup');
	expect(await task('restore')).toContain(`damaged and not readable: ${document}`);
});
