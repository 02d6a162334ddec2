import { Extension, Mark, Node, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { StarterKit } from '@tiptap/starter-kit';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { safeLink, SCHEMA } from '#lib/domain/richtext.ts';
import { caretOf, coloured, selectionOf, type Who } from './carets.ts';
import { figureMarks } from './chips.ts';

/*
 * The editor's schema is domain/richtext.ts and nothing else: an editor deletes from the shared
 * document what its schema does not know. A test compares the two.
 */

const { chip, block, heading } = SCHEMA.nodes;

/**
 * In a content expression a node hides a group of its name, and our atom is called `block`: with
 * Tiptap's own expressions a text could hold nothing else. So the group is called `flow` here.
 */
const flowing = (expression: string) => expression.replace(/\bblock\b/g, 'flow');

const Chip = Node.create({
	name: 'chip',
	group: chip.group,
	inline: true,
	atom: true,
	selectable: true,
	addAttributes: () => attributesOf(chip.attrs),
	parseHTML: () => [{ tag: 'span[data-chip]' }],
	renderHTML: ({ node }) => [
		'span',
		{ 'data-chip': node.attrs.kind, class: 'said' },
		node.attrs.text
	],
	renderText: ({ node }) => node.attrs.text
});

const BlockAtom = Node.create({
	name: 'block',
	group: flowing(block.group),
	atom: true,
	addAttributes: () => attributesOf(block.attrs),
	parseHTML: () => [{ tag: 'div[data-block]' }],
	renderHTML: ({ node }) => [
		'div',
		{ 'data-block': node.attrs.kind, class: 'shown' },
		node.attrs.caption || node.attrs.alt
	],
	renderText: ({ node }) => node.attrs.caption || node.attrs.alt
});

/** Ours instead of Tiptap's: the address alone is stored, and only one that leads to a page or a mailbox. */
const Link = Mark.create({
	name: 'link',
	inclusive: false,
	addAttributes: () => ({ href: { default: SCHEMA.marks.link.attrs.href } }),
	parseHTML: () => [
		{
			tag: 'a[href]',
			getAttrs: (element) =>
				safeLink((element as HTMLElement).getAttribute('href')) ? null : false
		}
	],
	renderHTML: ({ mark }) => {
		const href = safeLink(mark.attrs.href);
		return href ? ['a', { href, rel: 'noopener nofollow' }, 0] : ['span', 0];
	}
});

function inFlow<T extends Extensions[number]>(extension: T): T {
	if (!(extension instanceof Node)) return extension;
	const { group, content } = extension.config;
	const changed = {
		...(typeof group === 'string' && { group: flowing(group) }),
		...(typeof content === 'string' && { content: flowing(content) })
	};
	return Object.keys(changed).length ? (extension.extend(changed) as unknown as T) : extension;
}

/** The nodes and marks, without anything that touches a document. */
export function schemaExtensions(): Extensions {
	const kit = StarterKit.configure({
		code: false,
		codeBlock: false,
		horizontalRule: false,
		strike: false,
		underline: false,
		trailingNode: false,
		undoRedo: false, // the shared history knows whose edit is whose
		link: false,
		heading: { levels: [...heading.levels] }
	});
	const parts = kit.config.addExtensions?.call({ ...kit, options: kit.options } as never) ?? [];
	return [...parts.map(inFlow), Link, Chip, BlockAtom];
}

export interface Binding {
	doc: Y.Doc;
	/** The root fragment, `text:{entity}:{field}`. */
	name: string;
	awareness: Awareness | null;
	who: Who;
	/** What is known of the figures in the text. */
	figures: Parameters<typeof figureMarks>[0];
}

export function extensionsFor({ doc, name, awareness, who, figures }: Binding): Extensions {
	const carets = Extension.create({
		name: 'carets',
		addProseMirrorPlugins: () =>
			awareness
				? [
						yCursorPlugin(coloured(awareness), {
							cursorBuilder: (_user, client) => caretOf(client, who),
							selectionBuilder: (_user, client) => selectionOf(client, who)
						})
					]
				: []
	});
	const marks = Extension.create({
		name: 'figures',
		// Enter on a chosen chip is ours before it parts the paragraph
		priority: 1000,
		addProseMirrorPlugins: () => [figureMarks(figures)]
	});
	return [
		...schemaExtensions(),
		Collaboration.configure({ document: doc, field: name }),
		carets,
		marks
	];
}

/** Attributes with the defaults of the schema, kept in `data-…` when copied. */
function attributesOf(defaults: Record<string, unknown>) {
	return Object.fromEntries(
		Object.entries(defaults).map(([name, value]) => [
			name,
			{
				default: value,
				parseHTML: (element: HTMLElement) => {
					const text = element.getAttribute(`data-${name}`);
					return typeof value === 'boolean' ? text === 'true' : (text ?? value);
				},
				renderHTML: (attributes: Record<string, unknown>) => ({
					[`data-${name}`]: String(attributes[name])
				})
			}
		])
	);
}
