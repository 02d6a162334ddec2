import * as Y from 'yjs';
import { ENTITY_ROOTS } from './entity.ts';
import { LOCAL } from './workspace.ts';

/**
 * Takes back a person's own edits of fields and lists, step by step, and nobody else's. Texts have
 * the editor's own undo. An added entity goes back into the bin, because it was born there; an
 * entity's map is never removed. A field somebody else wrote later stays as they left it.
 */
export function undoManager(doc: Y.Doc): Y.UndoManager {
	const roots = [...ENTITY_ROOTS, 'sections'].map((root) => doc.getMap(root));
	return new Y.UndoManager(roots as Y.AbstractType<unknown>[], {
		trackedOrigins: new Set([LOCAL]),
		captureTimeout: 0,
		deleteFilter: (item) => !isEntity(doc, item)
	});
}

/** Whether a struct is the map of an entity, which no undo may delete. */
export const isEntity = (doc: Y.Doc, item: Y.Item): boolean =>
	item.content instanceof Y.ContentType &&
	ENTITY_ROOTS.some((root) => item.parent === doc.getMap(root));
