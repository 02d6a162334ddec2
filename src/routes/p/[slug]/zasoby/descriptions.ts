import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { fragmentOf, fragmentToTree, treeToText, type Block } from '#lib/domain/richtext.ts';
import type { Descriptions } from '#lib/ui/resources/search.ts';

/*
 * Own words about places, for the search: as the server read them, then as the document has them.
 * A text that is being written is read again a second after its last letter was seen.
 */
const NAME = /^text:(.+):description$/;
const REST_MS = 1_000;

export const plainTexts = (trees: Record<string, Block[]>): Map<string, string> =>
	new Map(Object.entries(trees).map(([id, tree]) => [id, treeToText(tree)]));

export class LiveDescriptions {
	#doc: Y.Doc;
	#texts: Map<string, string> | null = null;
	#subscribe: () => void;

	constructor(doc: Y.Doc) {
		this.#doc = doc;
		this.#subscribe = createSubscriber((changed) => {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const heard = ({ changedParentTypes }: Y.Transaction) => {
				const texts = [...changedParentTypes.keys()].some(
					(type) => type._item === null && NAME.test(this.#nameOf(type))
				);
				if (!texts) return;
				clearTimeout(timer);
				timer = setTimeout(() => {
					this.#texts = null;
					changed();
				}, REST_MS);
			};
			doc.on('afterTransaction', heard);
			return () => {
				clearTimeout(timer);
				doc.off('afterTransaction', heard);
				this.#texts = null;
			};
		});
	}

	get current(): Descriptions {
		this.#subscribe();
		return (this.#texts ??= this.#read());
	}

	#read(): Map<string, string> {
		const texts = new Map<string, string>();
		for (const name of this.#doc.share.keys()) {
			const id = NAME.exec(name)?.[1];
			if (!id) continue;
			const text = treeToText(fragmentToTree(fragmentOf(this.#doc, name))).trim();
			if (text) texts.set(id, text);
		}
		return texts;
	}

	#nameOf(root: unknown): string {
		for (const [name, type] of this.#doc.share) if (type === root) return name;
		return '';
	}
}
