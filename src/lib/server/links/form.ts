/** Forms of a personal link's page are short; a card full of words has some 20 kB. */
export const MOST_FORM = 64 * 1024;

/**
 * A form's fields, read from at most `most` bytes; null when there are more, of which no more is
 * read. Only the encoding of plain forms: there is no file to send.
 */
export async function smallForm(
	request: Request,
	most = MOST_FORM
): Promise<URLSearchParams | null> {
	if (Number(request.headers.get('content-length') ?? 0) > most) return null;
	if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? ''))
		return new URLSearchParams();

	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength;
		if (size > most) return null;
		chunks.push(chunk);
	}
	return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
