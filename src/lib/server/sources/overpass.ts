import { FileError } from '#lib/sources/problems.ts';
import type { Table } from '#lib/sources/resources/draft.ts';
import { readJson } from '#lib/sources/resources/json.ts';
import { overpassQuery, readOverpass, type Box } from '#lib/sources/resources/overpass.ts';
import { Remarks } from '#lib/sources/resources/remarks.ts';
import { SourceError } from './error.ts';
import type { Polite } from './polite.ts';

/** OpenStreetMap, asked by Overpass. */
export interface Overpass {
	/** The places inside a box that have a name. Throws FileError `no-rows` where there are none. */
	places(box: Box, signal?: AbortSignal): Promise<Table>;
}

/** What the service may spend on one question; what it needs for a gmina is a second and a megabyte. */
const TIMEOUT_S = 25;
const MOST_BYTES = 64_000_000;
/** How long to leave it alone when it has no slot for us; its own answers say a minute or two. */
const REST_MS = 60_000;

export function overpass(service: Polite, base: string): Overpass {
	return {
		async places(box, signal) {
			const query = overpassQuery(box, TIMEOUT_S, MOST_BYTES);
			const url = `${base.replace(/[?&]+$/, '')}${base.includes('?') ? '&' : '?'}${new URLSearchParams({ data: query })}`;
			try {
				const answer = await service.ask(url, { signal });
				if (answer.unchanged) throw new SourceError('strange', base);
				return readOverpass(readJson(answer.text), new Remarks());
			} catch (error) {
				throw known(error, base, service);
			}
		}
	};
}

/** Overpass says "no slot for you" by 429 or 504, and gives up in the middle of an answer with 200. */
function known(error: unknown, base: string, service: Polite): unknown {
	if (error instanceof FileError) {
		const { code, value } = error.problem;
		if (code === 'no-rows') return error; // an answer, if an empty one
		const gaveUp = code === 'overpass-remark';
		return new SourceError(gaveUp ? 'busy' : code === 'not-json' ? 'half' : 'strange', base, {
			said: `${code} ${value}`.trim(),
			...(gaveUp && { retryAt: service.rest(REST_MS) })
		});
	}
	if (!(error instanceof SourceError)) return error;
	const { fault, status, retryAt } = error;
	if (status === 504)
		return new SourceError('busy', base, { status, retryAt: service.rest(REST_MS) });
	// the question is long and says nothing to a person: the address alone is shown
	return new SourceError(fault, base, {
		...(status !== null && { status }),
		...(retryAt !== null && { retryAt })
	});
}
