import type { SupabaseClient } from '@supabase/supabase-js';
import { createClient } from '@supabase/supabase-js';
import { decodeJwt } from 'jose';
import type { Settings } from '../settings.ts';
import type { Call } from './call.ts';
import type { Directory } from './directory.ts';
import { takeDirectory } from './directory.ts';
import { freeBytes } from './embedded.ts';
import { slowGuessing } from './gate.ts';
import type { Keys } from './keys.ts';
import { openKeys } from './keys.ts';
import type { Store } from './stores.ts';
import { openStore } from './stores.ts';
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

/** Below this somebody must make room, so the server no longer counts as ready. */
const LOW_BYTES = 20_000_000;

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
			if ((await freeBytes(settings.dataDir)) < LOW_BYTES) return 'the disk is nearly full';
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
