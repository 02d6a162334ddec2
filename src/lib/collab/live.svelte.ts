import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';

/** Long texts are root fragments, everything else is a root map. */
const typeOf = (doc: Y.Doc, root: string): Y.AbstractType<unknown> =>
	(root.startsWith('text:')
		? doc.getXmlFragment(root)
		: doc.getMap(root)) as Y.AbstractType<unknown>;

/**
 * A reading of some roots of a shared document, used like any other state; read again only when
 * they change. Nobody subscribes to a text root to show a list: lists do not re-render as someone types.
 */
export class Live<T> {
	#read: () => T;
	#subscribe: () => void;
	#last: { value: T } | null = null;
	#watched = false;

	constructor(doc: Y.Doc, roots: string[], read: (doc: Y.Doc) => T) {
		this.#read = () => read(doc);
		this.#subscribe = createSubscriber((changed) => {
			const forget = () => {
				this.#last = null;
				changed();
			};
			const types = roots.map((root) => typeOf(doc, root));
			for (const type of types) type.observeDeep(forget);
			this.#watched = true;
			this.#last = null;
			return () => {
				for (const type of types) type.unobserveDeep(forget);
				this.#watched = false;
				this.#last = null;
			};
		});
	}

	get current(): T {
		this.#subscribe();
		// read outside an effect nobody tells us about changes, so nothing may be kept
		if (!this.#watched) return this.#read();
		return (this.#last ??= { value: this.#read() }).value;
	}
}
