import { combineChunks, parseCookieHeader, stringFromBase64URL } from '@supabase/ssr';
import type { Person } from './person.ts';
import type { Backend } from './supabase/backend.ts';

/** The cookie with the session; @supabase/ssr splits a long one into `{name}.0`, `{name}.1`, … */
export const SESSION = 'gmina-session';

/** Headers of a request: of the fetch standard, or of Node's http. */
type Carrier = Headers | Record<string, string | string[] | undefined>;

export interface Session {
	access: string;
	refresh: string | null;
}

/** The tokens that a request carries: a bearer token of a program, else the cookie of a browser. */
export async function sessionOf(headers: Carrier): Promise<Session | null> {
	const bearer = /^Bearer (.+)$/i.exec(header(headers, 'authorization') ?? '')?.[1];
	if (bearer) return { access: bearer, refresh: null };

	const cookies = new Map(
		parseCookieHeader(header(headers, 'cookie') ?? '').map(({ name, value }) => [name, value])
	);
	const text = await combineChunks(SESSION, (name) => cookies.get(name) ?? null);
	return text ? read(text) : null;
}

/**
 * Who asks, from a cookie or a bearer token; null for a stranger and for a token that has ended.
 * Works on a page's request and on a socket's upgrade. The name is read at most once a minute.
 */
export function personOf(backend: Pick<Backend, 'verify' | 'call'>) {
	const names = new Map<string, { name: string; until: number }>();

	return async (headers: Carrier): Promise<Person | null> => {
		const session = await sessionOf(headers);
		const claims = session && (await backend.verify(session.access));
		if (!session || !claims) return null;

		const known = names.get(claims.sub);
		let name = known && known.until > Date.now() ? known.name : undefined;
		if (name === undefined) {
			const person = await backend.call<{ name: string } | null>('person_of', {
				person: claims.sub
			});
			if (!person) return null; // the account was removed, its token has not ended yet
			name = person.name;
			if (names.size > 10_000) names.clear();
			names.set(claims.sub, { name, until: Date.now() + NAME_MS });
		}
		return {
			id: claims.sub,
			email: claims.email,
			name,
			expires: claims.exp,
			token: session.access
		};
	};
}

const NAME_MS = 60_000;

function header(headers: Carrier, name: string): string | null {
	if (headers instanceof Headers) return headers.get(name);
	const value = headers[name];
	return Array.isArray(value) ? value.join('; ') : (value ?? null);
}

function read(text: string): Session | null {
	try {
		const json = text.startsWith('base64-') ? stringFromBase64URL(text.slice(7)) : text;
		const { access_token: access, refresh_token: refresh } = JSON.parse(json);
		return typeof access === 'string' ? { access, refresh: refresh ?? null } : null;
	} catch {
		return null; // a cookie that somebody changed
	}
}
