import type * as Y from 'yjs';
import { isMap, kind, readAll } from './entity.ts';
import type { Entity } from './entity.ts';
import { line, maybe, ref, whole } from './fields.ts';
import { PLACE_LICENCES } from './places.ts';

/*
 * A list of places that was taken in as a whole. The record stands in the document beside the places,
 * so that both come and go in one edit and everybody sees who brought what. What it filled in places
 * that were there already is kept in keys `fill:{place}`, read by intake.ts.
 */
export const IMPORT = kind({
	root: 'imports',
	fields: {
		/** Name of the file, or where the rows came from. */
		file: line(),
		format: line(20),
		licence: maybe(PLACE_LICENCES),
		/** The member who did it: an id, never a name. */
		person: ref(),
		/** ISO times. */
		at: line(40),
		undoneAt: line(40),
		undoneBy: ref(),
		rows: whole(0, 1_000_000),
		added: whole(0, 1_000_000),
		filled: whole(0, 1_000_000),
		unchanged: whole(0, 1_000_000),
		skipped: whole(0, 1_000_000)
	}
});
export type Import = Entity<typeof IMPORT>;

/** The imports of a partnership, the latest first. */
export const imports = (doc: Y.Doc): Import[] =>
	readAll(doc, IMPORT).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));

/** What an import wrote into a place that was there: per key what was before, null for nothing, and after. */
export type Fill = Record<string, [was: unknown, now: unknown]>;

const PREFIX = 'fill:';

export function fillsOf(doc: Y.Doc, id: string): [place: string, fill: Fill][] {
	const item = doc.getMap<unknown>('imports').get(id);
	if (!isMap(item)) return [];
	return [...item.entries()].flatMap(([key, value]): [string, Fill][] =>
		key.startsWith(PREFIX) && isFill(value) ? [[key.slice(PREFIX.length), value]] : []
	);
}

export const fillKey = (place: string) => `${PREFIX}${place}`;

const isFill = (value: unknown): value is Fill =>
	typeof value === 'object' &&
	value !== null &&
	Object.values(value).every((pair) => Array.isArray(pair) && pair.length === 2);
