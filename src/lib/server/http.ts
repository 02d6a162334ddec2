import { timingSafeEqual } from 'node:crypto';

/*
 * What every answer carries, and who may send forms. Kit's own guard is off, because it would also
 * refuse programs that speak to /auth/v1 and /rest/v1; pages are guarded here.
 */

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** Whether this is for programs: Supabase's own paths, which use keys and tokens, never cookies. */
export function isApi(pathname: string): boolean {
	return /^\/(auth|rest)\/v1(\/|$)/.test(pathname);
}

/** A form that another site's page made the browser send, with our cookies. */
export function isForeignForm(request: Request, own: string): boolean {
	if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS')
		return false;
	const type =
		(request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	const form = type === '' || FORMS.includes(type);
	return form && request.headers.get('origin') !== own;
}

const HEADERS = {
	'x-content-type-options': 'nosniff',
	// an invitation's address is a secret
	'referrer-policy': 'same-origin',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(self)'
};

/**
 * Adds what every answer has, and the tile server to the policy of pages. Other sites may show a page
 * in a frame only where it is made for that (`framed`), and no answer that is not such a page.
 */
export function secure(answer: Response, tileUrl: string | null, framed = false): Response {
	if (framed && answer.ok) return unframed(secure(answer, tileUrl));
	for (const [name, value] of Object.entries(HEADERS))
		if (!answer.headers.has(name)) answer.headers.set(name, value);
	const policy = answer.headers.get('content-security-policy');
	if (policy && tileUrl)
		answer.headers.set(
			'content-security-policy',
			policy.replace(/img-src [^;]*/, (sources) => `${sources} ${originOf(tileUrl)}`)
		);
	return answer;
}

/** Lets every site put this answer into a frame. */
function unframed(answer: Response): Response {
	answer.headers.delete('x-frame-options');
	const policy = answer.headers.get('content-security-policy');
	if (policy)
		answer.headers.set(
			'content-security-policy',
			policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *')
		);
	return answer;
}

/** `https://{s}.tile.example/{z}/…` → `https://*.tile.example` */
function originOf(tileUrl: string): string {
	return /^https?:\/\/[^/]+/.exec(tileUrl)![0].replace(/\{\w+\}/, '*');
}

/** Compares a secret without telling by its time how much of it was right. */
export function sameText(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
