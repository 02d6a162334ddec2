import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';

/** Long texts are root fragments, everything else is a root map. */
const typeOf = (doc: Y.Doc, root: string): Y.AbstractType<unknown> =>
	(root.startsWith('text:')
		? doc.getXmlFragment(root)
		: doc.getMap(root)) as Y.AbstractType<unknown>;

/** Lists that show something of a text are read again this long after its last change was seen. */
const TEXT_MS = 1_000;

/**
 * A reading of some roots of a shared document, used like any other state; read again only when
 * they change: at once for fields, at most once a second for texts, because lists do not re-render
 * with every letter somebody types.
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
			let timer: ReturnType<typeof setTimeout> | undefined;
			const later = () => {
				timer ??= setTimeout(() => {
					timer = undefined;
					forget();
				}, TEXT_MS);
			};
			const watched = roots.map((root) => ({
				type: typeOf(doc, root),
				heard: root.startsWith('text:') ? later : forget
			}));
			for (const { type, heard } of watched) type.observeDeep(heard);
			this.#watched = true;
			this.#last = null;
			return () => {
				clearTimeout(timer);
				for (const { type, heard } of watched) type.unobserveDeep(heard);
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
