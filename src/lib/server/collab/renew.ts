import * as Y from 'yjs';
import { clientsOf, rebuilt } from '#lib/domain/rebuild.ts';
import type { Call } from '../supabase/call.ts';
import { base64, sha256 } from './log.ts';
import { readStored } from './stored.ts';

/** How far a document had come, and who wrote in it up to then. */
export interface Past {
	epoch: number;
	seq: number;
	clients: number[];
}

/**
 * Begins a new epoch of a stored document: it is rebuilt, everybody who ever wrote in it is retired,
 * and its tail, history, versions and quarantine are gone. `past` is what else was known of it under
 * this name, later than what is stored now. No process may have it open; the journal is the
 * caller's (`discardJournal`). Throws what `readStored` throws.
 */
export async function renew(call: Call, document: string, past?: Past): Promise<void> {
	const { doc, ...stored } = await read(call, document);
	const next = rebuilt(doc);
	const snapshot = Y.encodeStateAsUpdate(next);
	await call('renew_document', {
		document,
		epoch: Math.max(stored.epoch, past?.epoch ?? 0) + 1,
		seq: Math.max(stored.seq, past?.seq ?? 0) + 1,
		retired: [...new Set([...stored.clients, ...(past?.clients ?? [])])],
		snapshot: base64(snapshot),
		sha256: sha256(snapshot)
	});
	doc.destroy();
	next.destroy();
}

/** What `renew` has to know of a document that is about to be replaced. */
export async function pastOf(call: Call, document: string): Promise<Past> {
	const { doc, ...past } = await read(call, document);
	doc.destroy();
	return past;
}

async function read(call: Call, document: string): Promise<Past & { doc: Y.Doc }> {
	const { epoch, seq, retired, updates } = await readStored(call, document);
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	return { epoch, seq, clients: [...new Set([...retired, ...clientsOf(doc)])], doc };
}
