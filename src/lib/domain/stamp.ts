import type * as Y from 'yjs';
import { isMap } from './entity.ts';
import { textName, textOf } from './workspace.ts';

/** Of where an entry stands and what happened to it as a whole, not of what it says. */
const PASSED_OVER = new Set(['order', 'deletedAt', 'withdrawn', 'importStamp']);

/**
 * A short mark of everything an imported place says, to see later whether anybody changed it. The same
 * words give the same mark, whoever wrote them in whatever order.
 */
export function stampOf(doc: Y.Doc, id: string): string {
	const item = doc.getMap<unknown>('places').get(id);
	if (!isMap(item)) return '';
	const said = [...item.entries()].filter(([key]) => !PASSED_OVER.has(key));
	said.sort(([a], [b]) => (a < b ? -1 : 1));
	return hashed(JSON.stringify([said, textOf(doc, textName(id, 'description'))]));
}

/** cyrb53: 53 bits, enough to notice a change that nobody means to hide. */
function hashed(text: string): string {
	let [a, b] = [0xdeadbeef, 0x41c6ce57];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
