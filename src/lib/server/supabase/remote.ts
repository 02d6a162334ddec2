/*
 * SUPABASE_URL: auth and REST of a hosted or self-hosted Supabase. Requests are passed on as they
 * are, so that programs and pages know one address whatever stands behind it.
 */

const OWN = [
	'host',
	'connection',
	'content-length',
	'cookie',
	'transfer-encoding',
	'expect',
	'x-wspolna-gmina-from'
];
const THEIRS = [
	'content-encoding',
	'content-length',
	'transfer-encoding',
	'connection',
	'set-cookie'
];

/** Passes a request on. An unreachable project is a 503, not an exception. */
export function remoteFetch(supabaseUrl: string, timeoutMs = 30_000) {
	return async (request: Request): Promise<Response> => {
		const { pathname, search } = new URL(request.url);
		const headers = new Headers(request.headers);
		for (const name of OWN) headers.delete(name);
		const sends = request.method !== 'GET' && request.method !== 'HEAD';

		try {
			const answer = await fetch(supabaseUrl + pathname + search, {
				method: request.method,
				headers,
				body: sends ? await request.arrayBuffer() : undefined,
				redirect: 'manual',
				signal: AbortSignal.timeout(timeoutMs)
			});
			const back = new Headers(answer.headers);
			for (const name of THEIRS) back.delete(name); // fetch has already unpacked the body
			return new Response(answer.body, { status: answer.status, headers: back });
		} catch (error) {
			if (!(error instanceof TypeError) && (error as Error).name !== 'TimeoutError') throw error;
			return Response.json(
				{ code: 'unavailable', message: 'Supabase does not answer.' },
				{ status: 503 }
			);
		}
	};
}
