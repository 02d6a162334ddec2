import type { Clock } from './clock.ts';
import { SourceError } from './error.ts';
import type { Quota } from './quota.ts';

/** One source, asked one request at a time and never more than it allows. */
export interface Polite {
	/**
	 * The answer, or `unchanged` when it still has this ETag. Waits a few seconds for its turn; when
	 * the quota wants more than that it throws SourceError with `retryAt` and asks nothing.
	 */
	ask(url: string, options?: { signal?: AbortSignal; etag?: string | null }): Promise<Answer>;
	/** What the source's own words say: it wants rest. */
	rest(ms: number): number;
}

export type Answer = { unchanged: true } | { unchanged: false; text: string; etag: string | null };

export interface PoliteOptions {
	quota: Quota;
	clock: Clock;
	headers?: Record<string, string>;
	/** How long a source may take for one answer. */
	timeoutMs?: number;
	/** How long to wait here for a turn rather than to come back later. */
	patienceMs?: number;
	mostBytes?: number;
}

/** How long to leave a source alone that says "too many" without saying for how long; doubled each time. */
const REST_MS = 60_000;
const DOUBLED = 4;
const LONGEST_REST_MS = 7 * 24 * 3600_000;

export function polite({
	quota,
	clock,
	headers = {},
	timeoutMs = 30_000,
	patienceMs = 5000,
	mostBytes = 20_000_000
}: PoliteOptions): Polite {
	let last: Promise<unknown> = Promise.resolve();
	let refusals = 0;

	function rest(ms: number): number {
		const until = clock.now() + Math.min(LONGEST_REST_MS, Math.max(1000, ms));
		quota.rest(until, clock.now());
		return until;
	}

	async function turn(url: string, signal?: AbortSignal): Promise<void> {
		for (;;) {
			const due = quota.dueAt();
			const wait = due - clock.now();
			if (wait <= 0) break;
			if (wait > patienceMs) throw new SourceError('busy', url, { retryAt: due });
			await clock.sleep(wait, signal);
		}
		quota.use(clock.now());
	}

	async function request(url: string, signal?: AbortSignal, etag?: string | null): Promise<Answer> {
		await turn(url, signal);
		const limit = AbortSignal.timeout(timeoutMs);
		try {
			const answer = await fetch(url, {
				headers: {
					'user-agent': 'wspolna-gmina',
					accept: 'application/json, text/plain',
					...headers,
					...(etag ? { 'if-none-match': etag } : {})
				},
				signal: signal ? AbortSignal.any([signal, limit]) : limit
			});
			if (answer.status === 304) return { unchanged: true };
			const text = await body(answer, url, mostBytes);
			check(answer, url, text);
			return { unchanged: false, text, etag: answer.headers.get('etag') };
		} catch (error) {
			if (error instanceof SourceError || signal?.aborted) throw error;
			if (limit.aborted) throw new SourceError('timeout', url);
			// fetch throws TypeError for every trouble of the line, and says which in its cause
			const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
			throw new SourceError('network', url, { said: code ?? (error as Error).name });
		}
	}

	function check(answer: Response, url: string, text: string): void {
		const { status } = answer;
		if (status === 429 || (status === 503 && answer.headers.has('retry-after'))) {
			const asked = retryAfter(answer.headers.get('retry-after'), clock.now());
			const wait = asked ?? REST_MS * 2 ** Math.min(DOUBLED, refusals++);
			throw new SourceError('busy', url, { status, retryAt: rest(wait) });
		}
		refusals = 0;
		if (status === 404) throw new SourceError('not-found', url, { status });
		if (status >= 500) throw new SourceError('broken', url, { status });
		if (status >= 400) throw new SourceError('refused', url, { status });
		if (text.trim() === '') throw new SourceError('empty', url, { status });
		if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new SourceError('html', url, { status });
	}

	return {
		rest,
		ask(url, { signal, etag } = {}) {
			const mine = last.then(() => request(url, signal, etag));
			last = mine.catch(() => undefined);
			return mine;
		}
	};
}

/** Seconds or a date, in milliseconds from now; null when it says neither. */
export function retryAfter(header: string | null, now: number): number | null {
	if (!header) return null;
	if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
	const at = Date.parse(header);
	return Number.isNaN(at) ? null : Math.max(0, at - now);
}

async function body(answer: Response, url: string, most: number): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const part of answer.body ?? []) {
		bytes += part.length;
		if (bytes > most) throw new SourceError('too-large', url, { status: answer.status });
		text += decoder.decode(part, { stream: true });
	}
	return text + decoder.decode();
}
