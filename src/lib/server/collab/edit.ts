import * as Y from 'yjs';
import { inspect } from './gate.ts';
import type { Channel } from './journal.ts';
import { StorageError } from './refused.ts';
import type { Room } from './room.ts';

/**
 * An edit by the server itself, as a Yjs peer with a clientID of its own: made on a copy of the
 * document, taken in like anybody's update, resolved when it is saved. The server's own edits
 * have no frame limit.
 */
export async function editRoom(
	room: Room,
	person: string | null,
	channel: Channel,
	change: (doc: Y.Doc) => void
): Promise<void> {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc()));
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	doc.transact(() => change(doc));
	doc.destroy();
	if (updates.length === 0) return;

	const update = updates.length === 1 ? updates[0] : Y.mergeUpdates(updates);
	await new Promise<void>((resolve, reject) => {
		const acked = {
			saved: () => resolve(),
			failed: () => reject(new StorageError('the edit could not be stored'))
		};
		const source = { person, channel, connection: null, acked, count: 1 };
		room.accept(update, inspect(update, Infinity, Infinity), source, false);
	});
}
