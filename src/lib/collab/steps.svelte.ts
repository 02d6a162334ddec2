import type * as Y from 'yjs';
import { undoManager } from '#lib/domain/undo.ts';

/** A person's own edits of fields and lists, step by step; texts have the editor's own undo. */
export class Steps {
	undoable = $state(false);
	redoable = $state(false);
	#history: Y.UndoManager;

	constructor(doc: Y.Doc) {
		const history = (this.#history = undoManager(doc));
		const look = () => {
			this.undoable = history.canUndo();
			this.redoable = history.canRedo();
		};
		for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
			history.on(event, look);
	}

	undo(): void {
		this.#history.undo();
	}

	redo(): void {
		this.#history.redo();
	}

	end(): void {
		this.#history.destroy();
	}
}
