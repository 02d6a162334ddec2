import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Collab } from './collab/collab.ts';
import type { Links } from './links/links.ts';
import type { Person } from './person.ts';
import type { Reference } from './reference.ts';
import type { Settings } from './settings.ts';
import type { Sources } from './sources/sources.ts';
import type { Backend } from './supabase/backend.ts';

/*
 * The one piece of state of the server process. The production entry and the development plugin
 * are loaded by Node, the pages by SvelteKit's build: two module graphs that meet in this typed
 * global slot and nowhere else.
 */

export interface Running {
	settings: Settings;
	backend: Backend;
	collab: Collab;
	/** Units, indicators and values in memory, from supabase/seed and importers; a new object after an import. */
	readonly reference: Reference;
	/** The services of others: BDL, ULDK. */
	sources: Sources;
	/** Somebody has put a job into the queue. */
	wakeJobs(): void;
	/** Personal links of organisations. */
	links: Links;
	/** Who asks, from a cookie or a bearer token; null for a stranger. */
	personOf(headers: Headers | IncomingMessage['headers']): Promise<Person | null>;
	/** What `/readyz` says: null when ready, else which part is not. */
	trouble(): Promise<string | null>;
	/** Sends everybody away, works while no document is open, and opens them again. */
	withoutDocuments<T>(work: () => Promise<T>): Promise<T>;
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	close(): Promise<void>;
}

const slot = Symbol.for('wspolna-gmina');
const home = globalThis as { [slot]?: Running };

/** What `start()` made. Throws before it has. */
export function running(): Running {
	const now = home[slot];
	if (!now) throw new Error('The server has not been started: run `npm start` or `npm run dev`.');
	return now;
}

export function setRunning(now: Running | undefined): void {
	home[slot] = now;
}
