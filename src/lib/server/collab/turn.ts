import type { Connection } from './connection.ts';
import type { Entry } from './journal.ts';
import type { Storage } from './storage.ts';

/** What a room does with the turn: see room.ts. */
export interface Participant {
	/** Updates taken in since the last turn, for the journal. */
	takeEntries(): Entry[];
	/** They are in the journal: show them. */
	written(): void;
	/** They could not be written: as if they had never come. */
	refused(): void;
}

/**
 * Least time between two turns that show edits, half a picture of a screen. The first edit after a
 * pause is written and shown at once; where many type, what comes within it goes into the journal
 * and over the sockets together, which is most of what an edit costs.
 */
const GATHER_MS = 8;
const SOON_MS = 30;

/**
 * Ends each turn of the event loop that brought something: one write to the journal for all rooms,
 * one frame per room, one socket write per client. Nobody sees an update before it is written.
 */
export class Turn {
	readonly #storage: Storage;
	#rooms = new Set<Participant>();
	#lines = new Set<Connection>();
	/** When edits were last shown, ms of `performance.now()`. */
	#shownAt = -Infinity;
	#gathering: NodeJS.Timeout | null = null;
	/** A flush is under way or planned, so that lines need not ask for another. */
	#planned = false;
	#soon: NodeJS.Timeout | null = null;

	constructor(storage: Storage) {
		this.#storage = storage;
	}

	room(room: Participant): void {
		this.#rooms.add(room);
		if (this.#gathering) return;
		const wait = this.#shownAt + GATHER_MS - performance.now();
		if (wait <= 0) return this.#plan();
		this.#gathering = setTimeout(() => this.end(), wait);
	}

	line(connection: Connection): void {
		this.#lines.add(connection);
		this.#plan();
	}

	/** What can wait a moment travels with the next frame to that client, in one write. */
	soon(connection: Connection): void {
		this.#lines.add(connection);
		this.#soon ??= setTimeout(() => this.#plan(), SOON_MS);
	}

	#plan(): void {
		if (this.#planned) return;
		this.#planned = true;
		setImmediate(() => {
			if (this.#gathering) this.#flush();
			else this.end();
		});
	}

	/** Also called by whoever must see the edits taken in so far applied before he goes on. */
	end(): void {
		if (this.#gathering) clearTimeout(this.#gathering);
		this.#gathering = null;
		this.#planned = true;
		try {
			if (this.#rooms.size > 0) this.#show();
		} finally {
			this.#flush();
		}
	}

	#show(): void {
		const rooms = [...this.#rooms];
		this.#rooms.clear();
		this.#shownAt = performance.now();
		const written = this.#storage.write(rooms.flatMap((room) => room.takeEntries()));
		for (const room of rooms)
			if (written) room.written();
			else room.refused();
		if (written) this.#storage.settle();
	}

	#flush(): void {
		if (this.#soon) clearTimeout(this.#soon);
		this.#soon = null;
		this.#planned = false;
		const now = Date.now();
		const lines = this.#lines;
		this.#lines = new Set();
		for (const line of lines) line.flush(now);
	}
}
