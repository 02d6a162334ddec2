import type { Call } from '../../supabase/call.ts';
import type { Job } from '../runner.ts';
import { IMPORT_KINDS } from './kinds.ts';

/** What the import command asks of whoever has the database: this process, or a running server. */
export type Request =
	| { task: 'queue'; kind: string; args: object }
	| { task: 'state'; id: string }
	| { task: 'cancel'; id: string }
	| { task: 'list' };

/** A job as it is asked for. */
export interface JobState extends Job {
	state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
	not_before: string | null;
	created_at: string;
	finished_at: string | null;
	report: Report | null;
}

/** What the kinds of imports report, in the end or while they wait. */
export interface Report {
	problems?: { code: string; line: number | null; value: string; count: number }[];
	more?: number;
	left?: Record<string, number>;
	unchanged?: number;
	trouble?: { fault: string; url: string };
	problem?: string;
	value?: string;
	error?: string;
}

/** Answers a request of the command. */
export async function atDesk(call: Call, wake: () => void, request: Request): Promise<unknown> {
	const { task } = request;
	if (task === 'list') return await call('list_jobs', { kinds: IMPORT_KINDS, limit: 30 });
	if (task === 'state') return await call('job_state', { id: request.id });
	if (task === 'cancel') return await call('cancel_job', { id: request.id });
	const { kind, args } = request;
	const queued = await call('queue_job', { kind, args, once: true, now: true });
	wake();
	return queued;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads what came over HTTP; null for what is no request. */
export function readRequest(json: unknown): Request | null {
	const { task, id, kind, args } = (json ?? {}) as Record<string, unknown>;
	if (task === 'list') return { task };
	if ((task === 'state' || task === 'cancel') && UUID.test(String(id)))
		return { task, id: String(id) };
	if (task !== 'queue' || !IMPORT_KINDS.some((one) => one === kind)) return null;
	return args && typeof args === 'object' ? { task, kind: String(kind), args } : null;
}
