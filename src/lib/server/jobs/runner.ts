import { randomUUID } from 'node:crypto';
import type { Call } from '../supabase/call.ts';
import { CallError } from '../supabase/call.ts';

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
}

export interface Step {
	/** What to store in the same transaction: a function that step_job() knows, and its argument. */
	apply?: { function: 'load_reference'; args: object };
	cursor: unknown;
	done: number;
	total: number | null;
	/** What a person should know in the end; with it the job is finished. */
	report?: object;
}

/** Makes the next step of a job. Throws when the job cannot be done; the message is its report. */
export type Kind = (job: Job, signal: AbortSignal) => Promise<Step>;

export interface Jobs {
	/** Looks for work now. */
	wake(): void;
	/** Ends after the step in hand. */
	close(): Promise<void>;
}

/** Runs jobs of these kinds; others wait for a version that knows them. */
export function runJobs(call: Call, kinds: Record<string, Kind>, idleMs = 5000): Jobs {
	const worker = randomUUID();
	const ending = new AbortController();
	let wake: () => void = () => undefined;

	async function loop(): Promise<void> {
		while (!ending.signal.aborted) {
			let worked = false;
			try {
				worked = await runOne(call, kinds, worker, ending.signal);
			} catch (error) {
				// the database refused: the job stays as it is and is taken again
				console.error('jobs:', (error as Error).message);
			}
			if (!worked) await rest();
		}
	}

	function rest(): Promise<void> {
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, idleMs);
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}

	const over = Object.keys(kinds).length > 0 ? loop() : Promise.resolve();
	return {
		wake: () => wake(),
		close() {
			ending.abort();
			wake();
			return over;
		}
	};
}

/** Takes the next job and works until it is finished or `signal` says stop; false when there is none. */
async function runOne(
	call: Call,
	kinds: Record<string, Kind>,
	worker: string,
	signal: AbortSignal
): Promise<boolean> {
	let job = await call<Job | null>('take_job', { worker, kinds: Object.keys(kinds) });
	if (!job) return false;
	const { id, kind } = job;

	while (job && !signal.aborted) {
		const step: Step | Error = await kinds[kind]!(job, signal).catch((error: Error) => {
			if (error instanceof CallError) throw error;
			return error;
		});
		if (signal.aborted) break;
		if (step instanceof Error) {
			await call('finish_job', { id, state: 'failed', report: { error: step.message } });
			break;
		}
		job = await call<Job | null>('step_job', { id, ...step });
		if (step.report) {
			await call('finish_job', { id, state: 'done', report: step.report });
			break;
		}
	}
	return true;
}
