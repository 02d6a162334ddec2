import { setImmediate as soon } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYears } from '#lib/server/reference/imported.ts';
import { openImports, type Imports } from '#lib/server/imports.ts';
import type { Job } from '#lib/server/jobs/runner.ts';
import { readSettings } from '#lib/server/settings.ts';
import type { Clock } from '#lib/server/sources/clock.ts';
import { openSources, type Sources } from '#lib/server/sources/sources.ts';
import { openBackend, type Backend } from '#lib/server/supabase/backend.ts';
import { type Gus, startGus } from './gus.ts';

/** Time that passes only when somebody waits: a quota of twelve hours is over at once. */
export class QuickClock implements Clock {
	at = Date.parse('2026-11-25T08:00:00Z');

	now = () => this.at;

	/** Then whoever waits, waits until he is told to stop. */
	frozen = false;

	async sleep(ms: number, signal?: AbortSignal): Promise<void> {
		await soon();
		if (this.frozen && !signal?.aborted)
			await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
		signal?.throwIfAborted();
		this.at += ms;
	}
}

export type Ended = Job & {
	state: 'done' | 'failed' | 'cancelled';
	report: {
		problems: { code: string; value: string; line: number | null; count: number }[];
		more: number;
		left?: Record<string, number>;
		unchanged?: number;
		rows?: number;
		trouble?: { fault: string; url: string };
		problem?: string;
	};
};

export interface Stored {
	unit: string;
	year: number;
	value: number | null;
	reason: string | null;
	flag: string | null;
	title: string;
	publisher: string | null;
	url: string | null;
	retrieved: string;
}

export interface Importing {
	backend: Backend;
	imports: Imports;
	sources: Sources;
	gus: Gus;
	clock: QuickClock;
	dataDir: string;
	/** Queues a job and works until it has ended. */
	run(kind: string, args: object): Promise<Ended>;
	/** What importers stored of an indicator. */
	stored(indicator: string): Promise<Stored[]>;
	close(): Promise<void>;
}

/** The embedded database with the facts of the seed, and sources that answer from this machine. */
export async function openImporting(): Promise<Importing> {
	const dataDir = await mkdtemp(join(tmpdir(), 'wspolna-gmina-imports-'));
	const clock = new QuickClock();
	const gus = await startGus(clock);
	const settings = readSettings({
		DATA_DIR: dataDir,
		BDL_URL: gus.bdlUrl,
		ULDK_URL: gus.uldkUrl
	});
	const backend = await openBackend(settings);
	const sources = openSources(settings, { clock, timeoutMs: 400 });
	const imports = await openImports({ backend, settings, sources, idleMs: 600_000 });
	return {
		...{ backend, imports, sources, gus, clock, dataDir },
		async run(kind, args) {
			const { id } = await backend.call<{ id: string }>('queue_job', { kind, args });
			const jobs = imports.run();
			for (;;) {
				const job = await backend.call<Ended>('job_state', { id });
				if (['done', 'failed', 'cancelled'].includes(job.state)) {
					await jobs.close();
					return job;
				}
				await soon();
			}
		},
		async stored(indicator) {
			const groups = await backend.call<(Omit<Stored, 'unit'> & { values: string })[]>(
				'imported_values',
				{ indicator }
			);
			return groups
				.flatMap(({ values, ...source }) =>
					[...readYears(values)].flatMap(({ unit, years }) =>
						years.map(({ flags, ...one }) => ({
							...source,
							...one,
							unit,
							flag: flags.join(' ') || null
						}))
					)
				)
				.sort((a, b) => (a.unit + a.year < b.unit + b.year ? -1 : 1));
		},
		async close() {
			await gus.close();
			await backend.close();
			await rm(dataDir, { recursive: true, force: true });
		}
	};
}
