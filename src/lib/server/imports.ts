import { sweepCopies } from './jobs/imports/file.ts';
import { importKinds } from './jobs/imports/kinds.ts';
import { runJobs, type Jobs } from './jobs/runner.ts';
import { openReference, type Reference } from './reference.ts';
import { NOTHING, readImported } from './reference/imported.ts';
import { readSeed } from './reference/seed.ts';
import { isStored, storeReference, storeWider } from './reference/store.ts';
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
	if (!(await isStored(backend, settings.dataDir)))
		await storeReference(backend, openReference(NOTHING, seed), settings.dataDir);
	await sweepCopies({ dataDir: settings.dataDir, call });
	const brought = await readImported(call);
	let reference = openReference(brought, seed);
	let ownRegister = !brought.register;

	/** What SQL has of wider areas; null until it is known to be as in memory. */
	let stored: Reference | null = null;
	let jobs: Jobs | undefined;

	async function refresh(): Promise<void> {
		const brought = await readImported(call);
		const same = ownRegister && !brought.register;
		reference = openReference(brought, seed, same ? reference.search : undefined);
		ownRegister = !brought.register;
	}

	return {
		reference: () => reference,
		refresh,
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
