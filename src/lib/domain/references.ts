import type * as Y from 'yjs';
import { isDeleted, isMap, itemsOf } from './entity.ts';
import type { EntityRoot } from './entity.ts';
import { KINDS, kindIn } from './kinds.ts';

/* Entries that name a place: equipment, partners, needs, recommendations and whatever comes. */

/** `field` ends in a colon for a set, and in `:both` where the set names both places. */
export type Reference = [root: EntityRoot, entry: string, field: string];

/** Fields of all kinds that name a place. */
const REFERRING = (Object.keys(KINDS) as EntityRoot[]).flatMap((root) => {
	const { fields, sets } = kindIn(root);
	return [
		...('place' in fields ? [{ root, field: 'place', set: false }] : []),
		...(Object.values(sets).some(({ prefix }) => prefix === 'place')
			? [{ root, field: 'place', set: true }]
			: [])
	];
});

/** Entries that name a place, the deleted as well: [root, entry, key]. */
export function referencesTo(doc: Y.Doc, id: string): Reference[] {
	return REFERRING.flatMap(({ root, field, set }) =>
		itemsOf(doc, root).flatMap(([entry, item]): Reference[] => {
			if (!isMap(item)) return [];
			if (set) return item.get(`${field}:${id}`) === true ? [[root, entry, `${field}:`]] : [];
			return item.get(field) === id ? [[root, entry, field]] : [];
		})
	);
}

/** Places that any entry names. */
export function placesReferredTo(doc: Y.Doc): Set<string> {
	const named = new Set<string>();
	for (const { root, field, set } of REFERRING)
		for (const [, item] of itemsOf(doc, root)) {
			if (!isMap(item) || isDeleted(item)) continue;
			if (!set) named.add(String(item.get(field)));
			else
				for (const key of item.keys())
					if (key.startsWith(`${field}:`)) named.add(key.slice(field.length + 1));
		}
	return named;
}

/** Makes everything that names one place name another; answers what was changed. */
export function moveReferences(doc: Y.Doc, from: string, to: string): Reference[] {
	return referencesTo(doc, from).map(([root, entry, field]): Reference => {
		const item = doc.getMap<Y.Map<unknown>>(root).get(entry)!;
		if (!field.endsWith(':')) {
			item.set(field, to);
			return [root, entry, field];
		}
		item.delete(field + from);
		const had = item.get(field + to) === true;
		item.set(field + to, true);
		// it named both: taken apart, it names both again
		return [root, entry, had ? `${field}both` : field];
	});
}

/** Takes one of those changes back, where nobody changed it since. */
export function returnReference(
	doc: Y.Doc,
	root: EntityRoot,
	entry: string,
	field: string,
	id: string,
	from: string
): void {
	const item = doc.getMap<unknown>(root).get(entry);
	if (!isMap(item)) return;
	const [name, both] = field.split(':');
	if (both === undefined) {
		if (item.get(name) === from) item.set(name, id);
		return;
	}
	if (item.get(`${name}:${from}`) !== true) return;
	item.set(`${name}:${id}`, true);
	if (both !== 'both') item.delete(`${name}:${from}`);
}
