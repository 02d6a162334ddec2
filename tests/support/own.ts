import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { type Embedded, openEmbedded } from '#lib/server/supabase/embedded.ts';
import type { Keys } from '#lib/server/supabase/keys.ts';
import type { Lock } from '#lib/server/supabase/lock.ts';
import { openOwn, type Store } from '#lib/server/supabase/stores.ts';

/** The embedded backend in parts, for tests that listen in on its statements or leave out a guard. */
export interface Own {
	database: Embedded;
	store: Store;
	keys: Keys;
	/** A request with the public key, and as a person when there is one. */
	ask(path: string, person?: string, init?: RequestInit): Promise<Response>;
	close(): Promise<void>;
}

export const KEYS: Keys = {
	jwtSecret: randomBytes(32).toString('hex'),
	publishableKey: 'sb_publishable_own',
	secretKey: 'sb_secret_own',
	commandKey: 'own'
};

export async function openParts(lock?: Lock): Promise<Own> {
	const folder = await mkdtemp(join(tmpdir(), 'wspolna-gmina-own-'));
	const database = await openEmbedded(folder);
	const store = await openOwn(database, KEYS, 'http://own.test', lock);
	return {
		database,
		store,
		keys: KEYS,
		async ask(path, person, init = {}) {
			const headers = new Headers(init.headers);
			headers.set('apikey', KEYS.publishableKey);
			if (person) headers.set('authorization', `Bearer ${await tokenOf(person)}`);
			return store.fetch(new Request(`http://own.test${path}`, { ...init, headers }));
		},
		async close() {
			await store.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/** An account without a password, and its profile; much quicker than signing up. */
export async function addPerson({ store }: Pick<Own, 'store'>, name: string): Promise<string> {
	const id = randomUUID();
	const row = { id, email: `${id}@example.org`, raw_user_meta_data: { name } };
	await store.call('load_rows', { table: 'auth.users', rows: [{ ...row, aud: 'authenticated' }] });
	await store.call('person_of', { person: id });
	return id;
}

const tokenOf = (sub: string) =>
	new SignJWT({ sub, role: 'authenticated' })
		.setProtectedHeader({ alg: 'HS256' })
		.setAudience('authenticated')
		.setExpirationTime('1h')
		.sign(new TextEncoder().encode(KEYS.jwtSecret));
