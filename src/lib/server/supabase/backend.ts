import type { SupabaseClient } from '@supabase/supabase-js';
import { createClient } from '@supabase/supabase-js';
import { decodeJwt } from 'jose';
import type { Settings } from '../settings.ts';
import { SettingError } from '../settings.ts';
import type { Call } from './call.ts';
import { CallError, restCall, sqlCall } from './call.ts';
import type { Directory } from './directory.ts';
import { takeDirectory } from './directory.ts';
import { openEmbedded } from './embedded.ts';
import { knownPaths, slowGuessing } from './gate.ts';
import type { Keys } from './keys.ts';
import { openKeys } from './keys.ts';
import { openLite } from './lite.ts';
import { twoLanes } from './lock.ts';
import { migrate, newestVersion } from './migrations.ts';
import { askOf, connect, openSql, whileMigrating } from './postgres.ts';
import { remoteFetch } from './remote.ts';
import type { Claims } from './tokens.ts';
import { openTokens } from './tokens.ts';

export type { Call } from './call.ts';
export { CallError } from './call.ts';

/** Accounts, REST and the server's own statements, whichever of the four configurations is behind. */
export interface Backend {
	/** /auth/v1 and /rest/v1, as Supabase answers them. */
	fetch(request: Request): Promise<Response>;
	/** The server's own statements. Throws CallError. */
	call: Call;
	/** Reads an access token without asking anybody; null when it is not valid now. */
	verify(token: string): Promise<Claims | null>;
	/** supabase-js under a person's rights, or an anonymous caller's. */
	client(token?: string): SupabaseClient;
	/** Hears of every session that ends by signing out. */
	onSignOut(hear: (person: string, session: string | null) => void): void;
	/** True when the database is in DATA_DIR and syncs later than the journal. */
	embedded: boolean;
	directory: Directory;
	url: string;
	publishableKey: string;
	secretKey: string;
	/** What our own commands show to the running server. */
	commandKey: string;
	/** Why nothing can be stored; null when it can. */
	trouble(): Promise<string | null>;
	close(): Promise<void>;
}

/** What the configurations differ in. */
interface Store {
	fetch(request: Request): Promise<Response>;
	call: Call;
	full?(): boolean;
	close(): Promise<void>;
}

/**
 * Takes DATA_DIR, opens what the settings name and brings its schema up to date.
 * Throws SettingError when a setting is the reason that it cannot.
 */
export async function openBackend(settings: Settings): Promise<Backend> {
	const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
	const url = `http://${host}:${settings.port}`;
	const directory = await takeDirectory(settings.dataDir, url);
	try {
		const keys = await openKeys(settings);
		const store = await openStore(settings, keys, url);
		const jwtSecret = settings.supabaseUrl ? settings.jwtSecret : keys.jwtSecret;
		const backend = assemble(settings, { store, directory, keys, url, jwtSecret });
		await warmUp(backend);
		return backend;
	} catch (error) {
		await directory.release();
		throw error;
	}
}

function openStore(settings: Settings, keys: Keys, url: string): Promise<Store> {
	if (settings.supabaseUrl) return openRemote(settings, settings.supabaseUrl, keys);
	if (settings.databaseUrl) return openPostgres(settings.databaseUrl, keys, url);
	return openOwn(settings.dataDir, keys, url);
}

async function openOwn(dataDir: string, keys: Keys, url: string): Promise<Store> {
	const own = await openEmbedded(dataDir);
	const lock = twoLanes();
	const app = await openLite(own.connection, own.schema, keys, url);
	return {
		fetch: knownPaths(async (request) => {
			const ready = await whole(request); // before the lock: a slow sender holds nobody up
			return own.full() ? noSpace() : lock('second', () => app.fetch(ready));
		}),
		call: sqlCall(own.ask, lock),
		full: own.full,
		close: () => lock('first', own.close)
	};
}

async function openPostgres(databaseUrl: string, keys: Keys, url: string): Promise<Store> {
	const sql = await openSql(databaseUrl);
	const connection = connect(databaseUrl);
	const app = await whileMigrating(sql, (schema) => openLite(connection, schema, keys, url));
	return {
		fetch: knownPaths(async (request) => app.fetch(await whole(request))),
		call: sqlCall(askOf(sql)),
		close: async () => void (await Promise.all([connection.close(), sql.end({ timeout: 5 })]))
	};
}

async function openRemote(settings: Settings, supabaseUrl: string, keys: Keys): Promise<Store> {
	const fetch = remoteFetch(supabaseUrl);
	if (settings.databaseUrl) {
		const sql = await openSql(settings.databaseUrl);
		await whileMigrating(sql, (schema) => migrate(schema));
		return { fetch, call: sqlCall(askOf(sql)), close: () => sql.end({ timeout: 5 }) };
	}
	const call = restCall(fetch, supabaseUrl, keys.secretKey);
	await compareSchema(call);
	return { fetch, call, close: async () => undefined };
}

/** Without a connection of our own the schema is the operator's to change; we say how. */
async function compareSchema(call: Call): Promise<void> {
	const needed = newestVersion();
	const found = await call<string | null>('schema_version', {}).catch((error: CallError) => {
		if (error.code === 'PGRST202' || error.code === '404' || error.code === '42883') return null;
		throw new SettingError('SUPABASE_URL', `the project does not answer: ${error.message}`);
	});
	if (found !== null && found >= needed) return;
	throw new SettingError(
		'SUPABASE_URL',
		`the project's schema is at ${found ?? 'nothing'}, this version needs ${needed}. ` +
			'Run: npx supabase link && npx supabase db push'
	);
}

interface Parts {
	store: Store;
	directory: Directory;
	keys: Keys;
	url: string;
	jwtSecret: string | null;
}

function assemble(settings: Settings, { store, directory, keys, url, jwtSecret }: Parts): Backend {
	const tokens = openTokens(jwtSecret, settings.supabaseUrl ?? url);
	const hearers: ((person: string, session: string | null) => void)[] = [];
	const guarded = slowGuessing(store.fetch);
	let closed: Promise<void> | undefined;

	const fetch = async (request: Request) => {
		const answer = await guarded(request);
		if (answer.ok && new URL(request.url).pathname === '/auth/v1/logout') {
			const session = sessionOf(request);
			if (session?.id) tokens.end(session.id);
			if (session) for (const hear of hearers) hear(session.person, session.id);
		}
		return answer;
	};

	return {
		fetch,
		call: store.call,
		verify: tokens.verify,
		client: (token) =>
			createClient(url, keys.publishableKey, {
				auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
				global: {
					fetch: (input, init) => fetch(new Request(input, init)),
					headers: token ? { authorization: `Bearer ${token}` } : {}
				}
			}),
		onSignOut: (hear) => void hearers.push(hear),
		embedded: !settings.databaseUrl && !settings.supabaseUrl,
		directory,
		url,
		publishableKey: keys.publishableKey,
		secretKey: keys.secretKey,
		commandKey: keys.commandKey,
		async trouble() {
			if (store.full?.()) return 'the disk is full';
			return store.call('schema_version', {}).then(
				() => null,
				(error) => `the database does not answer: ${(error as Error).message}`
			);
		},
		close: () => (closed ??= store.close().finally(directory.release))
	};
}

/** Whose session a sign-out ended; the gate before has verified the token. */
function sessionOf(request: Request): { person: string; id: string | null } | null {
	const scope = new URL(request.url).searchParams.get('scope');
	if (scope === 'others') return null;
	const token = request.headers.get('authorization')?.replace(/^Bearer /i, '');
	try {
		const { sub, session_id } = decodeJwt(token ?? '');
		if (!sub) return null;
		return { person: sub, id: scope === 'local' && session_id ? String(session_id) : null };
	} catch {
		return null;
	}
}

/** The first request costs a second of looking at the schema: better now than for the first person. */
async function warmUp(backend: Backend): Promise<void> {
	await backend.client().from('units').select('code').limit(1);
}

async function whole(request: Request): Promise<Request> {
	if (!request.body) return request;
	const { url, method, headers, signal } = request;
	return new Request(url, { method, headers, signal, body: await request.arrayBuffer() });
}

function noSpace(): Response {
	return Response.json({ code: '53100', message: 'The disk is full.' }, { status: 503 });
}
