import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Call } from '../supabase/call.ts';
import type { End, Head, Page } from './tables.ts';
import { PAGE, TABLES } from './tables.ts';

/**
 * Writes everything people made into one file and says how many rows. Complete or not there: it is
 * written beside and renamed. What comes from files of this repository is not in it.
 */
export async function writeBackup(call: Call, path: string): Promise<number> {
	const count = { rows: 0 };
	const part = `${path}.part`;
	// readable by nobody else: it holds password hashes; synced before it counts
	const file = createWriteStream(part, { mode: 0o600, flush: true });
	await pipeline(Readable.from(lines(call, count)), createGzip(), file);
	await rename(part, path);
	return count.rows;
}

async function* lines(call: Call, count: { rows: number }): AsyncGenerator<string> {
	const line = (value: Head | Page | End) => `${JSON.stringify(value)}\n`;
	const schema = await call<string>('schema_version', {});
	yield line({ backup: 'wspolna-gmina', format: 1, schema, at: new Date().toISOString() });

	for (const table of TABLES.toReversed()) {
		let after: string | null = '';
		while (after !== null) {
			const page: { rows: Page['rows']; next: string | null } = await call('dump_rows', {
				table,
				after,
				limit: PAGE
			});
			count.rows += page.rows.length;
			if (page.rows.length) yield line({ table, rows: page.rows });
			after = page.next;
		}
	}
	yield line({ end: true, rows: count.rows });
}
