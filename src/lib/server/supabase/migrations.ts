import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** What a migration needs of a database: whole files, and rows back. */
export interface Schema {
	exec(statements: string): Promise<unknown>;
	query<T>(statement: string, parameters?: unknown[]): Promise<T[]>;
}

const folder = new URL('../../../../supabase/migrations/', import.meta.url);

// the same table as the Supabase CLI's, so that `supabase db push` and the server agree
const history = `
	create schema if not exists supabase_migrations;
	create table if not exists supabase_migrations.schema_migrations (
		version text primary key, statements text[], name text
	);`;

/** What hosted Supabase provides and a bare database does not; policies name these roles. */
const roles = `
	do $$ begin
		if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
		if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
		if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
	end $$;
	create schema if not exists auth;
	grant usage on schema public, auth to anon, authenticated, service_role;`;

/**
 * @supabase/lite writes these two for its own way of naming the person in a transaction; PostgREST
 * names the person in another. These read both. To be run after lite's system schema, at each start.
 */
const claims = `
	create or replace function auth.uid() returns uuid language sql stable as $$
		select coalesce(
			nullif(current_setting('request.jwt.claim.sub', true), ''),
			nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
		)::uuid
	$$;
	create or replace function auth.jwt() returns jsonb language sql stable as $$
		select coalesce(
			nullif(current_setting('request.jwt.claim', true), ''),
			nullif(current_setting('request.jwt.claims', true), '')
		)::jsonb
	$$;`;

/** Roles and the functions of the schema `auth` on a database that is not Supabase's. */
export async function prepare(schema: Schema): Promise<void> {
	await schema.exec(roles);
}

export async function adoptClaims(schema: Schema): Promise<void> {
	await schema.exec(claims);
}

/** Applies the files that the history does not name yet, each in its own transaction. */
export async function migrate(schema: Schema, from: URL = folder): Promise<string[]> {
	await schema.exec(history);
	const rows = await schema.query<{ version: string }>(
		'select version from supabase_migrations.schema_migrations'
	);
	const applied = new Set(rows.map(({ version }) => version));
	const done: string[] = [];

	for (const { file, version, name } of migrationFiles(from)) {
		if (applied.has(version)) continue;
		const statements = await readFile(new URL(file, from), 'utf8');
		await schema.exec('begin');
		try {
			await schema.exec(statements);
			await schema.query(
				'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, array[$3])',
				[version, name, statements]
			);
			await schema.exec('commit');
		} catch (error) {
			await schema.exec('rollback');
			throw new Error(`The migration ${file} failed: ${(error as Error).message}`, {
				cause: error
			});
		}
		done.push(version);
	}
	return done;
}

/** The version that this code needs. */
export function newestVersion(from: URL = folder): string {
	return migrationFiles(from).at(-1)?.version ?? '';
}

function migrationFiles(from: URL) {
	return readdirSync(from)
		.sort()
		.flatMap((file) => {
			const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
			return version && name ? [{ file, version, name }] : [];
		});
}
