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

const SOON_MS = 30;

/**
 * Ends each turn of the event loop that brought something: one write to the journal for all rooms,
 * one frame per room, one socket write per client. Nobody sees an update before it is written.
 */
export class Turn {
	readonly #storage: Storage;
	#rooms = new Set<Participant>();
	#lines = new Set<Connection>();
	#planned = false;
	#timer: NodeJS.Timeout | null = null;

	constructor(storage: Storage) {
		this.#storage = storage;
	}

	room(room: Participant): void {
		this.#rooms.add(room);
		this.#plan();
	}

	line(connection: Connection): void {
		this.#lines.add(connection);
		this.#plan();
	}

	/** What can wait a moment travels with the next frame to that client, in one write. */
	soon(connection: Connection): void {
		this.#lines.add(connection);
		this.#timer ??= setTimeout(() => this.#plan(), SOON_MS);
	}

	#plan(): void {
		if (this.#planned) return;
		this.#planned = true;
		setImmediate(() => this.end());
	}

	/** Also called by whoever must see the turn's updates applied before he goes on. */
	end(): void {
		this.#planned = false;
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		const rooms = [...this.#rooms];
		this.#rooms.clear();
		if (rooms.length > 0) {
			const entries = rooms.flatMap((room) => room.takeEntries());
			const written = this.#storage.write(entries);
			for (const room of rooms)
				if (written) room.written();
				else room.refused();
			if (written) this.#storage.settle();
		}
		const now = Date.now();
		const lines = this.#lines;
		this.#lines = new Set();
		for (const line of lines) line.flush(now);
	}
}
