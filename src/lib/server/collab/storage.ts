import type { Call } from '../supabase/call.ts';
import type { Entry } from './journal.ts';
import { Journal, journalIn } from './journal.ts';
import { Log } from './log.ts';
import { Pace } from './pace.ts';

/*
 * Journal and log as one thing to the rooms: what has been written may be shown, what is saved may
 * be acknowledged. `durable` says which of the two makes *saved* true: the synced journal where
 * the database is embedded, the commit where it is a server.
 */

/** Somebody who counts what he sent and is told how much of it is stored. */
export interface Acked {
	saved(count: number): void;
	/** What was sent could not be stored, and nothing of it was kept. */
	failed(): void;
}

export interface StorageParts {
	call: Call;
	dataDir: string;
	durable: 'journal' | 'commit';
	/** Told when writing stops working (a reason) and works again (null). */
	ontrouble: (reason: string | null) => void;
	ongone: (document: string) => void;
}

/** Embedded: the journal reaches the disk, and people hear *saved*, this often at most. */
const SYNC_MS = 150;
/** Embedded: the log in SQL follows the journal, which holds everything until then. */
const SQL_MS = 3_000;
const RETRY_MS = 1_000;
/** How much later the last words before a pause may be stored. */
const SLACK_MS = 50;
/** PGlite does not sync: a segment stays until the system has certainly written its files. */
const KEEP_MS = 120_000;

export class Storage {
	readonly #parts: StorageParts;
	readonly #journal: Journal;
	readonly log: Log;
	readonly #toDisk: Pace;
	readonly #toSql: Pace;
	#acks = new Map<Acked, number>();
	#retry: NodeJS.Timeout | null = null;
	/** The journal has to begin a new segment before it can be written again. */
	#torn = false;
	/** Why nothing can be taken in; null when all is well. */
	reason: string | null = null;

	constructor(parts: StorageParts) {
		const journal = parts.durable === 'journal';
		this.#parts = parts;
		this.#journal = new Journal(journalIn(parts.dataDir), journal ? KEEP_MS : 0);
		this.log = new Log(parts.call, parts.ongone);
		this.#toDisk = new Pace(journal ? SYNC_MS : 1_000, SLACK_MS, () =>
			this.#attempt(() => this.#sync())
		);
		this.#toSql = new Pace(journal ? SQL_MS : 50, journal ? SLACK_MS : 0, () =>
			this.#attempt(() => this.#commit())
		);
	}

	/** Reads the journal and brings SQL up to it, before any document is opened. */
	async open(): Promise<void> {
		const left = this.#journal.open();
		for (const { path, record } of left.damaged) {
			console.error(`journal: a record of ${path} fails its hash and is put aside`);
			this.#journal.putAside(record);
		}
		await this.#replay(left.entries);
	}

	async #replay(entries: Entry[]): Promise<void> {
		const documents = [...new Set(entries.map(({ document }) => document))];
		if (documents.length === 0) return;
		const stored = await this.#parts.call<Record<string, number>>('stored_seqs', { documents });
		for (const document of documents) this.log.know(document, Number(stored[document] ?? 0));
		this.log.add(entries.filter(({ document, seq }) => seq > this.log.stored(document)));
		await this.log.flush();
	}

	/** Writes one turn's entries; false when that failed and none of them counts. */
	write(entries: Entry[]): boolean {
		if (this.reason !== null) return false;
		try {
			this.#journal.write(entries);
		} catch (error) {
			this.#torn = true;
			this.#failed(error);
			return false;
		}
		this.log.add(entries);
		return true;
	}

	/** `acked` is told `count` when everything written before this call is stored. */
	ack(acked: Acked, count: number): void {
		this.#acks.set(acked, count);
	}

	/** Call after `write` and `ack`: starts what makes them saved. */
	settle(): void {
		this.#toDisk.soon();
		this.#toSql.soon();
	}

	async #sync(): Promise<void> {
		const acks = this.#parts.durable === 'journal' ? this.#takeAcks() : new Map();
		await this.#orGiveBack(acks, () =>
			this.#journal.sync().catch((error) => {
				this.#torn = true;
				throw error;
			})
		);
	}

	async #commit(): Promise<void> {
		if (this.#parts.durable === 'journal') return this.log.flush();
		const acks = this.#takeAcks();
		await this.#orGiveBack(acks, () => this.log.flush());
	}

	#takeAcks(): Map<Acked, number> {
		const acks = this.#acks;
		this.#acks = new Map();
		return acks;
	}

	async #orGiveBack(acks: Map<Acked, number>, work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			for (const [acked, count] of acks) if (!this.#acks.has(acked)) this.#acks.set(acked, count);
			throw error;
		}
		for (const [acked, count] of acks) acked.saved(count);
	}

	async #attempt(work: () => Promise<void>): Promise<void> {
		if (this.reason !== null) return;
		try {
			await work();
		} catch (error) {
			this.#failed(error);
		}
	}

	#failed(error: unknown): void {
		if (this.reason !== null) return;
		this.reason = error instanceof Error ? error.message : String(error);
		console.error(`storage: ${this.reason}`);
		this.#parts.ontrouble(this.reason);
		this.#retryLater();
	}

	#retryLater(): void {
		this.#retry = setTimeout(() => void this.#recover(), RETRY_MS);
	}

	async #recover(): Promise<void> {
		try {
			if (this.#torn) await this.#journal.recover();
			this.#torn = false;
			await this.log.flush();
		} catch {
			this.#retryLater();
			return;
		}
		this.#retry = null;
		this.reason = null;
		console.error('storage: writes again');
		this.#parts.ontrouble(null);
		this.settle();
	}

	/** Lets go of journal segments that SQL has. */
	tidy(): void {
		if (this.reason === null) this.#journal.forget((document) => this.log.stored(document));
	}

	/** Everything written is on the disk, in SQL, and acknowledged. */
	async flush(): Promise<void> {
		await this.#toDisk.now();
		await this.#toSql.now();
		if (this.reason !== null) throw new Error(this.reason);
	}

	async close(): Promise<void> {
		await this.flush().catch(() => {});
		this.#toDisk.stop();
		this.#toSql.stop();
		if (this.#retry) clearTimeout(this.#retry);
		this.#journal.close();
		this.tidy();
	}
}
