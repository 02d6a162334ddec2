import type { Call } from '../supabase/call.ts';
import { Projection } from './project.ts';
import { Damaged } from './refused.ts';
import { Room } from './room.ts';
import { isDue, setAside, takeSnapshot } from './snapshot.ts';
import type { Storage } from './storage.ts';
import { readStored } from './stored.ts';
import type { Turn } from './turn.ts';

const UNLOAD_MS = 60_000;

interface Open {
	room: Room;
	projection: Projection;
	keeping: Promise<void> | null;
}

/** The rooms of this process: loaded once, kept while used, projected and unloaded after. */
export class Rooms {
	readonly #storage: Storage;
	readonly #turn: Turn;
	readonly #call: Call;
	#loading = new Map<string, Promise<Open>>();
	#open = new Map<string, Open>();
	#damaged = new Set<string>();

	constructor(storage: Storage, turn: Turn, call: Call) {
		this.#storage = storage;
		this.#turn = turn;
		this.#call = call;
	}

	/** The room, loaded; `work` may use it until its promise ends. Throws NotFound. */
	async with<T>(document: string, work: (room: Room) => T | Promise<T>): Promise<T> {
		const { room } = this.#open.get(document) ?? (await this.#load(document));
		room.uses++;
		try {
			return await work(room);
		} finally {
			room.uses--;
			room.idleSince = Date.now();
		}
	}

	#load(document: string): Promise<Open> {
		const known = this.#loading.get(document);
		if (known) return known;
		const loading = readStored(this.#call, document)
			.then((opened) => {
				const room = new Room(document, opened, {
					storage: this.#storage,
					turn: this.#turn,
					onedited: () => projection.soon(),
					onunknown: () => this.#setAside(open)
				});
				const projection = new Projection(room, this.#storage, this.#call);
				const open: Open = { room, projection, keeping: null };
				this.#storage.log.know(document, opened.seq);
				this.#open.set(document, open);
				this.#damaged.delete(document);
				if (room.waitsTooMuch) this.#setAside(open);
				return open;
			})
			.catch((error) => {
				if (error instanceof Damaged) this.#damaged.add(document);
				throw error;
			})
			.finally(() => this.#loading.delete(document));
		this.#loading.set(document, loading);
		return loading;
	}

	/** Documents that somebody asked for and that cannot be opened. */
	get damaged(): string[] {
		return [...this.#damaged];
	}

	get(document: string): Room | undefined {
		return this.#open.get(document)?.room;
	}

	*[Symbol.iterator](): Iterator<Room> {
		for (const { room } of this.#open.values()) yield room;
	}

	/** Snapshots that are due, and rooms nobody has used for a minute. */
	tend(now = Date.now()): void {
		for (const open of this.#open.values()) {
			if (open.keeping || this.#storage.reason !== null) continue;
			const unused = open.room.isQuiet() && now - open.room.idleSince > UNLOAD_MS;
			if (!unused && !isDue(open.room, now)) continue;
			this.#after(open, () => this.#keep(open, unused));
		}
	}

	/** What waits for something unknown is too much: it leaves the document. */
	#setAside(open: Open): void {
		this.#after(open, async () => {
			this.#turn.end();
			await setAside(open.room, this.#storage, this.#call);
		});
	}

	/** One thing at a time is done to what is stored of a document. */
	#after(open: Open, work: () => Promise<void>): void {
		const keeping = (open.keeping ?? Promise.resolve())
			.then(work)
			.catch((error) => console.error('collab:', error))
			.finally(() => {
				if (open.keeping === keeping) open.keeping = null;
			});
		open.keeping = keeping;
	}

	async #keep(open: Open, unload: boolean): Promise<void> {
		const { room, projection } = open;
		if (isDue(room)) await takeSnapshot(room, this.#storage, this.#call);
		if (!unload) return;
		await projection.write(true);
		await this.#storage.log.flush();
		if (room.isQuiet() && room.seq === this.#storage.log.stored(room.document))
			this.#open.delete(room.document);
	}

	/** Writes the projection of a document that fell behind while nobody looked. */
	async catchUp(document: string): Promise<void> {
		await this.with(document, () => this.#open.get(document)!.projection.write(true));
	}

	/** Everything about the documents is in SQL. */
	async flush(): Promise<void> {
		for (const { keeping, projection } of this.#open.values()) {
			await keeping;
			await projection.write(true);
		}
	}

	/** Forgets a room whose workspace is gone. */
	drop(document: string): void {
		this.#open.delete(document);
	}
}
