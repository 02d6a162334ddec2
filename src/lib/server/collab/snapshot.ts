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
	if (saved) room.tail.splice(0, rows.length);
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
