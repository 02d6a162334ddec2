import { CLOSE, TIMES } from '#lib/sync/wire.ts';
import type { Connection } from './connection.ts';
import type { Rights } from './rights.ts';
import type { Rooms } from './rooms.ts';
import type { Storage } from './storage.ts';

/**
 * What happens every few seconds: everybody's rights are asked again in one query, tokens that
 * ended close their line, silent lines hear something, rooms are snapshotted and unloaded.
 */
export class Watch {
	readonly #rooms: Rooms;
	readonly #rights: Rights;
	readonly #storage: Storage;
	#timer: NodeJS.Timeout | null = null;
	#stopped = false;

	constructor(rooms: Rooms, rights: Rights, storage: Storage) {
		this.#rooms = rooms;
		this.#rights = rights;
		this.#storage = storage;
	}

	start(): void {
		this.#timer = setTimeout(() => void this.#tick(), TIMES.rightsMs);
	}

	async #tick(): Promise<void> {
		try {
			this.#tend(Date.now());
			await this.#askRights();
		} catch (error) {
			// the database is away: its own trouble is reported by the log and by /readyz
			console.error('collab: rights could not be asked again:', (error as Error).message);
		}
		if (!this.#stopped) this.start();
	}

	#tend(now: number): void {
		for (const connection of this.#everybody()) {
			if (connection.person.expires * 1000 <= now)
				connection.close(CLOSE.restart, 'the token ended');
			else if (now - connection.lastSent >= TIMES.aliveMs - TIMES.rightsMs) connection.alive();
		}
		this.#rooms.tend(now);
		this.#storage.tidy();
	}

	async #askRights(): Promise<void> {
		const everybody = this.#everybody();
		if (everybody.length === 0) return;
		const pairs = everybody.map(({ person, room }) => ({
			person: person.id,
			document: room.document
		}));
		const rights = await this.#rights.all(pairs);
		for (const connection of everybody) {
			const { person, room, access, role, closed } = connection;
			if (closed) continue;
			const right = rights(person.id, room.document);
			if (!right) {
				connection.close(CLOSE.forbidden, 'no longer a member');
				continue;
			}
			const now = connection.outdated ? 'read' : right.access;
			if (now !== access || right.role !== role) room.allow(connection, now, right.role);
		}
	}

	#everybody(): Connection[] {
		return [...this.#rooms].flatMap((room) => [...room.connections]);
	}

	stop(): void {
		this.#stopped = true;
		if (this.#timer) clearTimeout(this.#timer);
	}
}
