import * as Y from 'yjs';
import { copied, copiedNodes } from './rebuild.ts';
import { fragmentOf, fragmentToTree } from './richtext.ts';

/*
 * After a document was rebuilt (a new epoch), what a person wrote on the earlier copy and nobody had
 * stored is put onto the new one: his own values only, never the earlier copy as a whole.
 */

/** What became of the places; `lost` are entries that the rebuilt document does not have. */
export interface CarriedOver {
	set: number;
	/** Texts that say something else by now: one's own stands below, under a line that says so. */
	beside: number;
	lost: number;
}

/**
 * `touched` are places of collab/touched.ts in `old`: `root/entity/field`, `root/key`, or the name of
 * a text. `line` is what stands over a text put beside, with who wrote it and when.
 */
export function carryOver(old: Y.Doc, doc: Y.Doc, touched: string[], line: string): CarriedOver {
	const done: CarriedOver = { set: 0, beside: 0, lost: 0 };
	doc.transact(() => {
		// entries before their fields: one that was made meanwhile is there then as a whole
		for (const place of [...new Set(touched)].sort()) {
			const became = place.startsWith('text:')
				? text(old, doc, place, line)
				: value(old, doc, place.split('/'));
			if (became) done[became]++;
		}
	});
	return done;
}

type Became = keyof CarriedOver | null;

function value(old: Y.Doc, doc: Y.Doc, [root, key, field]: string[]): Became {
	const own = old.getMap<unknown>(root).get(key);
	const items = doc.getMap<unknown>(root);
	const there = items.get(key);
	if (field === undefined) {
		if (own instanceof Y.Map) {
			if (there !== undefined) return null; // its fields are places of their own
			items.set(key, copied(own));
			return 'set';
		}
		return put(items, key, own);
	}
	if (!(own instanceof Y.Map)) return null;
	return there instanceof Y.Map ? put(there, field, own.get(field)) : 'lost';
}

function put(map: Y.Map<unknown>, key: string, value: unknown): Became {
	if (value instanceof Y.AbstractType) return null;
	if (JSON.stringify(map.get(key)) === JSON.stringify(value)) return null;
	if (value === undefined) map.delete(key);
	else map.set(key, value);
	return 'set';
}

function text(old: Y.Doc, doc: Y.Doc, name: string, line: string): Became {
	const own = fragmentOf(old, name);
	const there = doc.getXmlFragment(name);
	if (!own || own.length === 0) return null;
	if (JSON.stringify(fragmentToTree(own)) === JSON.stringify(fragmentToTree(there))) return null;
	const blocks = copiedNodes(own);
	if (there.length === 0) {
		there.insert(0, blocks);
		return 'set';
	}
	const words = new Y.XmlText();
	words.insert(0, line, { bold: {} });
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [words]);
	there.insert(there.length, [paragraph, ...blocks]);
	return 'beside';
}
