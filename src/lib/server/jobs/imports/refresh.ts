import type { Running } from '../../running.ts';
import type { JobState } from './desk.ts';

/*
 * One gmina's figures and outline, from a button. The job is the one that a new partnership queues.
 */

/** How far the refreshing of one gmina is. */
export interface Refresh {
	/** `waiting`: the source did not answer or its quota is used up; tried again at `nextAt`. */
	state: 'never' | 'queued' | 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';
	done: number;
	total: number;
	nextAt: string | null;
	/** Why it waits or failed. */
	trouble: { fault: string; url: string } | null;
	/** What the newest finished one brought. */
	counts: { rows: number; added: number; changed: number } | null;
	problems: { code: string; line: number | null; value: string; count: number }[];
	/** When figures came last; null when they never did. */
	refreshedAt: string | null;
}

type Parts = Pick<Running, 'backend' | 'reference' | 'wakeJobs'>;

export async function refreshOf({ backend, reference }: Parts, teryt: string): Promise<Refresh> {
	const jobs = await figureJobs(backend.call, reference.resolve(teryt) ?? teryt);
	const now = jobs[0];
	const last = jobs.find(({ state }) => state === 'done');
	const waits = now?.state === 'queued' && now.not_before !== null && now.report?.trouble;
	return {
		state: !now ? 'never' : waits ? 'waiting' : now.state,
		done: now?.done ?? 0,
		total: now?.total ?? 4,
		nextAt: waits ? now.not_before : null,
		trouble: now?.state === 'done' ? null : (now?.report?.trouble ?? null),
		counts: last ? { rows: 0, added: 0, changed: 0, ...last.counts } : null,
		problems: now?.state === 'done' || now?.state === 'failed' ? (now.report?.problems ?? []) : [],
		refreshedAt: last?.finished_at ?? null
	};
}

/** A gmina is asked for again no sooner. */
const PAUSE_MS = 10 * 60_000;

/**
 * Puts the gmina's figures into the queue, at once when they wait for another try, and its outline
 * when there is no real one. False when they came a few minutes ago.
 */
export async function queueRefresh(
	{ backend, reference, wakeJobs }: Parts,
	teryt: string,
	person: string
): Promise<boolean> {
	const code = reference.resolve(teryt) ?? teryt;
	const [newest] = await figureJobs(backend.call, code);
	const ended = newest?.state === 'done' && newest.finished_at;
	if (ended && Date.now() - Date.parse(ended) < PAUSE_MS) return false;

	const queue = (kind: string) =>
		backend.call('queue_job', { kind, args: { teryt: code }, person, once: true, now: true });
	await queue('figures');
	if (!reference.outline(code)?.exact) await queue('outline');
	wakeJobs();
	return true;
}

const figureJobs = (call: Parts['backend']['call'], teryt: string) =>
	call<JobState[]>('list_jobs', { teryt, kinds: ['figures'], limit: 10 });
