import { randomUUID } from 'node:crypto';
import type { Call } from '../supabase/call.ts';
import { CallError } from '../supabase/call.ts';
import { realClock, type Clock } from '../sources/clock.ts';

/*
 * Work that outlives a request: one job at a time, step by step. Each step is one transaction that
 * stores what it made and moves the job's cursor, so that a killed process goes on where it was.
 */

export interface Job {
	id: string;
	kind: string;
	args: Record<string, unknown>;
	/** Where the last step ended; null before the first. */
	cursor: unknown;
	done: number;
	total: number | null;
	/** How often the step in hand has failed. */
	attempts: number;
	/** What was stored so far: rows, added, changed. */
	counts: Record<string, number>;
}

export interface Step {
	/** What to store in the same transaction: a function that step_job() knows, and its argument. */
	apply?: { function: 'load_reference' | 'apply_import' | 'hold_page'; args: object };
	/** What was held until now belongs together and is whole: store it. */
	release?: boolean;
	cursor: unknown;
	done: number;
	total: number | null;
	/** What a person should know in the end; with it the job is finished. */
	report?: object;
}

/** Not now: the job goes back into the queue, with its cursor, until a moment. */
export interface Wait {
	until: number;
	attempts?: number;
	/** Why, for whoever looks meanwhile. */
	report?: object;
}

/** The job cannot be done; `report` says why in a form that a page can put into words. */
export class Failure extends Error {
	override name = 'Failure';
	report: object;

	constructor(message: string, report: object) {
		super(message);
		this.report = report;
	}
}

/** Makes the next step of a job. Throws when the job cannot be done; the message is its report. */
export type Kind = (job: Job, signal: AbortSignal) => Promise<Step | Wait>;

export interface Jobs {
	/** Looks for work now. */
	wake(): void;
	/** Ends after the step in hand. */
	close(): Promise<void>;
}

export interface JobsOptions {
	idleMs?: number;
	clock?: Clock;
	/** No other process has this database: what was begun was begun by one that is dead. */
	alone?: boolean;
	/** Called when a job has stored something and ends, before anybody is told that it has. */
	settle?: (job: Job) => Promise<void>;
}

/** How long one job may work while others wait. */
const TURN_MS = 10_000;

/** Runs jobs of these kinds; others wait for a version that knows them. */
export function runJobs(call: Call, kinds: Record<string, Kind>, options: JobsOptions = {}): Jobs {
	const { idleMs = 5000, clock = realClock } = options;
	const worker = randomUUID();
	const ending = new AbortController();
	let asleep = new AbortController();

	async function loop(): Promise<void> {
		while (!ending.signal.aborted) {
			let worked = false;
			try {
				worked = await runOne({ call, kinds, worker, signal: ending.signal, clock, ...options });
			} catch (error) {
				// the database refused: the job stays as it is and is taken again
				if (!ending.signal.aborted) console.error('jobs:', (error as Error).message);
			}
			if (!worked) await rest();
		}
	}

	async function rest(): Promise<void> {
		if (!ending.signal.aborted) await clock.sleep(idleMs, asleep.signal).catch(() => undefined);
		asleep = new AbortController();
	}

	const over = Object.keys(kinds).length > 0 ? loop() : Promise.resolve();
	return {
		wake: () => asleep.abort(),
		close() {
			ending.abort();
			asleep.abort();
			return over;
		}
	};
}

interface Work extends Omit<JobsOptions, 'clock'> {
	call: Call;
	kinds: Record<string, Kind>;
	worker: string;
	signal: AbortSignal;
	clock: Clock;
}

/** Takes the next job and works until it ends, waits or gives way; false when there is none. */
async function runOne({
	call,
	kinds,
	worker,
	signal,
	clock,
	alone,
	settle
}: Work): Promise<boolean> {
	const at = (ms: number) => new Date(ms).toISOString();
	let job = await call<Job | null>('take_job', {
		worker,
		kinds: Object.keys(kinds),
		now: at(clock.now()),
		alone: alone ?? false
	});
	if (!job) return false;
	const { id, kind } = job;
	const since = clock.now();
	const end = async (last: Job, state: 'done' | 'failed', report: object) => {
		if ((last.counts?.rows ?? 0) > 0) await settle?.(last);
		await call('finish_job', { id, state, report });
	};

	while (job && !signal.aborted) {
		const step: Step | Wait | Error = await kinds[kind]!(job, signal).catch((error: Error) => {
			if (error instanceof CallError) throw error;
			return error;
		});
		if (signal.aborted) break;
		if (step instanceof Error) {
			await end(job, 'failed', step instanceof Failure ? step.report : { error: step.message });
			break;
		}
		if ('until' in step) {
			const { until, ...more } = step;
			await call('postpone_job', { id, until: at(until), ...more });
			break;
		}
		const next: Job | null = await call('step_job', { id, ...step });
		if (!next) {
			// called off meanwhile: what it stored before is there
			if ((job.counts?.rows ?? 0) > 0) await settle?.(job);
			break;
		}
		job = next;
		if (step.report) {
			await end(job, 'done', step.report);
			break;
		}
		if (clock.now() - since > TURN_MS) {
			await call('postpone_job', { id, until: at(clock.now()) });
			break;
		}
	}
	return true;
}
