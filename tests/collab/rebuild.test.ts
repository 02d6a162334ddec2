import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Raw, Stock } from '../support/client.ts';
import type { Rooms } from '../support/rooms.ts';
import { openRooms } from '../support/rooms.ts';

/* A snapshot whose hash fails: made again from what else is stored, or the document stays shut. */

let rooms: Rooms;
let person: string;
let document: string;
beforeEach(async () => {
	rooms = await openRooms();
	person = await rooms.person();
	document = await rooms.workspace({ [person]: 'editor' });
});
afterEach(() => rooms?.close());

const bearer = () => ({ authorization: `Bearer person.${person}` });
const sql = (statement: string) => rooms.db.query(statement);
const soon = { timeout: 15_000, interval: 100 };

const write = (key: string, value: number | null) =>
	rooms.collab.edit(document, person, 'web', (doc) => {
		if (value === null) doc.getMap('places').delete(key);
		else doc.getMap('places').set(key, value);
	});
const read = () => rooms.collab.read(document, (doc) => doc.getMap('places').toJSON());

/** The server finds the tail quiet for five minutes and makes a snapshot of it. */
async function snapshotted(): Promise<void> {
	await rooms.collab.close();
	await sql(`update public.document_updates set at = now() - interval '6 minutes'`);
	await rooms.restart();
	await read();
	await vi.waitFor(async () => {
		expect((await sql(`select seq from public.document_updates`)).rows).toEqual([]);
	}, soon);
}

/** Two days with a snapshot each, and an edit after them. */
async function twoDays(): Promise<void> {
	await write('monday', 1);
	await write('mistake', 1);
	await snapshotted();
	await sql(`update public.document_versions set day = day - 1`);
	await write('tuesday', 2);
	await write('mistake', null);
	await snapshotted();
	await write('now', 3);
	await rooms.collab.close();
}
const CONTENT = { monday: 1, tuesday: 2, now: 3 };

const damageSnapshot = () =>
	sql(`update public.documents set snapshot = set_byte(snapshot, 9, get_byte(snapshot, 9) # 255)`);
const damageVersions = (which = 'true') =>
	sql(`update public.document_versions set snapshot = '\\x00' where ${which}`);
const TODAY = 'day = (select max(day) from public.document_versions)';

test('a damaged snapshot is made again from the version of the day, and goes to quarantine', async () => {
	await twoDays();
	const right = (await sql(`select snapshot_sha256 from public.documents`)).rows;
	await damageSnapshot();
	const bytes = (await sql(`select snapshot from public.documents`)).rows[0] as {
		snapshot: Buffer;
	};
	await rooms.restart();
	expect(await read()).toEqual(CONTENT);
	expect((await sql(`select snapshot_sha256 from public.documents`)).rows).toEqual(right);
	const { rows } = await sql(`select seq, reason, data from public.quarantine`);
	expect(rows).toEqual([{ seq: -1, reason: 'snapshot', data: bytes.snapshot }]);
	expect(rooms.collab.damaged()).toEqual([]);
	await rooms.restart();
	expect(await read()).toEqual(CONTENT);
});

test('with the version of the day damaged too, an older one and the history since give the same', async () => {
	await twoDays();
	await damageSnapshot();
	await damageVersions(TODAY);
	await rooms.restart();
	const client = new Stock(rooms.url, document, `person.${person}`);
	await client.synced();
	expect(client.doc.getMap('places').toJSON()).toEqual(CONTENT);
	client.doc.getMap('places').set('goes on', 4);
	await client.saved();
	client.destroy();
	await rooms.restart();
	expect(await read()).toEqual({ ...CONTENT, 'goes on': 4 });
});

test('without any version the whole history is enough when it gives the very same bytes', async () => {
	await twoDays();
	await damageSnapshot();
	await damageVersions();
	await rooms.restart();
	expect(await read()).toEqual(CONTENT);
});

test.each([
	[
		'a row of history is damaged',
		`update public.document_history set data = '\\x0000' where to_seq = (select max(to_seq) from public.document_history)`
	],
	[
		'the last row of history is missing',
		`delete from public.document_history where to_seq = (select max(to_seq) from public.document_history)`
	],
	[
		'history may have been deleted since the version',
		`update public.document_versions set day = day - 40 where snapshot <> '\\x00'; delete from public.document_history`
	]
])('it stays shut when %s, and is named', async (_, damage) => {
	await twoDays();
	const before = (await sql(`select * from public.document_updates`)).rows;
	await damageSnapshot();
	await damageVersions(TODAY);
	await rooms.db.exec(damage);
	await rooms.restart();

	await expect(read()).rejects.toThrow('fails its hash');
	const raw = new Raw(rooms.url + document, bearer());
	expect(await raw.closed).toBe(1013);
	expect(raw.frames).toEqual([]);
	expect(rooms.collab.damaged()).toEqual([document]);
	expect(rooms.collab.trouble()).toBeNull();
	expect((await sql(`select * from public.document_updates`)).rows).toEqual(before);
	expect((await sql(`select * from public.quarantine`)).rows).toEqual([]);

	const other = await rooms.workspace({ [person]: 'editor' });
	expect(await rooms.collab.read(other, (doc) => doc.getMap('places').size)).toBe(0);
});
