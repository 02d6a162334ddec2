import type { Call } from '../supabase/call.ts';
import type { Channel, Entry } from './journal.ts';
import { sha256 } from './log.ts';
import { rebuildSnapshot } from './rebuild.ts';
import { Damaged, NotFound } from './refused.ts';
import type { Opened } from './room.ts';

interface Row {
	seq: number;
	at: string;
	person: string | null;
	channel: Channel;
	data: string;
	sha256: string;
}

interface Answer {
	epoch: number;
	retired: number[];
	seq: number;
	snapshot: string | null;
	snapshot_sha256: string | null;
	projected_seq: number;
	updates: Row[];
}

/**
 * Reads a document from SQL. Rows whose hash fails go to quarantine and the document opens from
 * the rest; a snapshot whose hash fails is rebuilt. Throws `Damaged` when it cannot be: without it
 * nothing opens, because an empty document would be filled.
 */
export async function readStored(call: Call, document: string): Promise<Opened> {
	const answer = await call<Answer | null>('open_document', { document });
	if (!answer) throw new NotFound(document);

	const snapshot = answer.snapshot === null ? null : Buffer.from(answer.snapshot, 'base64');
	if (snapshot && sha256(snapshot) !== answer.snapshot_sha256) {
		if (await rebuildSnapshot(call, document, answer.snapshot_sha256))
			return readStored(call, document);
		throw new Damaged(`${document}: the snapshot fails its hash`);
	}

	const rows = answer.updates.map((row) => ({ ...row, bytes: Buffer.from(row.data, 'base64') }));
	const damaged = rows.filter(({ bytes, sha256: known }) => sha256(bytes) !== known);
	if (damaged.length > 0)
		await quarantine(
			call,
			document,
			damaged.map(({ seq }) => seq),
			'hash'
		);

	const tail = rows
		.filter((row) => !damaged.includes(row))
		.map(({ seq, at, person, channel, bytes }): Entry => {
			return { document, seq: Number(seq), at: Date.parse(at), person, channel, data: bytes };
		});
	return {
		epoch: answer.epoch,
		retired: answer.retired,
		seq: Number(answer.seq),
		projectedSeq: Number(answer.projected_seq),
		updates: [...(snapshot ? [snapshot] : []), ...tail.map(({ data }) => data)],
		tail
	};
}

export async function quarantine(call: Call, document: string, seqs: number[], reason: string) {
	console.error(`collab: ${document}: rows ${seqs.join(', ')} go to quarantine (${reason})`);
	await call('quarantine_updates', { document, rows: seqs.map((seq) => ({ seq, reason })) });
}
