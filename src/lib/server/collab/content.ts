import * as Y from 'yjs';
import { CLOSE, LIMITS } from '#lib/sync/wire.ts';
import type { Summary } from './gate.ts';
import { Refused } from './refused.ts';

/** How many updates may wait before the document is brought up to date anyway. */
const WAITING = 500;

/**
 * A room's document, brought up to date only when somebody looks: applying each update as it comes
 * would cost a third of the server's speed. Which clocks it knows is kept at once, so that an update
 * that refers to something unknown is seen before it is taken in.
 */
export class Content {
	#doc = new Y.Doc();
	#waiting: Uint8Array[] = [];
	#clocks = new Map<number, number>();
	/** Bytes taken in since something unknown was referred to. */
	#unknown = 0;
	/** At least the encoded size; exact after `encode`. */
	#size = 0;

	constructor(updates: Uint8Array[]) {
		this.#doc.transact(() => {
			for (const update of updates) Y.applyUpdate(this.#doc, update);
		}, this);
		this.#size = updates.reduce((sum, update) => sum + update.length, 0);
		this.#refresh();
	}

	/** The document with everything taken in. */
	current(): Y.Doc {
		if (this.#waiting.length === 0) return this.#doc;
		const waiting = this.#waiting;
		this.#waiting = [];
		this.#doc.transact(() => {
			for (const update of waiting) Y.applyUpdate(this.#doc, update);
		}, this);
		if (this.#unknown > 0) this.#refresh();
		return this.#doc;
	}

	encode(): Uint8Array {
		const bytes = Y.encodeStateAsUpdate(this.current());
		this.#size = bytes.length;
		return bytes;
	}

	/** Whether an update would change nothing. */
	has({ runs, deletes }: Summary): boolean {
		if (runs.some(([client, , to]) => to > this.#clock(client))) return false;
		if (deletes.length === 0) return true;
		const { store } = this.current();
		return deletes.every(([client, from, to]) => isDeleted(store, client, from, to));
	}

	/** Refuses what would make the document, or what waits for unknown content, too large. */
	check(update: Uint8Array, summary: Summary): void {
		if (this.#size + update.length > LIMITS.document)
			if (this.encode().length + update.length > LIMITS.document)
				throw new Refused(CLOSE.badMessage, 'document too large');
		if (this.#pending() + update.length > LIMITS.pending && this.#refersToUnknown(summary))
			throw new Refused(CLOSE.badMessage, 'refers to too much that is unknown');
	}

	/** Foresees what an update that is about to be written brings. */
	foresee(update: Uint8Array, summary: Summary): void {
		if (this.#unknown > 0 || this.#refersToUnknown(summary)) this.#unknown += update.length;
		else
			for (const [client, , to] of summary.runs)
				if (to > this.#clock(client)) this.#clocks.set(client, to);
	}

	/** Takes in updates that are written. */
	take(updates: Uint8Array[]): void {
		for (const update of updates) {
			this.#waiting.push(update);
			this.#size += update.length;
		}
		if (this.#unknown > 0 || this.#waiting.length >= WAITING) this.current();
	}

	/** What was foreseen was not written. */
	forget(): void {
		this.current();
		this.#refresh();
	}

	#refresh(): void {
		this.#clocks = Y.decodeStateVector(Y.encodeStateVector(this.#doc));
		this.#unknown = 0;
	}

	#clock(client: number): number {
		return this.#clocks.get(client) ?? 0;
	}

	#pending(): number {
		return (this.#doc.store.pendingStructs?.update.length ?? 0) + this.#unknown;
	}

	#refersToUnknown({ runs, needs }: Summary): boolean {
		const ends = new Map<number, number>();
		const end = (client: number) => ends.get(client) ?? this.#clock(client);
		for (const [client, from, to] of runs) {
			if (from > end(client)) return true;
			if (to > end(client)) ends.set(client, to);
		}
		return needs.some(([client, clock]) => clock >= end(client));
	}
}

function isDeleted(store: Y.Doc['store'], client: number, from: number, to: number): boolean {
	const structs = store.clients.get(client);
	if (!structs || Y.getState(store, client) < to) return false;
	for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
		if (structs[at].id.clock >= to) break;
		if (!structs[at].deleted) return false;
	}
	return true;
}
