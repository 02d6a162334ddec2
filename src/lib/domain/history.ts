import * as Y from 'yjs';
import { ENTITY_ROOTS, isMap } from './entity.ts';
import { isEntity } from './undo.ts';

/*
 * Undo of one person or one period after the fact: the rows of the log are replayed into a document
 * that forgets nothing, with two origins, and Yjs takes back what came from one of them. What others
 * wrote meanwhile stays, also inside the same text. Entities the chosen rows added go into the bin;
 * no entity's map is removed.
 */
export interface HistoryRow {
	person: string | null;
	/** ISO time. */
	at: string;
	data: Uint8Array;
}

const CHOSEN = Symbol('chosen');

/**
 * The update that takes back the chosen rows, to be applied to the current document as one more
 * edit; null when they left nothing to take back. `base` is the state before the first row, `rows`
 * everything since in the order of the log, `at` the time written on what goes into the bin.
 */
export function undoing(
	base: Uint8Array | null,
	rows: readonly HistoryRow[],
	chosen: (row: HistoryRow) => boolean,
	at: string
): Uint8Array | null {
	const doc = new Y.Doc({ gc: false });
	const scope = rootsOf(base, rows).map((name) =>
		name.startsWith('text:') ? doc.getXmlFragment(name) : doc.getMap(name)
	);
	const manager = new Y.UndoManager(scope as Y.AbstractType<unknown>[], {
		doc,
		trackedOrigins: new Set([CHOSEN]),
		captureTimeout: 0,
		deleteFilter: (item) => !isEntity(doc, item) && !added.has(item.parent)
	});
	const added = new Set<unknown>();
	for (const root of ENTITY_ROOTS)
		doc.getMap(root).observe((event, transaction) => {
			if (transaction.origin !== CHOSEN) return;
			for (const [id, { action }] of event.changes.keys)
				if (action === 'add') added.add(doc.getMap(root).get(id));
		});

	if (base) Y.applyUpdate(doc, base);
	for (const row of rows) Y.applyUpdate(doc, row.data, chosen(row) ? CHOSEN : null);

	const before = Y.encodeStateVector(doc);
	let changed = false;
	doc.on('update', () => (changed = true));
	while (manager.undoStack.length > 0) manager.undo();
	doc.transact(() => {
		for (const item of added) if (isMap(item) && !item.has('deletedAt')) item.set('deletedAt', at);
	});
	manager.destroy();

	return changed ? Y.encodeStateAsUpdate(doc, before) : null;
}

/** The roots a document ever had: they must be known by kind before the first update arrives. */
function rootsOf(base: Uint8Array | null, rows: readonly HistoryRow[]): string[] {
	const scratch = new Y.Doc();
	if (base) Y.applyUpdate(scratch, base);
	for (const row of rows) Y.applyUpdate(scratch, row.data);
	return [...new Set([...ENTITY_ROOTS, 'sections', ...scratch.share.keys()])];
}
