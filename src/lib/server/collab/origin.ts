import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of ours, or a program, asks. A browser sends `Origin` with every upgrade and
 * cookies with it from any page; so with a cookie the origin must be there and be our own host,
 * letter by letter. Programs send a bearer token and no origin.
 */
export function isOurs(headers: IncomingHttpHeaders): boolean {
	const { origin, cookie } = headers;
	if (origin === undefined) return cookie === undefined || isBearer(headers);
	if (!URL.canParse(origin)) return false;
	const url = new URL(origin);
	if (url.origin !== origin.toLowerCase()) return false; // user, path, or something odd behind it
	if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
	// behind a proxy; a page cannot set this header on an upgrade
	const host = [headers['x-forwarded-host']].flat()[0] ?? headers.host;
	return host !== undefined && url.host === normal(host, url.protocol);
}

const isBearer = ({ authorization }: IncomingHttpHeaders) => /^bearer /i.test(authorization ?? '');

/** `Host` without the protocol's own port, as `URL.host` writes it. */
const normal = (host: string, protocol: string) =>
	URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : null;
