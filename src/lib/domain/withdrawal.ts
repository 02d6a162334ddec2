import type * as Y from 'yjs';
import { isDeleted, isMap, itemsOf } from './entity.ts';
import { fillsOf } from './imports.ts';
import type { Fill } from './imports.ts';
import { same } from './merge.ts';
import { placesReferredTo } from './references.ts';
import { stampOf } from './stamp.ts';
import { mergedPlaces } from './survivors.ts';
import { textName, textOf } from './workspace.ts';

/*
 * Undo of a whole import: what it brought is gone as if it had never come, what it filled is as it was.
 * What people changed since is listed and stays, unless they say otherwise; then it goes into the bin,
 * from where it can be brought back.
 */

export interface Brought {
	id: string;
	name: string;
	/** Somebody changed it, merged something into it, or something names it now. */
	changed: boolean;
}

export interface Filled {
	id: string;
	name: string;
	/** Keys that still say what the import wrote, and those that somebody changed since. */
	untouched: string[];
	changed: string[];
}

export interface Withdrawal {
	brought: Brought[];
	filled: Filled[];
}

/** What an undo of this import would take back. What lies in the bin is not listed: it is gone already. */
export function withdrawal(doc: Y.Doc, id: string): Withdrawal {
	const named = placesReferredTo(doc);
	const merged = mergedPlaces(doc);
	const brought = broughtBy(doc, id)
		.filter(([, item]) => !isDeleted(item))
		.map(([place, item]) => ({
			id: place,
			name: nameOf(item),
			changed:
				named.has(place) || merged.has(place) || item.get('importStamp') !== stampOf(doc, place)
		}));
	const filled = fillsOf(doc, id).flatMap(([place, fill]): Filled[] => {
		const item = doc.getMap<unknown>('places').get(place);
		if (!isMap(item)) return [];
		const keys = Object.keys(fill);
		const changed = keys.filter((key) => !same(valueOf(doc, place, item, key), fill[key][1]));
		const untouched = keys.filter((key) => !changed.includes(key));
		return [{ id: place, name: nameOf(item), untouched, changed }];
	});
	return { brought, filled };
}

/**
 * Takes an import back; to be called inside one transaction. With `all`, what was changed since goes
 * too. False when there is no such import or it was undone before.
 */
export function withdraw(
	doc: Y.Doc,
	id: string,
	{ person, at, all }: { person: string; at: string; all: boolean }
): boolean {
	const record = doc.getMap<unknown>('imports').get(id);
	if (!isMap(record) || record.has('undoneAt')) return false;
	const { brought } = withdrawal(doc, id);
	for (const { id: place, changed } of brought) {
		if (changed && !all) continue;
		const item = doc.getMap<Y.Map<unknown>>('places').get(place)!;
		item.set('deletedAt', at);
		if (!changed) item.set('withdrawn', true);
	}
	for (const [place, fill] of fillsOf(doc, id)) giveFillBack(doc, place, fill, all);
	record.set('undoneAt', at);
	record.set('undoneBy', person);
	return true;
}

function giveFillBack(doc: Y.Doc, place: string, fill: Fill, all: boolean): void {
	const item = doc.getMap<unknown>('places').get(place);
	if (!isMap(item)) return;
	for (const [key, [was, now]] of Object.entries(fill)) {
		if (!all && !same(valueOf(doc, place, item, key), now)) continue;
		if (key === 'text') {
			const text = doc.getXmlFragment(textName(place, 'description'));
			text.delete(0, text.length);
		} else if (was === null) item.delete(key);
		else item.set(key, was);
	}
}

const valueOf = (doc: Y.Doc, place: string, item: Y.Map<unknown>, key: string): unknown =>
	key === 'text' ? textOf(doc, textName(place, 'description')) : (item.get(key) ?? null);

const broughtBy = (doc: Y.Doc, id: string) =>
	itemsOf(doc, 'places').filter(
		(entry): entry is [string, Y.Map<unknown>] => isMap(entry[1]) && entry[1].get('importId') === id
	);

const nameOf = (item: Y.Map<unknown>) => String(item.get('name') ?? '');
