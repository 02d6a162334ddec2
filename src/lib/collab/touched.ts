import * as Y from 'yjs';

/*
 * What a person's own edits touched since the last `Zapisano`: `root/entity/field` or the name of a
 * text. It is what we can give back as a file when the server will no longer take it.
 */

export const noPlaces = () => new Set<string>();

/** The places one transaction changed, most exact first; nothing for other people's edits. */
export function touchedBy(transaction: Y.Transaction): string[] {
	if (!transaction.local) return [];
	const places = new Set<string>();
	for (const [type, keys] of transaction.changed) {
		const path = pathOf(type as Y.AbstractType<unknown>);
		if (path[0]?.startsWith('text:')) places.add(path[0]);
		else for (const key of keys) places.add([...path, ...(key === null ? [] : [key])].join('/'));
	}
	return [...places];
}

/** The names from the root down to a type. */
function pathOf(type: Y.AbstractType<unknown>): string[] {
	const item = type._item;
	if (!item) return [Y.findRootTypeKey(type)];
	return [...pathOf(item.parent as Y.AbstractType<unknown>), item.parentSub ?? ''];
}

/** The present value of every touched place as plain text, for a file a person can read. */
export function rescueText(
	doc: Y.Doc,
	touched: string[],
	textOf: (doc: Y.Doc, name: string) => string
): string {
	return [...new Set(touched)]
		.sort()
		.map((place) => `${place}\n${valueAt(doc, place, textOf)}\n`)
		.join('\n');
}

function valueAt(doc: Y.Doc, place: string, textOf: (doc: Y.Doc, name: string) => string): string {
	if (place.startsWith('text:')) return textOf(doc, place);
	const [root, ...keys] = place.split('/');
	let value: unknown = doc.getMap(root);
	for (const key of keys) value = value instanceof Y.Map ? value.get(key) : undefined;
	const plain = value instanceof Y.Map ? value.toJSON() : value;
	return typeof plain === 'string' ? plain : JSON.stringify(plain ?? null);
}
