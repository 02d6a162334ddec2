/**
 * The address to return to after a form, only if it stays on this site; else `otherwise`.
 * Browsers read `//host`, `/\host` and a tab between the slashes as another site.
 */
export function localPath(address: unknown, otherwise = '/'): string {
	if (typeof address !== 'string' || !address.startsWith('/')) return otherwise;
	const base = 'http://here.invalid';
	if (!URL.canParse(address, base)) return otherwise;
	const url = new URL(address, base);
	const path = url.pathname + url.search + url.hash;
	return url.origin === base && !path.startsWith('//') ? path : otherwise;
}
