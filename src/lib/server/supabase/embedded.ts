import type { PGlite } from '@electric-sql/pglite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SettingError } from '../settings.ts';
import { discreet } from './lite.ts';
import type { Schema } from './migrations.ts';

/*
 * PGlite in DATA_DIR/database. It runs without fsync: safe against a killed process, not against
 * a power cut; what people were told is saved is in the journal, which is synced.
 */

/** PostgreSQL's answer when the disk is full. */
const DISK_FULL = '53100';

// numbers as numbers, times as ISO 8601, bytes as PostgreSQL writes them: like PostgREST
const options = {
	serializers: {
		17: (value: unknown) =>
			typeof value === 'string' ? value : `\\x${Buffer.from(value as Uint8Array).toString('hex')}`
	},
	parsers: {
		17: (value: string) => value,
		1700: Number,
		1114: (value: string) => value.replace(' ', 'T'),
		1184: isoTime
	}
};

/** "2026-11-20 09:35:17.861+00" → "2026-11-20T09:35:17.861+00:00" */
export function isoTime(value: string): string {
	return value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

export interface Embedded {
	connection: PgliteConnection;
	schema: Schema;
	ask: (statement: string, parameter: string) => Promise<unknown>;
	/** True from the moment the disk was full: PGlite is not asked again, it would not answer. */
	full(): boolean;
	close(): Promise<void>;
}

/**
 * Opens the database, or makes it. Throws SettingError on a disk that is nearly full: several
 * statements at once (a migration) freeze PGlite 0.4.5 when it fills, before any error is told.
 */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
	const folder = join(dataDir, 'database');
	if ((await freeBytes(dataDir)) < NEEDED_BYTES)
		throw new SettingError('DATA_DIR', `${dataDir} has less than ${NEEDED_BYTES / MB} MB free`);
	await initialise(folder);

	const connection = await createPgliteConnection({ url: folder, pgliteOptions: options });
	await connection.driver.waitReady;
	const watch = guard(connection.driver);
	return {
		connection,
		schema: schemaOf(connection.driver),
		async ask(statement, parameter) {
			const { rows } = await connection.driver.query<{ answer: unknown }>(statement, [parameter]);
			return rows[0]?.answer;
		},
		full: watch.full,
		async close() {
			if (!watch.full()) await connection.close();
		}
	};
}

const MB = 1_000_000;
/** A fresh database, and two segments of its log beside what is there. */
const NEEDED_BYTES = 50 * MB;

export async function freeBytes(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/** A kill half-way leaves a folder that never opens again, so the first one is made beside. */
async function initialise(folder: string): Promise<void> {
	if (existsSync(folder)) return;
	const beside = `${folder}.new-`;
	for (const name of await readdir(dirname(folder))) {
		const path = join(dirname(folder), name);
		if (path.startsWith(beside)) await rm(path, { recursive: true, force: true });
	}
	// a name of its own: the process that made the last one may have survived its parent
	const made = beside + randomUUID();
	await promisify(execFile)(process.execPath, [fileURLToPath(maker), made]);
	await rename(made, folder);
}

const maker = new URL('./initialise.ts', import.meta.url);

function schemaOf(db: PGlite): Schema {
	return {
		exec: (statements) => db.exec(statements),
		query: async <T>(statement: string, parameters?: unknown[]) =>
			(await db.query<T>(statement, parameters)).rows
	};
}

/** Keeps people's data out of printed errors, and stops asking once the disk is full. */
function guard(db: PGlite): { full(): boolean } {
	let full = false;
	const watched =
		<A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
		async (...args: A): Promise<R> => {
			if (full) throw Object.assign(new Error('The disk is full.'), { code: DISK_FULL });
			try {
				return await work(...args);
			} catch (error) {
				full ||= (error as { code?: string }).code === DISK_FULL;
				throw discreet(error);
			}
		};
	db.query = watched(db.query.bind(db)) as PGlite['query'];
	db.exec = watched(db.exec.bind(db));
	return { full: () => full };
}
