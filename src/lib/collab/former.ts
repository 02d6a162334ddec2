import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { carryOver, type CarriedOver } from '#lib/domain/carry.ts';
import type { Connection } from './connection.svelte.ts';
import { asWaiting, leftEpochs, nameOf, takeLeftEpochs } from './device.ts';

/**
 * Puts what a person wrote on an earlier epoch of a document, and what was never stored, onto the
 * document he has open now; `line` stands over a text that is put beside. Null when there is nothing
 * of the kind on this device, or another tab has taken it. The connection must be writable.
 */
export async function takeFormer(
	connection: Connection,
	line: string
): Promise<CarriedOver | null> {
	const { document, personId: person } = connection;
	if (!person) return null;
	const names = leftEpochs(document, person).map((epoch) => nameOf(document, person, epoch));
	const former = await Promise.all(names.map(read));
	if (names.length === 0 || !connection.writable || !takeLeftEpochs(document, person)) {
		await Promise.all(former.map(({ kept }) => kept.destroy()));
		return null;
	}

	const done: CarriedOver = { set: 0, beside: 0, lost: 0 };
	for (const { kept, touched } of former) {
		const part = carryOver(kept.doc, connection.doc, touched, line);
		for (const what of ['set', 'beside', 'lost'] as const) done[what] += part[what];
		// a tab that still has the old document open keeps its database from going: it finds nothing
		await kept.set('waiting', { count: 0, touched: [] } as never);
		void kept.clearData();
	}
	return done;
}

/** A document as this device keeps it, and the places that wait in it. */
async function read(name: string): Promise<{ kept: IndexeddbPersistence; touched: string[] }> {
	const kept = new IndexeddbPersistence(name, new Y.Doc());
	await kept.whenSynced;
	const { touched } = asWaiting(await kept.get('waiting'));
	return { kept, touched };
}
