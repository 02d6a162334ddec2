import { createHash } from 'node:crypto';
import type { Call } from './supabase/call.ts';

export interface StoredFile {
	mime: 'image/jpeg' | 'image/webp';
	bytes: Buffer;
}

/** What the bytes are, by how they begin; null for anything that is not a picture we keep. */
export function mimeOf(bytes: Uint8Array): StoredFile['mime'] | null {
	const text = (from: number, to: number) =>
		Buffer.from(bytes.subarray(from, to)).toString('latin1');
	if (bytes.length < 12) return null;
	if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
	return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : null;
}

/** Keeps a picture for a partnership; the hash that its document refers to, or null for no picture. */
export async function putFile(
	call: Call,
	workspace: string,
	bytes: Uint8Array
): Promise<string | null> {
	const mime = mimeOf(bytes);
	if (!mime) return null;
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	await call('put_file', {
		sha256,
		workspace,
		mime,
		bytes: Buffer.from(bytes).toString('base64')
	});
	return sha256;
}

/** A picture of a partnership, or null. The caller has checked the right. */
export async function getFile(
	call: Call,
	workspace: string,
	sha256: string
): Promise<StoredFile | null> {
	if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
	const file = await call<{ bytes: string } | null>('get_file', { workspace, sha256 });
	const bytes = file && Buffer.from(file.bytes, 'base64');
	const mime = bytes && mimeOf(bytes); // what it is, not what a row says
	return mime ? { mime, bytes } : null;
}
