import { openCollab } from './collab/collab.ts';
import { openDemo } from './demo/open.ts';
import { openImports } from './imports.ts';
import { openLinks } from './links/links.ts';
import type { Running } from './running.ts';
import { setRunning } from './running.ts';
import { personOf } from './session.ts';
import type { Settings } from './settings.ts';
import { openSources } from './sources/sources.ts';
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
		const sources = openSources(settings);
		const imports = await openImports({ backend, settings, sources });

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
		closing.push(() => now.collab.close());
		backend.onSignOut((person, session) => now.collab.signedOut(person, session));

		const now: Running = {
			settings,
			backend,
			collab,
			get reference() {
				return imports.reference();
			},
			sources,
			wakeJobs: imports.wake,
			links: openLinks(backend.call),
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
		// after the demonstration: nobody waits for what comes over the network
		closing.push(imports.run().close);
		return now;
	} catch (error) {
		await close();
		throw error;
	}
}
