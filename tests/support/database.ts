import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Call } from '#lib/server/supabase/call.ts';
import { openEmbedded, openOnPostgres } from './embedded.ts';
import { postgresLacks } from './postgres.ts';
import { openPostgrest, postgrestLacks } from './postgrest.ts';

/*
 * One suite over every home of the schema: PGlite and PostgreSQL behind @supabase/lite, and PostgreSQL
 * behind the real PostgREST. Tests speak supabase-js only, so that what is proved is what programs meet.
 */

/** A person by id, nobody, or the server itself. */
export type Who = { person: string } | 'anonymous' | 'service';

export interface Answering {
	fetch(request: Request): Promise<Response>;
	/** The server's own way to its functions; without one they are asked for by REST with its key. */
	call?: Call;
	/** What the database itself wrote into a log of its own. */
	log?: () => string;
	close(): Promise<void>;
}

export interface Database {
	/** supabase-js under these rights. */
	as(who: Who): SupabaseClient;
	/** A statement of the server; throws `{ code, message }` as the adapters do. */
	call<T = unknown>(name: string, args?: object): Promise<T>;
	/** The database's own log; '' where it has none. */
	log(): string;
	close(): Promise<void>;
}

export const SECRET = 'a secret for tests only, at least 32 bytes';
const URL_OF_TESTS = 'http://database.test';
export const PUBLISHABLE = 'sb_publishable_tests';
export const SECRET_KEY = 'sb_secret_tests';

const kinds = [
	{ name: 'PGlite', lacks: () => null, open: openEmbedded },
	{ name: 'PostgreSQL', lacks: postgresLacks, open: openOnPostgres },
	{ name: 'PostgreSQL and PostgREST', lacks: postgrestLacks, open: openPostgrest }
];

/** Runs a suite over every database; one the machine lacks is skipped by name, or fails with REQUIRE_ALL=1. */
export function onEveryDatabase(what: string, suite: (database: () => Database) => void): void {
	for (const kind of kinds) {
		const lacks = kind.lacks();
		if (lacks && process.env.REQUIRE_ALL !== '1') {
			describe.skip(`${what}, on ${kind.name} (${lacks})`, () => test('is skipped', () => {}));
			continue;
		}
		describe(`${what}, on ${kind.name}`, () => {
			let database: Database | undefined;
			beforeAll(async () => {
				if (lacks) throw new Error(lacks);
				database = await databaseOver(await kind.open());
			});
			afterAll(() => database?.close());
			suite(() => database!);
		});
	}
}

async function databaseOver(answering: Answering): Promise<Database> {
	const tokens = new Map<string, Promise<string>>();
	const tokenOf = (role: string, sub?: string) => {
		const key = `${role} ${sub}`;
		if (!tokens.has(key)) tokens.set(key, sign(role, sub));
		return tokens.get(key)!;
	};
	const fetch = (input: RequestInfo | URL, init?: RequestInit) =>
		answering.fetch(new Request(input, init));

	const as = (who: Who) => {
		const key = who === 'service' ? SECRET_KEY : PUBLISHABLE;
		const accessToken =
			typeof who === 'object' ? { accessToken: () => tokenOf('authenticated', who.person) } : {};
		return createClient(URL_OF_TESTS, key, {
			global: { fetch },
			auth: { persistSession: false, autoRefreshToken: false },
			...accessToken
		});
	};

	const service = as('service');
	return {
		as,
		async call<T>(name: string, args: object = {}) {
			if (answering.call) return answering.call<T>(name, args);
			const { data, error } = await service.rpc(name, { args });
			if (error) throw Object.assign(new Error(error.message), { code: error.code });
			return data as T;
		},
		log: () => answering.log?.() ?? '',
		close: () => answering.close()
	};
}

function sign(role: string, sub?: string): Promise<string> {
	return new SignJWT({ role, session_id: randomUUID() })
		.setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
		.setSubject(sub ?? '')
		.setAudience('authenticated')
		.setIssuedAt()
		.setExpirationTime('1h')
		.sign(new TextEncoder().encode(SECRET));
}

/** What Supabase provides before our first migration, for a bare PGlite that has a schema `auth`. */
export const ROLES = `
	do $$ begin
		create role anon nologin;
		create role authenticated nologin;
		create role service_role nologin bypassrls;
	exception when duplicate_object then null; end $$;
	grant usage on schema public, auth to anon, authenticated, service_role;
`;
