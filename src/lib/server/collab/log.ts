import { hash } from 'node:crypto';
import * as Y from 'yjs';
import type { Call } from '../supabase/call.ts';
import type { Entry } from './journal.ts';

const ROWS = 500;
const BYTES = 4 * 1024 * 1024;

/** The log in SQL: `document_updates`, filled in groups, in order, one group in flight. */
export class Log {
	readonly #call: Call;
	readonly #gone: (document: string) => void;
	#queue: Entry[] = [];
	#stored = new Map<string, number>();
	#flushing: Promise<void> | null = null;

	/** `gone` is told of a document whose workspace no longer exists; its entries are let go. */
	constructor(call: Call, gone: (document: string) => void) {
		this.#call = call;
		this.#gone = gone;
	}

	add(entries: Entry[]): void {
		this.#queue.push(...entries);
	}

	/** The highest seq of a document that SQL is known to have. */
	stored(document: string): number {
		return this.#stored.get(document) ?? 0;
	}

	know(document: string, seq: number): void {
		if (seq > this.stored(document)) this.#stored.set(document, seq);
	}

	/** Resolves when SQL has everything added before; throws when it cannot be written. */
	async flush(): Promise<void> {
		while (this.#flushing) await this.#flushing.catch(() => {});
		if (this.#queue.length === 0) return;
		this.#flushing = this.#write().finally(() => (this.#flushing = null));
		return this.#flushing;
	}

	async #write(): Promise<void> {
		let left = this.#queue.length;
		while (left > 0) {
			const group = take(this.#queue, left);
			try {
				await this.#append(group);
			} catch (error) {
				if (!isGone(error)) throw error;
				await this.#apart(group);
			}
			for (const { document, seq } of group) this.know(document, seq);
			this.#queue.splice(0, group.length);
			left -= group.length;
		}
	}

	/** Each document by itself, to find the one that is gone. */
	async #apart(group: Entry[]): Promise<void> {
		for (const [document, entries] of Map.groupBy(group, (entry) => entry.document))
			try {
				await this.#append(entries);
			} catch (error) {
				if (!isGone(error)) throw error;
				this.#gone(document);
			}
	}

	async #append(group: Entry[]): Promise<void> {
		await this.#call('append_updates', { rows: rows(group) });
	}
}

/** The first entries of the queue, as many as one statement should carry. */
function take(queue: Entry[], most: number): Entry[] {
	let bytes = 0;
	let count = 0;
	while (count < Math.min(most, ROWS) && (count === 0 || bytes < BYTES))
		bytes += queue[count++].data.length;
	return queue.slice(0, count);
}

/**
 * A group as rows, merged per person and channel: a second's keystrokes are one row, which costs
 * the database a quarter. A row carries its last seq; a group is written whole, so SQL has
 * everything up to the highest seq it knows.
 */
export function rows(group: Entry[]) {
	const parts = Map.groupBy(group, ({ document, person, channel }) =>
		[document, person, channel].join()
	);
	return [...parts.values()].map((entries) => {
		const { document, seq, at, person, channel } = entries.at(-1)!;
		const data =
			entries.length === 1 ? entries[0].data : Y.mergeUpdates(entries.map((one) => one.data));
		return {
			document,
			seq,
			at: new Date(at).toISOString(),
			person,
			channel,
			data: base64(data),
			sha256: sha256(data)
		};
	});
}

export const base64 = (bytes: Uint8Array) =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

export const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');

/** A foreign key or our own PT404: the workspace was deleted while people were writing. */
const isGone = (error: unknown) =>
	['23503', 'PT404'].includes(String((error as { code?: unknown }).code));
