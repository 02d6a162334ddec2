import { communeAddress, parseCommune, type Commune } from '#lib/sources/uldk.ts';
import { SourceError } from './error.ts';
import type { Polite } from './polite.ts';

/** The locator of GUGiK. */
export interface Uldk {
	/** The outline of a gmina by its code, or null when ULDK knows none; `near` is where it must lie. */
	commune(
		teryt: string,
		near: readonly [number, number] | null,
		signal?: AbortSignal
	): Promise<(Commune & { url: string }) | null>;
}

export function uldk(service: Polite, base: string): Uldk {
	return {
		async commune(teryt, near, signal) {
			const url = communeAddress(base, teryt);
			const answer = await service.ask(url, { signal });
			if (answer.unchanged) throw new SourceError('strange', url);
			const read = parseCommune(answer.text, near);
			if ('found' in read) {
				if (read.found.teryt.slice(0, 6) !== teryt.slice(0, 6))
					throw new SourceError('strange', url, { said: read.found.teryt });
				return { ...read.found, url };
			}
			if (read.fault === 'none') return null;
			const fault = {
				empty: 'empty',
				html: 'html',
				refused: 'refused',
				several: 'strange',
				'no-geometry': 'strange'
			} as const;
			throw new SourceError(fault[read.fault], url, { said: read.said });
		}
	};
}
