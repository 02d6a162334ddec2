import { openCollab } from './collab/collab.ts';
import { openDemo } from './demo/open.ts';
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
		const collab = await openCollab({
			call: backend.call,
			personOf: (request) => who(request.headers),
			settings,
			durable: backend.embedded ? 'journal' : 'commit'
		});
		closing.push(collab.close);
		backend.onSignOut(collab.signedOut);

		if (settings.demo) {
			progress('Opening the demonstration partnership');
			const missing = await openDemo({ backend, collab });
			if (missing) console.error(`demo: none, ${missing}`);
		}

		const now: Running = {
			settings,
			backend,
			collab,
			reference,
			personOf: who,
			trouble: async () => collab.trouble() ?? (await backend.trouble()),
			upgrade: collab.upgrade,
			close
		};
		setRunning(now);
		return now;
	} catch (error) {
		await close();
		throw error;
	}
}
