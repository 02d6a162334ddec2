/*
 * Which addresses of files people may send this server to. It stands inside somebody's network, and
 * whoever makes it fetch an address would see what only that network may see. So: http and https,
 * their usual ports, names and numbers of the public internet only. A name is checked again by what
 * it resolves to (fetch.ts), and so is every redirect.
 */

export type Judged =
	{ url: URL } | { refused: 'no-address' | 'scheme' | 'password' | 'port' | 'host' };

/** What a typed address is, before anything is asked of anybody. */
export function judgeUrl(text: string): Judged {
	const typed = text.trim();
	if (typed.length > 2000 || !URL.canParse(typed)) return { refused: 'no-address' };
	const url = new URL(typed);
	if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: 'scheme' };
	if (url.username || url.password) return { refused: 'password' };
	if (!['', '80', '443'].includes(url.port)) return { refused: 'port' };
	return isPublicHost(url.hostname) ? { url } : { refused: 'host' };
}

/** Names that are nobody's on the internet (RFC 6761, 6762, 8375, and what routers call themselves). */
const LOCAL_NAMES =
	/(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid|onion)$/;

/** Whether a host of a URL, as URL writes it, may be public; a name still has to be resolved. */
export function isPublicHost(hostname: string): boolean {
	if (hostname.startsWith('[')) return isPublicAddress(hostname.slice(1, -1));
	const name = hostname.toLowerCase().replace(/\.$/, '');
	if (/^[\d.]+$/.test(name)) return isPublicAddress(name);
	return name.includes('.') && !LOCAL_NAMES.test(name);
}

/** IPv4 blocks that are not the public internet: IANA's special-purpose registry, multicast, reserved. */
const NOT_PUBLIC_4: [string, number][] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.31.196.0', 24],
	['192.52.193.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['192.175.48.0', 24],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3]
];

/** Blocks inside 2000::/3 that lead elsewhere: Teredo and others, documentation, 6to4. */
const NOT_PUBLIC_6: [string, number][] = [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
];

/** Whether an IP address, v4 or v6, is one of the public internet. Whatever is no address is not. */
export function isPublicAddress(address: string): boolean {
	if (address.includes(':')) {
		const bits = bits6(address);
		// of IPv6 only global unicast: everything mapped, translated, local or multicast is outside it
		if (bits === null || bits >> 125n !== 1n) return false;
		return !NOT_PUBLIC_6.some(([base, length]) => within(bits, bits6(base)!, length, 128));
	}
	const bits = bits4(address);
	return (
		bits !== null && !NOT_PUBLIC_4.some(([base, length]) => within(bits, bits4(base)!, length, 32))
	);
}

const within = (bits: bigint, base: bigint, length: number, size: number) =>
	bits >> BigInt(size - length) === base >> BigInt(size - length);

function bits4(address: string): bigint | null {
	const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
	if (!parts || parts.some((part) => part > 255)) return null;
	return parts.reduce((bits, part) => bits * 256n + BigInt(part), 0n);
}

function bits6(address: string): bigint | null {
	if (address.includes('%') || address.includes('.')) return null; // zones and mixed notation: never public
	const halves = address.split('::');
	if (halves.length > 2) return null;
	const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
	const gap = tail === undefined ? 0 : 8 - head.length - tail.length;
	if (tail === undefined ? head.length !== 8 : gap < 1) return null;
	const groups = [...head, ...Array<string>(gap).fill('0'), ...(tail ?? [])];
	if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
	return groups.reduce((bits, group) => bits * 65536n + BigInt(parseInt(group, 16)), 0n);
}
