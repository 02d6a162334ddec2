import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { carryOver, type CarriedOver } from '#lib/domain/carry.ts';
import type { Connection } from './connection.svelte.ts';
import { asWaiting, leftEpochs, nameOf, remove, takeLeftEpochs } from './device.ts';

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
	if (names.length === 0 || !connection.writable || !takeLeftEpochs(document, person)) return null;

	const done: CarriedOver = { set: 0, beside: 0, lost: 0 };
	for (const { doc, touched } of former) {
		const part = carryOver(doc, connection.doc, touched, line);
		for (const what of ['set', 'beside', 'lost'] as const) done[what] += part[what];
		doc.destroy();
	}
	await Promise.all(names.map(remove));
	return done;
}

/** A document as this device keeps it, and the places that wait in it. */
async function read(name: string): Promise<{ doc: Y.Doc; touched: string[] }> {
	const doc = new Y.Doc();
	const kept = new IndexeddbPersistence(name, doc);
	await kept.whenSynced;
	const { touched } = asWaiting(await kept.get('waiting'));
	await kept.destroy();
	return { doc, touched };
}
