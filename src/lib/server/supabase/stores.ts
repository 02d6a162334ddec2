import type { Settings } from '../settings.ts';
import { SettingError } from '../settings.ts';
import type { Call, CallError } from './call.ts';
import { restCall, sqlCall } from './call.ts';
import type { Embedded } from './embedded.ts';
import { openEmbedded } from './embedded.ts';
import { knownPaths } from './gate.ts';
import type { Keys } from './keys.ts';
import { openLite } from './lite.ts';
import { twoLanes } from './lock.ts';
import { migrate, newestVersion } from './migrations.ts';
import { askOf, connect, openSql, whileMigrating } from './postgres.ts';
import { remoteFetch } from './remote.ts';

/** What the configurations differ in. */
export interface Store {
	fetch(request: Request): Promise<Response>;
	call: Call;
	full?(): boolean;
	close(): Promise<void>;
}

/** Opens what the settings name, with its schema up to date. */
export async function openStore(settings: Settings, keys: Keys, url: string): Promise<Store> {
	if (settings.supabaseUrl) return openRemote(settings, settings.supabaseUrl, keys);
	if (settings.databaseUrl) return openPostgres(settings.databaseUrl, keys, url);
	return openOwn(await openEmbedded(settings.dataDir), keys, url);
}

/** PGlite in the data directory. */
export async function openOwn(
	own: Embedded,
	keys: Keys,
	url: string,
	lock = twoLanes()
): Promise<Store> {
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

async function whole(request: Request): Promise<Request> {
	if (!request.body) return request;
	const { url, method, headers, signal } = request;
	return new Request(url, { method, headers, signal, body: await request.arrayBuffer() });
}

function noSpace(): Response {
	return Response.json({ code: '53100', message: 'The disk is full.' }, { status: 503 });
}
