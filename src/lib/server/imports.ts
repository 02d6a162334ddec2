import { importKinds } from './jobs/imports/kinds.ts';
import { runJobs, type Jobs } from './jobs/runner.ts';
import { openReference, type Reference } from './reference.ts';
import { NOTHING, readImported, type Imported } from './reference/imported.ts';
import { readSeed } from './reference/seed.ts';
import { storeReference, storeWider } from './reference/store.ts';
import type { Settings } from './settings.ts';
import type { Sources } from './sources/sources.ts';
import type { Backend } from './supabase/backend.ts';

/** The facts of the program and what importers bring, kept in memory and in SQL alike. */
export interface Imports {
	/** As it is now; another object after an import. */
	reference(): Reference;
	/** Reads again what importers brought. Pages see it at once. */
	refresh(): Promise<void>;
	/** Begins to work off the queue. */
	run(): Jobs;
	/** Looks for work now, once it has begun. */
	wake(): void;
}

interface Parts {
	backend: Pick<Backend, 'call' | 'client' | 'embedded'>;
	settings: Pick<Settings, 'dataDir'>;
	sources: Sources;
	idleMs?: number;
}

/** Brings the tables up to the seed files and reads the rest from them. */
export async function openImports({ backend, settings, sources, idleMs }: Parts): Promise<Imports> {
	const { call } = backend;
	const seed = readSeed();
	let reference = openReference(NOTHING, seed);
	await storeReference(backend, reference, settings.dataDir);
	let last = NOTHING;
	await refresh(true);

	/** What SQL has of wider areas; null until it is known to be as in memory. */
	let stored: Reference | null = null;
	let jobs: Jobs | undefined;

	async function refresh(first = false): Promise<void> {
		const brought = await readImported(call);
		if (first && isNothing(brought)) return;
		const same = !brought.register && !last.register;
		reference = openReference(brought, seed, same ? reference.search : undefined);
		last = { ...brought, values: [] };
	}

	return {
		reference: () => reference,
		refresh: () => refresh(),
		wake: () => jobs?.wake(),
		run: () =>
			(jobs = runJobs(
				call,
				importKinds({ call, sources, reference: () => reference, dataDir: settings.dataDir }),
				{
					clock: sources.clock,
					alone: backend.embedded,
					...(idleMs ? { idleMs } : {}),
					async settle() {
						await refresh();
						await storeWider(backend, stored, reference);
						stored = reference;
					}
				}
			))
	};
}

const isNothing = ({ values, outlines, register }: Imported) =>
	values.length === 0 && outlines.size === 0 && !register;
