import * as Y from 'yjs';
import { CLOSE, LIMITS } from '#lib/sync/wire.ts';
import type { Summary } from './gate.ts';
import { Refused, TooMuchUnknown } from './refused.ts';

/** How many updates may wait before the document is brought up to date anyway. */
const WAITING = 500;

/**
 * A room's document, brought up to date only when somebody looks: applying each update as it comes
 * would cost a third of the server's speed. Which clocks it knows is kept at once, so that an update
 * that refers to something unknown is seen before it is taken in.
 *
 * What refers to something unknown is kept and comes to be understood when the rest arrives. Until
 * then nobody is shown it: whoever had it would bring it again with everything he sends.
 */
export class Content {
	#doc = new Y.Doc();
	#waiting: Uint8Array[] = [];
	#clocks = new Map<number, number>();
	/** Bytes foreseen, and not taken in yet, that refer to something unknown. */
	#unknown = 0;
	/** At least the encoded size; exact after `encode`. */
	#size = 0;
	/** Whether the first update it was made from holds something that waits. */
	firstWaits = false;

	constructor(updates: Uint8Array[]) {
		this.#doc.transact(() => {
			for (const [n, update] of updates.entries()) {
				Y.applyUpdate(this.#doc, update);
				if (n === 0) this.firstWaits = this.waits;
			}
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
		return this.#doc;
	}

	/** Everything beyond a state vector that is understood. */
	since(vector?: Uint8Array): Uint8Array {
		const { store } = this.current();
		const { pendingStructs, pendingDs } = store;
		store.pendingStructs = store.pendingDs = null;
		try {
			return Y.encodeStateAsUpdate(this.#doc, vector);
		} finally {
			Object.assign(store, { pendingStructs, pendingDs });
		}
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
		if (!this.#refersToUnknown(summary)) return;
		if (bytesWaitingIn(this.#doc) + this.#unknown + update.length <= LIMITS.pending) return;
		if (this.#waitingWith(update) > LIMITS.pending) throw new TooMuchUnknown();
	}

	/** Foresees what an update that is about to be written brings; whether it refers to something unknown. */
	foresee(update: Uint8Array, summary: Summary): boolean {
		if (this.#refersToUnknown(summary)) {
			this.#unknown += update.length;
			return true;
		}
		for (const [client, , to] of summary.runs)
			if (to > this.#clock(client)) this.#clocks.set(client, to);
		return false;
	}

	/**
	 * Takes in updates that are written. Returns what came to be understood with them and was not
	 * shown before, null when that is nothing but the updates that refer to nothing unknown; `some`
	 * says that others are among them.
	 */
	take(updates: Uint8Array[], some: boolean): Uint8Array | null {
		const before = some || this.waits ? Y.encodeStateVector(this.current()) : null;
		for (const update of updates) {
			this.#waiting.push(update);
			this.#size += update.length;
		}
		if (before) return this.#understood(before, some);
		if (this.#waiting.length >= WAITING) this.current();
		return null;
	}

	#understood(before: Uint8Array, some: boolean): Uint8Array | null {
		const foreseen = this.#clocks;
		const deletes = this.#doc.store.pendingDs;
		let more = some;
		this.current();
		this.#refresh();
		for (const [client, clock] of this.#clocks) more ||= clock > (foreseen.get(client) ?? 0);
		if (deletes) more ||= !sameBytes(deletes, this.#doc.store.pendingDs);
		return more ? this.since(before) : null;
	}

	/** Whether something is kept that refers to something unknown. */
	get waits(): boolean {
		return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null;
	}

	get waitsTooMuch(): boolean {
		return bytesWaitingIn(this.#doc) > LIMITS.pending;
	}

	/** How much of an update that was taken in still waits. */
	stillWaits({ runs, deletes }: Summary): 'all' | 'some' | 'none' {
		const parts = [...runs, ...deletes];
		if (!parts.some(([client, , to]) => to > this.#clock(client))) return 'none';
		return parts.some(([client, from]) => from < this.#clock(client)) ? 'some' : 'all';
	}

	/** Lets go of everything that refers to something unknown, and returns it as one update. */
	letGo(): Uint8Array {
		const { store } = this.current();
		const { pendingStructs, pendingDs } = store;
		store.pendingStructs = store.pendingDs = null;
		this.#refresh();
		const parts = [pendingStructs?.update, pendingDs].filter((part) => part != null);
		return Y.convertUpdateFormatV2ToV1(Y.mergeUpdatesV2(parts));
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

	/** Exactly how much would wait: what is brought again does not count twice. */
	#waitingWith(update: Uint8Array): number {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, this.encode());
		Y.applyUpdate(doc, update);
		const bytes = bytesWaitingIn(doc);
		doc.destroy();
		return bytes + this.#unknown;
	}

	#refersToUnknown({ runs, needs, deletes }: Summary): boolean {
		const ends = new Map<number, number>();
		const end = (client: number) => ends.get(client) ?? this.#clock(client);
		for (const [client, from, to] of runs) {
			if (from > end(client)) return true;
			if (to > end(client)) ends.set(client, to);
		}
		if (needs.some(([client, clock]) => clock >= end(client))) return true;
		return deletes.some(([client, , to]) => to > end(client));
	}
}

const bytesWaitingIn = ({ store }: Y.Doc) =>
	(store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0);

const sameBytes = (a: Uint8Array, b: Uint8Array | null) => b !== null && Buffer.compare(a, b) === 0;

function isDeleted(store: Y.Doc['store'], client: number, from: number, to: number): boolean {
	const structs = store.clients.get(client);
	if (!structs || Y.getState(store, client) < to) return false;
	for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
		if (structs[at].id.clock >= to) break;
		if (!structs[at].deleted) return false;
	}
	return true;
}
