import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';

type Fetch = (request: Request) => Promise<Response>;

/** Where a request came from, as the mount tells the gate; a caller's own header is not believed. */
export const FROM = 'x-wspolna-gmina-from';

const MINUTES_15 = 15 * 60;

/** Failed sign-ins. People in one workshop room share an address, so it may fail more often. */
export const FAILURES = { perPerson: 10, perAddress: 100 };

/** A brake on guessing passwords, in front of every backend. Counts failures only. */
export function slowGuessing(fetch: Fetch): Fetch {
	const person = new RateLimiterMemory({ points: FAILURES.perPerson, duration: MINUTES_15 });
	const address = new RateLimiterMemory({ points: FAILURES.perAddress, duration: MINUTES_15 });

	return async (request) => {
		const { pathname, searchParams } = new URL(request.url);
		const from = request.headers.get(FROM);
		if (pathname !== '/auth/v1/token' || searchParams.get('grant_type') !== 'password' || !from)
			return fetch(request);

		const body = await request.text();
		// with the address: who guesses elsewhere does not lock the person out
		const who = createHash('sha256')
			.update(`${emailIn(body)}\n${from}`)
			.digest('base64url');
		const [byPerson, byAddress] = await Promise.all([person.get(who), address.get(from)]);
		const over =
			(byPerson?.consumedPoints ?? 0) >= FAILURES.perPerson ||
			(byAddress?.consumedPoints ?? 0) >= FAILURES.perAddress;
		if (over) {
			const wait = Math.max(byPerson?.msBeforeNext ?? 0, byAddress?.msBeforeNext ?? 0);
			return tooMany(Math.ceil(wait / 1000));
		}

		const { method, headers, url } = request;
		const answer = await fetch(new Request(url, { method, headers, body }));
		if (answer.status === 400 || answer.status === 401)
			await Promise.allSettled([person.consume(who), address.consume(from)]);
		else if (answer.ok) await person.delete(who);
		return answer;
	};
}

function emailIn(body: string): string {
	try {
		return String(JSON.parse(body).email ?? '')
			.trim()
			.toLowerCase();
	} catch {
		return '';
	}
}

/** First segments of GoTrue's paths. @supabase/lite asks for a token before it says that there is no such path. */
const AUTH =
	/^\/auth\/v1\/(signup|token|logout|user|verify|otp|magiclink|recover|resend|settings|health|authorize|callback|admin|invite|reauthenticate|identities|factors|\.well-known)(\/|$)/;

/** Refuses what neither GoTrue nor PostgREST has. */
export function knownPaths(fetch: Fetch): Fetch {
	return async (request) => {
		const { pathname } = new URL(request.url);
		const known = pathname.startsWith('/rest/v1/') || AUTH.test(pathname);
		return known ? plain(await fetch(request), pathname) : notFound(pathname);
	};
}

/** @supabase/lite answers some unknown paths with a page of its own. */
function plain(answer: Response, pathname: string): Response {
	const type = answer.headers.get('content-type') ?? '';
	const page = type.startsWith('text/html') || (answer.status === 404 && !type.includes('json'));
	if (!page || answer.status >= 500) return answer;
	return notFound(pathname);
}

function notFound(pathname: string): Response {
	const message = `There is no ${pathname}.`;
	return Response.json({ code: 'not_found', message }, { status: 404 });
}

function tooMany(seconds: number): Response {
	const message = 'Too many failed sign-ins. Try again later.';
	return Response.json(
		{ code: 429, error_code: 'over_request_rate_limit', msg: message },
		{ status: 429, headers: { 'retry-after': String(seconds) } }
	);
}
