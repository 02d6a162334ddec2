import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Past } from '../collab/renew.ts';
import { pastOf, renew } from '../collab/renew.ts';
import { StorageError } from '../collab/refused.ts';
import type { Call } from '../supabase/call.ts';
import type { End, Head, Page } from './tables.ts';
import { TABLES } from './tables.ts';

/** A file that is no backup, or not one for this version. */
export class BackupError extends Error {
	override name = 'BackupError';
}

export interface Restored {
	rows: number;
	/** Rows whose partnership or person was removed while the backup was written. */
	left: number;
	/** Documents whose snapshot was damaged when the backup was written: they do not open. */
	damaged: string[];
}

/**
 * Replaces everything people made by what the file holds. The whole file is read before anything is
 * touched. Every document is rebuilt in a new epoch, so that nobody who has a later state of it, or
 * an earlier one, merges that back. No document may be open meanwhile.
 */
export async function readBackup(call: Call, path: string): Promise<Restored> {
	await check(call, path);
	const past = new Map<string, Past>();
	for await (const row of documentsNow(call)) past.set(row.document, await lately(call, row));
	await call('clear_rows', {});

	const restored: Restored = { rows: 0, left: 0, damaged: [] };
	for (const table of TABLES)
		for await (const page of linesOf(path)) {
			if (!('table' in page) || page.table !== table) continue;
			const loaded = await load(call, table, page.rows);
			restored.rows += loaded;
			restored.left += page.rows.length - loaded;
		}
	for await (const { document } of documentsNow(call))
		try {
			await renew(call, document, past.get(document));
		} catch (error) {
			if (!(error instanceof StorageError)) throw error;
			restored.damaged.push(document);
		}
	return restored;
}

/** What a document was; one that cannot be read must not keep a good copy of it from coming back. */
async function lately(call: Call, row: DocumentRow): Promise<Past> {
	try {
		return await pastOf(call, row.document);
	} catch (error) {
		console.error('restore:', (error as Error).message);
		return { epoch: row.epoch, seq: row.snapshot_seq, clients: row.retired };
	}
}

async function load(call: Call, table: string, rows: Page['rows']): Promise<number> {
	try {
		await call('load_rows', { table, rows });
		return rows.length;
	} catch (error) {
		// by its code: the error may come from another module graph (see running.ts)
		if ((error as { code?: unknown }).code !== FOREIGN_KEY) throw error;
		if (rows.length === 1) return 0;
		let loaded = 0;
		for (const row of rows) loaded += await load(call, table, [row]);
		return loaded;
	}
}

const FOREIGN_KEY = '23503';

async function check(call: Call, path: string): Promise<void> {
	const schema = await call<string>('schema_version', {});
	let head: Head | undefined;
	let end: End | undefined;
	let rows = 0;
	for await (const line of linesOf(path)) {
		if ('backup' in line) head = line;
		else if ('end' in line) end = line;
		else rows += line.rows.length;
	}
	if (head?.backup !== 'wspolna-gmina') throw new BackupError('the file is no backup');
	if (head.format !== 1 || head.schema > schema)
		throw new BackupError(`the backup is from a newer version (${head.schema})`);
	if (!end || end.rows !== rows) throw new BackupError('the file is not complete');
}

interface DocumentRow {
	document: string;
	epoch: number;
	snapshot_seq: number;
	retired: number[];
}

async function* documentsNow(call: Call): AsyncGenerator<DocumentRow> {
	let after: string | null = '';
	while (after !== null) {
		const page: { rows: DocumentRow[]; next: string | null } = await call('dump_rows', {
			table: 'public.documents',
			after,
			limit: 50
		});
		yield* page.rows;
		after = page.next;
	}
}

async function* linesOf(path: string): AsyncGenerator<Head | Page | End> {
	const bytes = createReadStream(path);
	const text = bytes.pipe(createGunzip());
	bytes.on('error', (error) => text.destroy(error));
	try {
		for await (const line of createInterface({ input: text, crlfDelay: Infinity }))
			yield JSON.parse(line);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') throw new BackupError('there is no such file');
		if (code?.startsWith('Z_') || error instanceof SyntaxError)
			throw new BackupError(`the file is damaged (${message})`);
		throw error;
	}
}
