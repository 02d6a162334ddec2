import * as Y from 'yjs';
import type { Call } from '../supabase/call.ts';
import { base64, sha256 } from './log.ts';

interface Sources {
	snapshot_seq: number;
	/** The newest version whose hash is right; null when there is none. */
	base_seq: number | null;
	base: string | null;
	/** History written since that version may have been deleted. */
	old: boolean;
	history: { to_seq: number; data: string; sha256: string }[];
}

/**
 * Makes a snapshot whose hash fails again, from the newest version that is whole and the history
 * since, and puts the damaged one aside. False, and nothing is changed, when that cannot be proved
 * to be all of it: the same bytes as when it was written (`known` is their hash), or nothing that
 * is missing or damaged on the way from the version to it.
 */
export async function rebuildSnapshot(
	call: Call,
	document: string,
	known: string | null
): Promise<boolean> {
	const sources = await call<Sources | null>('rebuild_sources', { document });
	if (!sources) return false;
	const history = sources.history.map((row) => ({ ...row, bytes: decoded(row.data) }));
	if (history.some(({ bytes, sha256: right }) => sha256(bytes) !== right)) return false;

	const doc = new Y.Doc();
	doc.transact(() => {
		if (sources.base !== null) Y.applyUpdate(doc, decoded(sources.base));
		for (const { bytes } of history) Y.applyUpdate(doc, bytes);
	});
	const snapshot = Y.encodeStateAsUpdate(doc);
	const { pendingStructs, pendingDs } = doc.store;
	doc.destroy();

	const reaches = history.at(-1)?.to_seq ?? sources.base_seq;
	const unbroken =
		!sources.old &&
		Number(reaches) === Number(sources.snapshot_seq) &&
		pendingStructs === null &&
		pendingDs === null;
	if (!unbroken && sha256(snapshot) !== known) return false;

	const { replaced } = await call<{ replaced: boolean }>('replace_snapshot', {
		document,
		seq: sources.snapshot_seq,
		snapshot: base64(snapshot),
		sha256: sha256(snapshot)
	});
	if (replaced)
		console.error(
			`collab: ${document}: the snapshot failed its hash and was rebuilt from version ${sources.base_seq} and ${history.length} rows of history`
		);
	return replaced;
}

const decoded = (text: string) => Buffer.from(text, 'base64');
