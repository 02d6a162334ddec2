/*
 * A personal link's token: 16 random bytes. In an address they are 22 signs of base64url; on paper 26
 * signs of Crockford's base 32 in groups, because somebody will type them: no case, no letter that
 * looks like a digit (I and L read as 1, O as 0, there is no U).
 */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 16;
const SIGNS = 26;

/** What an address carries. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{21}[AQgw]$/.test(text);

export function tokenOf(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
}

/** The token as it is printed: `1F9K-7M2C-…`, the last group of six. */
export function spelled(token: string): string {
	let rest = bytesOf(token).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
	let signs = '';
	for (let n = 0; n < SIGNS; n++) {
		signs = DIGITS[Number(rest % 32n)] + signs;
		rest /= 32n;
	}
	return signs.replace(/(.{4})(?=.{6})/g, '$1-');
}

/** The token in a pasted address, a typed code or a token as it is; null in anything else. */
export function tokenIn(text: string): string | null {
	const words = text.trim().slice(0, 500);
	const bare = words.slice(words.lastIndexOf('#') + 1);
	if (isToken(bare)) return bare;

	const signs = bare
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	if (signs.length !== SIGNS) return null;
	let sum = 0n;
	for (const sign of signs) {
		const digit = DIGITS.indexOf(sign);
		if (digit < 0) return null;
		sum = sum * 32n + BigInt(digit);
	}
	if (sum >> 128n) return null;

	const bytes = new Uint8Array(BYTES);
	for (let n = BYTES - 1; n >= 0; n--, sum >>= 8n) bytes[n] = Number(sum & 255n);
	return tokenOf(bytes);
}

const bytesOf = (token: string): Uint8Array =>
	Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
		sign.charCodeAt(0)
	);
