import { project } from '#lib/domain/projection.ts';
import type { Call } from '../supabase/call.ts';
import type { Room } from './room.ts';
import type { Storage } from './storage.ts';

/*
 * What is in a document, as SQL rows for public pages, search and other partnerships. Written as
 * a difference to what was written last, and never backwards.
 */

const TABLES = ['places', 'partners', 'needs', 'recommendations'] as const;
type Table = (typeof TABLES)[number];
type Row = { id: string };
type Rows = Record<Table, Row[]>;

const REST_MS = 2_000;
const MOST_MS = 10_000;

export class Projection {
	readonly #room: Room;
	readonly #storage: Storage;
	readonly #call: Call;
	/** The rows as last written: id → JSON, per table; null until asked. */
	#written: Record<Table, Map<string, string>> | null = null;
	#first: number | null = null;
	#timer: NodeJS.Timeout | null = null;
	#running: Promise<void> | null = null;

	constructor(room: Room, storage: Storage, call: Call) {
		this.#room = room;
		this.#storage = storage;
		this.#call = call;
	}

	/** After an edit: in two seconds, unless more edits come, and in ten at the latest. */
	soon(): void {
		if (!this.#room.document.startsWith('workspace/')) return;
		const now = Date.now();
		this.#first ??= now;
		if (this.#timer && now - this.#first > MOST_MS - REST_MS) return;
		if (this.#timer) this.#timer.refresh();
		else this.#timer = setTimeout(() => void this.write().catch(() => this.soon()), REST_MS);
	}

	/**
	 * Writes what the document holds now. Where no row differs, only the last write before the room
	 * goes (`last`) notes how far the projection is: typing in a long text costs the database nothing.
	 */
	async write(last = false): Promise<void> {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		this.#first = null;
		if (!this.#room.document.startsWith('workspace/')) return;
		while (this.#running) await this.#running.catch(() => {});
		if (this.#room.projectedSeq >= this.#room.seq) return;
		this.#running = this.#write(last).finally(() => (this.#running = null));
		return this.#running;
	}

	async #write(last: boolean): Promise<void> {
		const { document } = this.#room;
		this.#written ??= index(await this.#call<Rows>('projection_of', { document }));
		const seq = this.#room.seq;
		const rows = project(this.#room.doc()) as unknown as Rows;
		const { changed, removed, next, differs } = difference(this.#written, rows);
		if (!differs && !last) return;
		await this.#storage.log.flush(); // never ahead of the log
		await this.#call('save_projection', { document, seq, changed, removed });
		this.#written = next;
		this.#room.projectedSeq = seq;
	}
}

function index(rows: Rows | null): Record<Table, Map<string, string>> {
	const entries = TABLES.map((table) => [
		table,
		new Map((rows?.[table] ?? []).map((row) => [row.id, text(row)]))
	]);
	return Object.fromEntries(entries);
}

function difference(written: Record<Table, Map<string, string>>, rows: Rows) {
	const next = index(rows);
	const changed: Partial<Rows> = {};
	const removed: Partial<Record<Table, string[]>> = {};
	for (const table of TABLES) {
		const before = written[table];
		changed[table] = rows[table].filter((row) => before.get(row.id) !== next[table].get(row.id));
		removed[table] = [...before.keys()].filter((id) => !next[table].has(id));
	}
	const differs = TABLES.some((table) => changed[table]!.length + removed[table]!.length > 0);
	return { changed, removed, next, differs };
}

/** JSON with sorted keys, so that a row from SQL equals the row it was written from. */
function text(value: unknown): string {
	return JSON.stringify(value, (_, part) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
