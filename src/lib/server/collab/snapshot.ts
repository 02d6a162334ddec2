import * as Y from 'yjs';
import type { Call } from '../supabase/call.ts';
import type { Entry } from './journal.ts';
import { base64, sha256 } from './log.ts';
import type { Room } from './room.ts';
import type { Storage } from './storage.ts';

/*
 * Tail → snapshot. The rows since the last snapshot are merged per person and minute into history,
 * so that one person or one period can be undone later, and opening stays fast.
 */

/** Updates since the last snapshot; in SQL about 500 rows, each a second of one person's work. */
export const TAIL = 2_000;
export const QUIET_MS = 5 * 60_000;

export function isDue(room: Room, now = Date.now()): boolean {
	const last = room.tail.at(-1);
	return last !== undefined && (room.tail.length >= TAIL || now - last.at >= QUIET_MS);
}

/** Writes a snapshot of everything written so far; the room goes on meanwhile. */
export async function takeSnapshot(room: Room, storage: Storage, call: Call): Promise<void> {
	const seq = room.seq;
	const rows = room.tail.slice();
	const { waits } = room;
	const snapshot = room.encode();
	if (!readsBack(snapshot, room.doc()))
		throw new Error(`${room.document}: the snapshot does not read back as the document`);
	await storage.log.flush();
	const { saved } = await call<{ saved: boolean }>('save_snapshot', {
		document: room.document,
		seq,
		snapshot: base64(snapshot),
		sha256: sha256(snapshot),
		history: merged(rows)
	});
	if (!saved) return;
	room.tail.splice(0, rows.length);
	room.snapshotWaits = waits;
}

/**
 * Puts what waits in vain for something unknown into quarantine, with a snapshot without it in the
 * same transaction: a row may hold both. From then on the document does not know of it.
 */
export async function setAside(room: Room, storage: Storage, call: Call): Promise<void> {
	const gone = room.letGo();
	if (!gone) return;
	const { seq } = room;
	const rows = room.tail.slice();
	const snapshot = room.encode();
	const aside = rows.flatMap((row, n) => (gone.still[n] === 'none' ? [] : asideRow(row.seq, row)));
	if (room.snapshotWaits)
		aside.push(
			asideRow(null, { at: Date.now(), person: null, channel: 'server', data: gone.update })
		);
	console.error(`collab: ${room.document}: ${aside.length} rows go to quarantine (unknown)`);
	try {
		await storage.log.flush();
		const { saved } = await call<{ saved: boolean }>('save_snapshot', {
			document: room.document,
			seq,
			snapshot: base64(snapshot),
			sha256: sha256(snapshot),
			history: merged(rows.filter((_, n) => gone.still[n] !== 'all')),
			aside
		});
		if (!saved) throw new Error(`${room.document}: a later snapshot is there`);
	} catch (error) {
		room.takeBack(gone.update);
		throw error;
	}
	room.tail.splice(0, rows.length);
	room.snapshotWaits = false;
}

function asideRow(seq: number | null, row: Pick<Entry, 'at' | 'person' | 'channel' | 'data'>) {
	const { at, person, channel, data } = row;
	return {
		...{ seq, at: new Date(at).toISOString(), person, channel, reason: 'unknown' },
		...{ data: base64(data), sha256: sha256(data) }
	};
}

/** Whether bytes give a document with the same content and the same deletions. */
function readsBack(snapshot: Uint8Array, doc: Y.Doc): boolean {
	const again = new Y.Doc();
	Y.applyUpdate(again, snapshot);
	const same = Y.equalSnapshots(Y.snapshot(again), Y.snapshot(doc));
	again.destroy();
	return same;
}

/** Rows of one person, channel and minute become one. */
export function merged(rows: Entry[]) {
	const minuteOf = (at: number) => new Date(at - (at % 60_000)).toISOString();
	const groups = Map.groupBy(rows, ({ at, person, channel }) =>
		[minuteOf(at), person, channel].join()
	);
	return [...groups.values()].map((group) => {
		const [{ at, person, channel }] = group;
		const data = group.length === 1 ? group[0].data : Y.mergeUpdates(group.map((row) => row.data));
		return {
			minute: minuteOf(at),
			person,
			channel,
			from_seq: group[0].seq,
			to_seq: group.at(-1)!.seq,
			data: base64(data),
			sha256: sha256(data)
		};
	});
}
