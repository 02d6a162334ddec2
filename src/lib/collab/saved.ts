import type { Access } from '#lib/sync/wire.ts';

/*
 * What the badge says. `Zapisano` is shown only for what the server has stored: connected, in sync,
 * and every frame this connection sent is acknowledged. Pure: the connection gathers the facts.
 */

export interface Facts {
	/** The socket: not tried to the end yet, open, or closed for the moment. */
	line: 'connecting' | 'open' | 'closed';
	/** A close code after which nobody connects again by himself. */
	final: number | null;
	/** Null until `hello`. */
	access: Access | null;
	/** This page's FORMAT or protocol is older than the server's. */
	outdated: boolean;
	synced: boolean;
	/** Frames with edits sent on this connection, and how many of them are stored. */
	sent: number;
	stored: number;
	/** Own transactions since the last `Zapisano`, on this device, also from before a reload. */
	waiting: number;
	/** How many were waiting when the line came back; 0 when none. */
	backlog: number;
	/** How many of a backlog have just been stored; 0 when that was long ago. */
	uploaded: number;
	/** The server says that it can write. */
	storage: boolean;
	/** Nothing was acknowledged for a long time although the line is open. */
	stalled: boolean;
}

/** Before anything is known. */
export const beginning: Facts = {
	line: 'connecting',
	final: null,
	access: null,
	outdated: false,
	synced: false,
	sent: 0,
	stored: 0,
	waiting: 0,
	backlog: 0,
	uploaded: 0,
	storage: true,
	stalled: false
};

export type Saved =
	| { kind: 'connecting' | 'saved' | 'saving' | 'read-only' | 'outdated'; waiting: number }
	| { kind: 'offline'; waiting: number }
	| { kind: 'catching-up'; waiting: number; done: number; total: number }
	| { kind: 'uploaded'; waiting: number; total: number }
	| { kind: 'not-saved'; waiting: number }
	| { kind: 'closed'; waiting: number; code: number };

/** Whether everything sent so far is stored. The answer to the server's step 1 is the first frame. */
export function allStored({ line, access, synced, sent, stored }: Facts): boolean {
	return line === 'open' && access === 'write' && synced && sent > 0 && stored >= sent;
}

export function savedState(facts: Facts): Saved {
	const { line, final, access, outdated, waiting, backlog, uploaded, storage, stalled } = facts;

	if (final !== null) return { kind: 'closed', waiting, code: final };
	if (outdated) return { kind: 'outdated', waiting };
	if (line === 'closed') return { kind: 'offline', waiting };
	if (line === 'connecting' || access === null) {
		return waiting > 0 ? { kind: 'offline', waiting } : { kind: 'connecting', waiting };
	}

	if (access === 'read') return { kind: 'read-only', waiting };
	if (!storage || (stalled && !allStored(facts))) return { kind: 'not-saved', waiting };
	// an edit made while the socket was closing was never sent: it waits although nothing is under way
	if (allStored(facts) && waiting === 0) {
		return uploaded > 0
			? { kind: 'uploaded', waiting, total: uploaded }
			: { kind: 'saved', waiting };
	}
	if (backlog > 0) return { kind: 'catching-up', waiting, done: 0, total: backlog };
	return facts.synced ? { kind: 'saving', waiting } : { kind: 'connecting', waiting };
}
