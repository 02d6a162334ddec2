import * as Y from 'yjs';
import { missing, problems, stored } from './check.ts';
import type { Value, Values } from './check.ts';
import { isDeleted, isMap, itemsOf } from './entity.ts';
import { keysOf, keysOfValues } from './found-again.ts';
import { gapsOf } from './gaps.ts';
import { fillKey } from './imports.ts';
import type { Fill } from './imports.ts';
import { same } from './merge.ts';
import { isKey, keysBetween } from './order.ts';
import { newPlace } from './place-rules.ts';
import type { PLACE_LICENCES } from './places.ts';
import type { Problem } from './problem.ts';
import { writeParagraphs } from './richtext.ts';
import { stampOf } from './stamp.ts';
import { survivors } from './survivors.ts';
import { newId, textName, textOf } from './workspace.ts';

/*
 * A list of places taken in as a whole: one call, to be made inside one transaction, so that a server
 * killed in the middle leaves nothing. New places are sketches; in places that are there only empty
 * fields are filled, and what was there is remembered. The same list twice changes nothing.
 */

/** Places a partnership may have. The largest gmina of Poland has some hundreds worth writing down. */
export const MOST_PLACES = 5_000;
/** Entries in all, those in the bin and of undone imports too: the document stays below its limit. */
export const MOST_ENTRIES = 10_000;
export const MOST_ROWS = 20_000;

/** What somebody decided about a row that may repeat a place: `new` where nothing was alike. */
export type Into = 'new' | 'anyway' | { place: string } | { line: number };

export interface Row {
	line: number;
	/** Hold `point` and `register`, too. */
	values: Values;
	/** The long text, '' for none. */
	description: string;
	into: Into;
}

export interface Incoming {
	/** Made by whoever asks: the same import sent twice is one. */
	id: string;
	file: string;
	format: string;
	licence: (typeof PLACE_LICENCES)[number] | null;
	person: string;
	/** ISO time. */
	at: string;
	rows: readonly Row[];
	skipped: number;
}

export type Outcome =
	| { ok: true; id: string | null; added: number; filled: number; unchanged: number }
	| { ok: false; reason: 'row'; line: number; problem: Problem }
	| { ok: false; reason: 'too-many'; room: number; wanted: number };

/** Checks and writes all rows, or none. `id` is null when nothing changed and nothing is recorded. */
export function takeIn(doc: Y.Doc, incoming: Incoming): Outcome {
	const imports = doc.getMap<unknown>('imports');
	const before = imports.get(incoming.id);
	if (isMap(before)) return told(incoming.id, before);
	const refused = firstRefused(incoming.rows);
	if (refused) return refused;

	const work = new Work(doc, incoming);
	const settled = incoming.rows.map((row) => work.settle(row));
	const refusal = work.room(settled.filter(({ fresh }) => fresh).length);
	if (refusal) return refusal;
	return work.write(settled);
}

function told(id: string, item: Y.Map<unknown>): Outcome {
	const count = (key: string) => Number(item.get(key) ?? 0);
	return {
		ok: true,
		id,
		added: count('added'),
		filled: count('filled'),
		unchanged: count('unchanged')
	};
}

function firstRefused(rows: readonly Row[]): Outcome | null {
	for (const { line, values } of rows) {
		const [problem] = [...missing('places', values), ...problems('places', values)];
		if (problem) return { ok: false, reason: 'row', line, problem };
	}
	return null;
}

/** A row with the place it belongs to: a new one, or one that is there or comes from a row above. */
interface Settled {
	row: Row;
	id: string;
	fresh: boolean;
}

class Work {
	readonly #doc: Y.Doc;
	readonly #incoming: Incoming;
	readonly #places: Y.Map<Y.Map<unknown>>;
	readonly #survivors: ReadonlyMap<string, string>;
	/** Shown places by register entry and by name and village; of undone imports by both as well. */
	readonly #shown = new Map<string, string>();
	readonly #undone = new Map<string, string>();
	/** Ids that rows of this import were given, by line. */
	readonly #lines = new Map<number, string>();
	readonly #fills = new Map<string, Fill>();
	#count = 0;

	constructor(doc: Y.Doc, incoming: Incoming) {
		this.#doc = doc;
		this.#incoming = incoming;
		this.#places = doc.getMap<Y.Map<unknown>>('places');
		this.#survivors = survivors(doc);
		for (const [id, item] of itemsOf(doc, 'places')) {
			if (!isMap(item)) continue;
			if (!isDeleted(item)) this.#count++;
			const index = item.has('withdrawn') ? this.#undone : isDeleted(item) ? null : this.#shown;
			if (index) for (const key of keysOf(item)) if (!index.has(key)) index.set(key, id);
		}
	}

	/** Where a row goes. What is there already under the same entry is never made twice. */
	settle(row: Row): Settled {
		const target = this.#targetOf(row) ?? this.#same(row);
		const id = target ?? this.#undoneOf(row) ?? newId();
		this.#lines.set(row.line, id);
		if (target === null) for (const key of keysOfValues(row.values)) this.#shown.set(key, id);
		return { row, id, fresh: target === null };
	}

	#targetOf({ into }: Row): string | null {
		if (typeof into === 'string') return null;
		if ('line' in into) return this.#lines.get(into.line) ?? null;
		const id = this.#survivors.get(into.place) ?? into.place;
		const item = this.#places.get(id);
		return isMap(item) && !isDeleted(item) ? id : null;
	}

	#same({ values, into }: Row): string | null {
		const [name, ...registers] = keysOfValues(values);
		const found = registers.map((key) => this.#shown.get(key)).find((id) => id !== undefined);
		// „dodaj mimo to” counts for a name, never for an entry of a register
		return found ?? (into === 'anyway' ? null : (this.#shown.get(name) ?? null));
	}

	/** An entry of an import that was undone is used again, so that doing and undoing never piles up. */
	#undoneOf({ values }: Row): string | null {
		const keys = keysOfValues(values);
		const id = keys.map((key) => this.#undone.get(key)).find((there) => there !== undefined);
		if (id === undefined) return null;
		for (const [key, other] of this.#undone) if (other === id) this.#undone.delete(key);
		return id;
	}

	room(wanted: number): Outcome | null {
		const room = Math.max(0, Math.min(MOST_PLACES - this.#count, MOST_ENTRIES - this.#places.size));
		return wanted > room ? { ok: false, reason: 'too-many', room, wanted } : null;
	}

	write(settled: readonly Settled[]): Outcome {
		const fresh = settled.filter((each) => each.fresh);
		const orders = keysBetween(lastOrder(this.#places), null, fresh.length);
		fresh.forEach(({ id, row }, n) => this.#make(id, row, orders[n]));

		const made = new Set(fresh.map(({ id }) => id));
		const others = settled.filter((each) => !each.fresh);
		const unchanged = others.filter(({ id, row }) => !this.#fill(id, row, made.has(id))).length;
		for (const id of made) this.#places.get(id)!.set('importStamp', stampOf(this.#doc, id));

		const counts = { added: made.size, filled: this.#fills.size, unchanged };
		if (counts.added + counts.filled === 0) return { ok: true, id: null, ...counts };
		this.#record(counts);
		return { ok: true, id: this.#incoming.id, ...counts };
	}

	#make(id: string, row: Row, order: string): void {
		const there = this.#places.get(id);
		const item = there ?? new Y.Map<unknown>();
		if (there) this.#emptied(id, there);
		for (const [key, value] of Object.entries({ order, ...this.#asSketch(row.values) }))
			if (value !== null && value !== undefined) item.set(key, stored(value));
		if (!there) this.#places.set(id, item);
		this.#say(id, row.description);
	}

	#emptied(id: string, item: Y.Map<unknown>): void {
		for (const key of [...item.keys()]) item.delete(key);
		const text = this.#doc.getXmlFragment(textName(id, 'description'));
		text.delete(0, text.length);
	}

	#asSketch(values: Values): Values {
		const { at, id, licence } = this.#incoming;
		return {
			...newPlace(values),
			status: values.status ?? 'sketch',
			visibility: 'partnership',
			createdAt: at.slice(0, 10),
			importId: id,
			mergedInto: null,
			licence: licence ?? values.licence
		};
	}

	/** False when the place knows all that the row says. */
	#fill(id: string, row: Row, ours: boolean): boolean {
		const item = this.#places.get(id)!;
		const fill: Fill = this.#fills.get(id) ?? {};
		const before = Object.keys(fill).length;
		const put = (key: string, value: Value) => {
			const was = item.get(key) ?? null;
			if (same(was, stored(value!))) return;
			fill[key] = [fill[key]?.[0] ?? was, stored(value!)];
			item.set(key, stored(value!));
		};
		const gaps = gapsOf(item, row.values);
		for (const [key, value] of gaps) put(key, value);
		if (row.description && textOf(this.#doc, textName(id, 'description')) === '') {
			this.#say(id, row.description);
			fill.text = [null, textOf(this.#doc, textName(id, 'description'))];
		}
		const some = gaps.length > 0 || Object.keys(fill).length > before;
		if (!some) return false;
		this.#marks(item, row.values, put);
		if (!ours) this.#fills.set(id, fill);
		return true;
	}

	/** Where something was taken from goes with it. */
	#marks(item: Y.Map<unknown>, values: Values, put: (key: string, value: Value) => void): void {
		const licence = this.#incoming.licence ?? values.licence ?? null;
		if (licence && !item.get('licence')) put('licence', licence);
		if (values.source && !item.get('source')) put('source', values.source);
	}

	#say(id: string, description: string): void {
		if (description)
			writeParagraphs(this.#doc.getXmlFragment(textName(id, 'description')), description);
	}

	#record(counts: { added: number; filled: number; unchanged: number }): void {
		const { id, file, format, licence, person, at, rows, skipped } = this.#incoming;
		const facts = { file, format, person, at, rows: rows.length + skipped, skipped, ...counts };
		const item = new Y.Map<unknown>(Object.entries(facts));
		if (licence) item.set('licence', licence);
		for (const [place, fill] of this.#fills) item.set(fillKey(place), fill);
		this.#doc.getMap('imports').set(id, item);
	}
}

function lastOrder(places: Y.Map<Y.Map<unknown>>): string | null {
	let last: string | null = null;
	for (const item of places.values()) {
		const order = isMap(item) ? item.get('order') : null;
		if (isKey(order) && (last === null || order > last)) last = order;
	}
	return last;
}
