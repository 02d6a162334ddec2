import { openCollab } from './collab/collab.ts';
import { openDemo } from './demo/open.ts';
import { runJobs } from './jobs/runner.ts';
import { openReference } from './reference.ts';
import { storeReference } from './reference/store.ts';
import type { Running } from './running.ts';
import { setRunning } from './running.ts';
import { personOf } from './session.ts';
import type { Settings } from './settings.ts';
import { openBackend } from './supabase/backend.ts';

/** Opens everything the process serves, in the order one part needs another. */
export async function start(
	settings: Settings,
	progress: (step: string) => void = () => undefined
): Promise<Running> {
	const closing: (() => Promise<unknown>)[] = [];
	const close = async () => {
		setRunning(undefined);
		for (const end of closing.splice(0).reverse()) await end();
	};

	try {
		progress('Opening the database');
		const backend = await openBackend(settings);
		closing.push(backend.close);

		progress('Reading the register of gminas');
		const reference = openReference();
		await storeReference(backend, reference, settings.dataDir);

		progress('Opening the documents');
		const who = personOf(backend);
		const open = () =>
			openCollab({
				call: backend.call,
				personOf: (request) => who(request.headers),
				settings,
				durable: backend.embedded ? 'journal' : 'commit'
			});
		const collab = await open();
		const jobs = runJobs(backend.call, {});
		closing.push(() => now.collab.close(), jobs.close);
		backend.onSignOut((person, session) => now.collab.signedOut(person, session));

		const now: Running = {
			settings,
			backend,
			collab,
			reference,
			personOf: who,
			trouble: async () => now.collab.trouble() ?? (await backend.trouble()),
			async withoutDocuments(work) {
				await now.collab.close();
				try {
					return await work();
				} finally {
					now.collab = await open();
				}
			},
			upgrade: (request, socket, head) => now.collab.upgrade(request, socket, head),
			close
		};
		if (settings.demo) {
			progress('Filling the demonstration');
			const reason = await openDemo(now);
			if (reason) progress(`No demonstration: ${reason}`);
		}
		setRunning(now);
		return now;
	} catch (error) {
		await close();
		throw error;
	}
}
