import type { Outcome, Row } from '#lib/domain/intake.ts';

/* The two questions of the page to the server. */

export interface List {
	id: string;
	file: string;
	format: string;
	licence: string | null;
	skipped: number;
	rows: Row[];
}

export type Answer =
	| Outcome
	| { ok: false; reason: 'too-often'; seconds: number }
	| { ok: false; reason: 'too-large' | 'not-a-list' | 'no-right' | 'failed' };

/** Writes a list; sent again with the same id it is still one import. */
export async function write(path: string, list: List): Promise<Answer> {
	try {
		const answer = await fetch(path, {
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
			body: await packed(JSON.stringify(list))
		});
		if (answer.status === 403) return { ok: false, reason: 'no-right' };
		if (answer.status === 413) return { ok: false, reason: 'too-large' };
		const said = await answer.json().catch(() => null);
		return said && 'ok' in said ? said : { ok: false, reason: 'failed' };
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause; // no connection
		return { ok: false, reason: 'failed' };
	}
}

/** A list of 20,000 rows is a tenth of itself when packed; browsers without it send it as it is. */
async function packed(text: string): Promise<BodyInit> {
	if (typeof CompressionStream === 'undefined') return new Blob([text]);
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Response(stream).arrayBuffer();
}
