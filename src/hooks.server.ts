import { createServerClient } from '@supabase/ssr';
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { paraglideMiddleware } from '#lib/i18n/paraglide/server.js';
import { isApi, isForeignForm, secure } from '#lib/server/http.ts';
import { running } from '#lib/server/running.ts';
import { SESSION, sessionOf } from '#lib/server/session.ts';
import { FROM } from '#lib/server/supabase/gate.ts';
import { preferenceAttributes, readPreferences } from '#lib/ui/shell/preferences.ts';

/** The one page that other sites may show in a frame of theirs. */
const FRAMED: string = '/mapa/[slug]/osadz';

/** Accounts and data for programs, as Supabase answers them. */
const api: Handle = async ({ event, resolve }) => {
	if (isApi(event.url.pathname)) return forward(event, event.request);
	if (isForeignForm(event.request, event.url.origin)) error(403, 'This form is from another site.');
	return secure(await resolve(event), running().settings.tileUrl, event.route.id === FRAMED);
};

/** Who asks. A session whose token is about to end is refreshed here, before anything is read. */
const session: Handle = async ({ event, resolve }) => {
	const { personOf, backend } = running();
	const token = /^Bearer (.+)$/i.exec(event.request.headers.get('authorization') ?? '')?.[1];
	event.locals.supabase = token ? backend.client(token) : cookieClient(event);
	event.locals.person = await personOf(event.request.headers);

	if (!token && (event.locals.person?.expires ?? 0) < Date.now() / 1000 + REFRESH_S) {
		const carried = await sessionOf(event.request.headers);
		if (carried?.refresh) {
			const { data } = await event.locals.supabase.auth.refreshSession({
				refresh_token: carried.refresh
			});
			const fresh = data.session?.access_token;
			if (fresh)
				event.locals.person = await personOf(new Headers({ authorization: `Bearer ${fresh}` }));
		}
	}
	return resolve(event);
};

/** How long before its end a token is exchanged: supabase-js calls it ended 90 s before. */
const REFRESH_S = 100;

const page: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) => {
		const preferences = readPreferences((name) => event.cookies.get(name));
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%preferences%', preferenceAttributes(preferences)),
			preload: ({ type, path }) => type !== 'font' || path.includes('latin')
		});
	});

export const handle = sequence(api, session, page);

/** What was not foreseen: the log gets the story, the person an id to quote. No address: it may be secret. */
export const handleError: HandleServerError = ({ kind, error: cause, event }) => {
	if (kind !== 'unknown') return;
	const id = randomUUID().slice(0, 8);
	console.error(`${id} ${event.request.method} ${event.route.id ?? 'no route'}`, cause);
	return { id };
};

function cookieClient(event: RequestEvent) {
	const { backend } = running();
	return createServerClient(backend.url, backend.publishableKey, {
		global: { fetch: (input, init) => forward(event, new Request(input, init)) },
		cookieOptions: {
			name: SESSION,
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: event.url.protocol === 'https:'
		},
		cookies: {
			getAll: () => event.cookies.getAll(),
			setAll: (cookies) => {
				for (const { name, value, options } of cookies)
					unlessAnswered(() => event.cookies.set(name, value, { ...options, path: '/' }));
			}
		}
	});
}

/**
 * supabase-js looks at the cookie of its own accord, and takes a bad one away whenever it is done:
 * the answer may be gone by then, and nobody would catch what Kit throws.
 */
function unlessAnswered(set: () => void): void {
	try {
		set();
	} catch (error) {
		if (!String(error).includes('cookies_set_after_response')) throw error;
	}
}

/** Hands a request to the backend, with the address that its brake on failed sign-ins counts by. */
async function forward(event: RequestEvent, request: Request): Promise<Response> {
	const headers = new Headers(request.headers);
	headers.delete('cookie');
	headers.set(FROM, event.getClientAddress());
	return running().backend.fetch(new Request(request, { headers }));
}
