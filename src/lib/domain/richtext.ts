import * as Y from 'yjs';

/*
 * Rich text as data. The names are ProseMirror's as Tiptap spells them; the editor builds its
 * extensions from SCHEMA and nothing else. The set is complete from the first release, because an
 * editor deletes what its schema does not know just by opening it: raise FORMAT (sync/wire.ts)
 * before adding one. Later features are new kinds of `chip` and `block`, not new nodes.
 */
export const SCHEMA = {
	nodes: {
		doc: { content: 'block+' },
		paragraph: { group: 'block', content: 'inline*' },
		heading: { group: 'block', content: 'inline*', attrs: { level: 2 }, levels: [2, 3] },
		bulletList: { group: 'block', content: 'listItem+' },
		orderedList: { group: 'block', content: 'listItem+', attrs: { start: 1 } },
		listItem: { content: 'paragraph block*' },
		blockquote: { group: 'block', content: 'block+' },
		/** A figure, place, person or date inside a sentence. `frozen` keeps the value as it was. */
		chip: {
			group: 'inline',
			atom: true,
			attrs: { kind: '', ref: '', text: '', frozen: false }
		},
		/** A chart, map or table between paragraphs. */
		block: { group: 'block', atom: true, attrs: { kind: '', ref: '', caption: '', alt: '' } },
		hardBreak: { group: 'inline' },
		text: { group: 'inline' }
	},
	marks: { bold: {}, italic: {}, link: { attrs: { href: '' } } }
} as const;

export type Inline =
	| { type: 'text'; text: string; bold?: true; italic?: true; link?: string }
	| { type: 'chip'; kind: string; ref: string; text: string; frozen: boolean }
	| { type: 'break' };

export type Block =
	| { type: 'paragraph'; content: Inline[] }
	| { type: 'heading'; level: 2 | 3; content: Inline[] }
	| { type: 'bulletList' | 'orderedList'; items: Block[][] }
	| { type: 'quote'; content: Block[] }
	| { type: 'block'; kind: string; ref: string; caption: string; alt: string };

/** Deeper than any person nests; below it only broken or hostile content, which is left out. */
const DEEPEST = 24;

/** Links lead to pages and mailboxes; anything else is shown as plain text. */
export function safeLink(href: unknown): string | null {
	return typeof href === 'string' && /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(href) ? href : null;
}

/** A root fragment, as `textName` calls it; null where nobody has written. */
export function fragmentOf(doc: Y.Doc, name: string): Y.XmlFragment | null {
	if (!doc.share.has(name)) return null;
	try {
		return doc.getXmlFragment(name);
	} catch {
		return null; // a root of another kind under this name
	}
}

/** A plain copy of a text. Unknown nodes and marks give their text; nothing throws. */
export function fragmentToTree(fragment: Y.XmlFragment | null): Block[] {
	return fragment ? blocks(fragment, 0) : [];
}

/** The text alone, one line per paragraph. */
export const treeToText = (tree: Block[]): string => tree.map(blockText).join('\n');

/** Replaces a text by plain paragraphs, separated by empty lines. Inside a transaction. */
export function writeParagraphs(fragment: Y.XmlFragment, text: string): void {
	const paragraphs = text.split(/\n\s*\n/).map((words) => {
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText(words.replace(/\s*\n\s*/g, ' ').trim())]);
		return paragraph;
	});
	fragment.delete(0, fragment.length);
	fragment.insert(0, paragraphs);
}

function blocks(parent: Y.XmlFragment, depth: number): Block[] {
	if (depth > DEEPEST) return [];

	const found: Block[] = [];
	for (const child of children(parent)) {
		if (child instanceof Y.XmlText) {
			const content = runs(child);
			if (content.length > 0) found.push({ type: 'paragraph', content });
		} else if (child instanceof Y.XmlElement) found.push(...block(child, depth));
	}
	return found;
}

function block(element: Y.XmlElement, depth: number): Block[] {
	switch (element.nodeName) {
		case 'paragraph':
			return [{ type: 'paragraph', content: inlines(element, depth) }];
		case 'heading': {
			const level = Number(attribute(element, 'level')) === 3 ? 3 : 2;
			return [{ type: 'heading', level, content: inlines(element, depth) }];
		}
		case 'bulletList':
		case 'orderedList': {
			const items = children(element).filter((child) => child instanceof Y.XmlElement);
			return [{ type: element.nodeName, items: items.map((item) => blocks(item, depth + 1)) }];
		}
		case 'blockquote':
			return [{ type: 'quote', content: blocks(element, depth + 1) }];
		case 'block':
			return [
				{
					type: 'block',
					kind: word(element, 'kind'),
					ref: word(element, 'ref'),
					caption: word(element, 'caption'),
					alt: word(element, 'alt')
				}
			];
		case 'chip':
		case 'hardBreak':
			return [{ type: 'paragraph', content: inline(element, depth) }];
		default:
			return unknownBlock(element, depth);
	}
}

/** What a newer client wrote: its blocks when it has some, else its own `text`. */
function unknownBlock(element: Y.XmlElement, depth: number): Block[] {
	const inside = blocks(element, depth + 1);
	if (inside.length > 0) return inside;

	const text = word(element, 'text') || word(element, 'caption');
	return text ? [{ type: 'paragraph', content: [{ type: 'text', text }] }] : [];
}

function inlines(parent: Y.XmlFragment, depth: number): Inline[] {
	if (depth > DEEPEST) return [];
	return children(parent).flatMap((child) => {
		if (child instanceof Y.XmlText) return runs(child);
		return child instanceof Y.XmlElement ? inline(child, depth) : [];
	});
}

function inline(element: Y.XmlElement, depth: number): Inline[] {
	if (element.nodeName === 'hardBreak') return [{ type: 'break' }];
	if (element.nodeName === 'chip')
		return [
			{
				type: 'chip',
				kind: word(element, 'kind'),
				ref: word(element, 'ref'),
				text: word(element, 'text'),
				frozen: String(attribute(element, 'frozen')) === 'true'
			}
		];

	const text = word(element, 'text');
	return text ? [{ type: 'text', text }] : inlines(element, depth + 1);
}

function runs(text: Y.XmlText): Inline[] {
	const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
	return delta.flatMap(({ insert, attributes = {} }): Inline[] => {
		if (typeof insert !== 'string' || insert === '') return [];

		const run: Inline = { type: 'text', text: insert };
		for (const [name, value] of Object.entries(attributes)) {
			if (value === null || value === undefined || value === false) continue;
			const mark = name.replace(/--.{8}$/, ''); // y-prosemirror's way to overlap marks of one kind
			if (mark === 'bold') run.bold = true;
			if (mark === 'italic') run.italic = true;
			const href = mark === 'link' && safeLink((value as { href?: unknown }).href);
			if (href) run.link = href;
		}
		return [run];
	});
}

const children = (parent: Y.XmlFragment): unknown[] => parent.toArray();

const attribute = (element: Y.XmlElement, name: string): unknown =>
	element.getAttribute(name) as unknown;

const word = (element: Y.XmlElement, name: string): string => {
	const value = attribute(element, name);
	return typeof value === 'string' ? value : '';
};

function blockText(block: Block): string {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return block.content.map(inlineText).join('');
		case 'bulletList':
		case 'orderedList':
			return block.items.map(treeToText).join('\n');
		case 'quote':
			return treeToText(block.content);
		case 'block':
			return block.caption || block.alt;
	}
}

const inlineText = (inline: Inline) => (inline.type === 'break' ? '\n' : inline.text);
