import type * as Y from 'yjs';
import { isDeleted, isMap, itemsOf } from './entity.ts';

/*
 * Places that were found to be one: the one that stands for both stays, the other lies in the bin and
 * says `mergedInto`. Whatever still points at it (something written elsewhere at the same time) is
 * read as pointing at the one that stands.
 */

/** Ids that were merged away → the id that stands for them. */
export function survivors(doc: Y.Doc): ReadonlyMap<string, string> {
	const next = new Map<string, string>();
	for (const [id, item] of itemsOf(doc, 'places')) {
		const into = isMap(item) && isDeleted(item) ? item.get('mergedInto') : null;
		if (typeof into === 'string' && into !== id) next.set(id, into);
	}
	return new Map([...next.keys()].map((id) => [id, last(next, id)]));
}

/** The end of a chain; a circle, which no edit of ours makes, ends where it began. */
function last(next: ReadonlyMap<string, string>, id: string): string {
	const seen = new Set([id]);
	let at = id;
	for (let to = next.get(at); to !== undefined && !seen.has(to); to = next.get(at)) {
		seen.add(to);
		at = to;
	}
	return at;
}

export interface MergedPlace {
	id: string;
	name: string;
	/** ISO time. */
	at: string;
}

/** Places that stand for others since these were merged into them: id → the others, the latest first. */
export function mergedPlaces(doc: Y.Doc): ReadonlyMap<string, MergedPlace[]> {
	const places = doc.getMap<unknown>('places');
	const all = [...survivors(doc)].map(([id, into]) => {
		const item = places.get(id) as Y.Map<unknown>;
		const [name, at] = ['name', 'deletedAt'].map((key) => String(item.get(key) ?? ''));
		return { id, into, name, at };
	});
	all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
	return Map.groupBy(all, ({ into }) => into);
}

/** The same entries, with `place` and `places` pointing at places that stand. */
export function atSurvivors<T extends { place?: string | null; places?: string[] }>(
	doc: Y.Doc,
	entries: T[]
): T[] {
	const moved = survivors(doc);
	if (moved.size === 0) return entries;
	return entries.map((entry) => ({
		...entry,
		...(entry.place && { place: moved.get(entry.place) ?? entry.place }),
		...(entry.places && {
			places: [...new Set(entry.places.map((id) => moved.get(id) ?? id))].sort()
		})
	}));
}
