import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Call } from '../supabase/call.ts';
import { CallError } from '../supabase/call.ts';
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
}

/**
 * Replaces everything people made by what the file holds. The whole file is read before anything is
 * touched. Every document gets a new epoch: a browser that knows a later state of it does not bring
 * that state back. No document may be open meanwhile.
 */
export async function readBackup(call: Call, path: string): Promise<Restored> {
	await check(call, path);
	const epochs = await epochsNow(call);
	await call('clear_rows', {});

	const restored = { rows: 0, left: 0 };
	for (const table of TABLES)
		for await (const page of linesOf(path)) {
			if (!('table' in page) || page.table !== table) continue;
			const rows =
				table === 'public.documents' ? page.rows.map((row) => raise(row, epochs)) : page.rows;
			const loaded = await load(call, table, rows);
			restored.rows += loaded;
			restored.left += rows.length - loaded;
		}
	return restored;
}

function raise(row: Record<string, unknown>, epochs: Map<unknown, number>) {
	const epoch = Math.max(Number(row.epoch ?? 1), epochs.get(row.document) ?? 0) + 1;
	return { ...row, epoch };
}

async function load(call: Call, table: string, rows: Page['rows']): Promise<number> {
	try {
		await call('load_rows', { table, rows });
		return rows.length;
	} catch (error) {
		if (!(error instanceof CallError) || error.code !== FOREIGN_KEY) throw error;
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

async function epochsNow(call: Call): Promise<Map<unknown, number>> {
	const epochs = new Map<unknown, number>();
	let after: string | null = '';
	while (after !== null) {
		const page: { rows: Page['rows']; next: string | null } = await call('dump_rows', {
			table: 'public.documents',
			after,
			limit: 50
		});
		for (const { document, epoch } of page.rows) epochs.set(document, Number(epoch));
		after = page.next;
	}
	return epochs;
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
