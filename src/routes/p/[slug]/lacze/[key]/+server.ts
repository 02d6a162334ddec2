import { error } from '@sveltejs/kit';
import { SPEED } from '#lib/domain/speed.ts';
import { bytesOf, lines, swallow } from '#lib/server/speed.ts';
import type { RequestHandler } from './$types';

/*
 * The transfers of one test. The right was checked when it began; asking the database again would be
 * measured along.
 */
const HEADERS = {
	'content-type': 'application/octet-stream',
	'cache-control': 'no-store, no-transform'
};

/** `?bajty=`: so many bytes that do not compress; 0 to see how long an answer takes. */
export const GET: RequestHandler = ({ locals, params, url }) => {
	const bytes = Number(url.searchParams.get('bajty') ?? 0);
	const whole = Number.isInteger(bytes) && bytes >= 0 && bytes <= SPEED.mostDown;
	if (!whole) error(400, 'bajty');
	if (!lines.take(params.key, locals.person?.id ?? '', 'down', bytes)) error(410, 'over');
	return new Response(
		bytesOf(bytes, () => lines.runs(params.key)),
		{ headers: { ...HEADERS, 'content-length': String(bytes) } }
	);
};

/** Reads what is sent and forgets it. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const length = Number(request.headers.get('content-length') ?? SPEED.mostUp);
	if (!(length <= SPEED.mostUp)) error(413, 'too large');
	if (!lines.take(params.key, locals.person?.id ?? '', 'up', length)) error(410, 'over');
	await swallow(request.body, SPEED.mostUp);
	return new Response(null, { status: 204, headers: HEADERS });
};

/** Ends the test, so that somebody else may begin. */
export const DELETE: RequestHandler = ({ locals, params }) => {
	lines.end(params.key, locals.person?.id ?? '');
	return new Response(null, { status: 204 });
};
