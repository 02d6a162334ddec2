import { createPostgresConnection } from '@supabase/lite/postgres';
import postgres from 'postgres';
import { SettingError } from '../settings.ts';
import { isoTime } from './embedded.ts';
import { discreet } from './lite.ts';
import type { Schema } from './migrations.ts';

/*
 * DATABASE_URL: PostgreSQL 15 or newer, also behind a pooler (no prepared statements). Several
 * connections, so no lock of ours; migrations run in one session under an advisory lock.
 */

const MIGRATING = 7_326_104; // any number that other programs on this database do not use

/** What PostgREST would send: numbers as numbers, times as ISO 8601. */
export const types = {
	// lite hands JSON over as text, like PGlite takes it; encoded again it would be one long string
	json: { to: 114, from: [114], serialize: jsonText, parse: JSON.parse },
	jsonb: { to: 3802, from: [3802], serialize: jsonText, parse: JSON.parse },
	numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
	bytea: {
		to: 17,
		from: [17],
		serialize: (value: string | Uint8Array) =>
			typeof value === 'string' ? value : `\\x${Buffer.from(value).toString('hex')}`,
		parse: (value: string) => value
	},
	timestamp: {
		to: 1114,
		from: [1114],
		serialize: String,
		parse: (value: string) => value.replace(' ', 'T')
	},
	timestamptz: { to: 1184, from: [1184], serialize: String, parse: isoTime }
};

function jsonText(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Our own connections, for `call` and migrations. Throws SettingError when there is no database. */
export async function openSql(url: string): Promise<postgres.Sql> {
	const sql = postgres(url, {
		prepare: false,
		max: 4,
		connect_timeout: 4,
		onnotice: () => undefined,
		connection: { TimeZone: 'UTC', application_name: 'wspolna-gmina' }
	});
	try {
		await sql`select 1`;
		return sql;
	} catch (error) {
		await sql.end({ timeout: 0 });
		const { code } = error as { code?: string };
		throw new SettingError('DATABASE_URL', `the database does not answer (${code ?? 'no reason'})`);
	}
}

/** One parameter in, the first column of the first row out. */
export function askOf(sql: postgres.Sql) {
	return async (statement: string, parameter: string): Promise<unknown> => {
		// as text: postgres.js would encode what it knows to be JSON a second time
		const asText = statement.replace('$1::jsonb', '$1::text::jsonb');
		const [row] = await sql.unsafe(asText, [parameter]).catch((error) => {
			throw discreet(error);
		});
		return row?.answer;
	};
}

/** Runs `work` in one session that no other server is migrating in. */
export async function whileMigrating<T>(
	sql: postgres.Sql,
	work: (schema: Schema) => Promise<T>
): Promise<T> {
	const one = await sql.reserve();
	try {
		await one`select pg_advisory_lock(${MIGRATING})`;
		try {
			return await work({
				exec: (statements) => one.unsafe(statements).simple(),
				query: async <R>(statement: string, parameters: unknown[] = []) =>
					(await one.unsafe(statement, parameters as string[])) as unknown as R[]
			});
		} finally {
			await one`select pg_advisory_unlock(${MIGRATING})`;
		}
	} finally {
		one.release();
	}
}

/** The connection of @supabase/lite: a pooled one for each transaction. */
export function connect(url: string) {
	const connection = createPostgresConnection({
		url,
		postgresOptions: { prepare: false, max: 8, onnotice: () => undefined, types }
	});
	connection.normalizeDbError = discreet; // called just before lite prints it
	return connection;
}
