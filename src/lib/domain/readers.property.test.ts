import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ENTITY_ROOTS } from './entity.ts';
import { equipment } from './equipment.ts';
import { figures } from './figures.ts';
import { groups } from './groups.ts';
import { KINDS } from './kinds.ts';
import { needs } from './needs.ts';
import { partners } from './partners.ts';
import { places } from './places.ts';
import { project } from './projection.ts';
import { purchases } from './purchases.ts';
import { recommendations } from './recommendations.ts';
import { relations } from './relations.ts';
import { fragmentToTree, treeToText } from './richtext.ts';
import { sections, sectionText, SECTIONS } from './sections.ts';
import { deleted, moveTo, restore, textName, unreadable } from './workspace.ts';

/*
 * The server does not look inside updates: any member's program may write anything into a document.
 * Readers must then give something of the right shape, and never throw.
 */
const known = [
	...new Set(
		Object.values(KINDS).flatMap(({ fields, texts }) => [...Object.keys(fields), ...texts])
	),
	'order',
	'deletedAt',
	'point',
	'hours:mon',
	'status:draft:at',
	'group:farmers',
	'need:',
	'verdict:a',
	'verdict:__proto__',
	'reason:',
	'pieces:constructor',
	'x:',
	'x:__proto__',
	'__proto__',
	'constructor',
	'prototype',
	'toString'
];
const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, fc.string());
const value: fc.Arbitrary<unknown> = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 10 }),
	fc.double(),
	fc.boolean(),
	fc.constant(null),
	fc.constant(undefined),
	fc.bigInt({ min: -5n, max: 5n }),
	fc.uint8Array({ maxLength: 3 }),
	fc.array(fc.double(), { maxLength: 3 }),
	fc.dictionary(fc.string(), fc.string(), { maxKeys: 2, noNullPrototype: true }),
	fc.constantFrom('map', 'array', 'text', 'fragment', 'element').map((type) => ({ nested: type }))
);
const item = fc.dictionary(key, value, { maxKeys: 8 });
const content = fc.record({
	entities: fc.array(
		fc.record({ root: fc.constantFrom(...ENTITY_ROOTS), id: key, item: fc.oneof(item, value) }),
		{ maxLength: 8 }
	),
	flat: fc.array(fc.tuple(key, value), { maxLength: 4 }),
	broken: fc.subarray([...ENTITY_ROOTS, 'sections'])
});

test('whatever is in the document, readers do not throw and give the right shape', () => {
	fc.assert(
		fc.property(content, ({ entities, flat, broken }) => {
			const doc = new Y.Doc();
			for (const { root, id, item } of entities)
				doc.getMap(root).set(id, isPlain(item) ? filled(item) : made(item));
			for (const [key, each] of flat) doc.getMap('sections').set(key, made(each));
			const heard = new Y.Doc();
			Y.applyUpdate(heard, Y.encodeStateAsUpdate(doc));
			// roots of another kind than ours, written by a program before we ever named them
			const odd = new Y.Doc();
			for (const root of broken) odd.getArray(root).push([1, 'two', new Y.Map()]);
			Y.applyUpdate(heard, Y.encodeStateAsUpdate(odd));

			read(heard);
			for (const place of places(heard)) {
				expect(typeof place.name).toBe('string');
				expect(Array.isArray(place.groups)).toBe(true);
				expect(place.seats === null || Number.isInteger(place.seats)).toBe(true);
				expect(typeof place.order).toBe('string');
			}
			for (const { id } of recommendations(heard)) moveTo(heard, 'recommendations', id, 1);
			for (const { root, id } of deleted(heard)) restore(heard, root, id);
			read(heard);
			expect(({} as Record<string, unknown>).polluted).toBeUndefined();
			JSON.stringify(project(heard));
		}),
		{ numRuns: 1000 }
	);
}, 60_000);

test('whatever a text holds, it becomes a tree', () => {
	const node: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
		node: fc.oneof(
			{ depthSize: 'small' },
			fc.string().map((text) => ({ text })),
			fc.constant({ hook: true }),
			fc.record({
				name: fc.oneof(
					fc.constantFrom(
						'paragraph',
						'heading',
						'bulletList',
						'listItem',
						'chip',
						'block',
						'blockquote',
						'hardBreak',
						'constructor'
					),
					fc.string({ minLength: 1 })
				),
				attrs: fc.dictionary(
					fc.constantFrom('level', 'kind', 'text', 'ref', 'href', 'frozen'),
					value,
					{ maxKeys: 3 }
				),
				children: fc.array(tie('node'), { maxLength: 3 })
			})
		)
	})).node;
	const marks = fc.dictionary(
		fc.constantFrom('bold', 'link', 'italic', 'glow', 'link--abcdefgh'),
		value,
		{ maxKeys: 2 }
	);

	fc.assert(
		fc.property(fc.array(node, { maxLength: 5 }), marks, (nodes, marks) => {
			const doc = new Y.Doc();
			const fragment = doc.getXmlFragment(textName('a', 'body'));
			for (const each of nodes) fragment.push([xml(each, marks)]);
			const tree = fragmentToTree(fragment);
			expect(typeof treeToText(tree)).toBe('string');
			expect(JSON.stringify(tree)).not.toContain('javascript:');
		}),
		{ numRuns: 500 }
	);
}, 60_000);

test('a text root of another kind reads as no text', () => {
	const doc = new Y.Doc();
	for (const key of SECTIONS) doc.getMap(sectionText(key)).set('a', 1);
	expect(sections(doc).every(({ text }) => text === '')).toBe(true);
	const mixed = new Y.Doc();
	mixed.getArray(sectionText('villages')).push(['x', 1, new Y.Map()]);
	const heard = new Y.Doc();
	Y.applyUpdate(heard, Y.encodeStateAsUpdate(mixed));
	expect(sections(heard)[2].text).toBe('');
});

function read(doc: Y.Doc): void {
	for (const reader of [
		places,
		equipment,
		purchases,
		partners,
		relations,
		needs,
		recommendations,
		groups,
		figures,
		sections,
		deleted,
		unreadable,
		project
	])
		reader(doc);
}

const isPlain = (item: unknown): item is Record<string, unknown> =>
	typeof item === 'object' &&
	item !== null &&
	!Array.isArray(item) &&
	!(item instanceof Uint8Array) &&
	!('nested' in item);

function filled(values: Record<string, unknown>): Y.Map<unknown> {
	const map = new Y.Map<unknown>();
	for (const [key, each] of Object.entries(values)) map.set(key, made(each));
	return map;
}

function made(each: unknown): unknown {
	if (typeof each !== 'object' || each === null || !('nested' in each)) return each;
	if (each.nested === 'map') return new Y.Map([['name', 'nested']]);
	if (each.nested === 'array') return Y.Array.from([1, 2]);
	if (each.nested === 'text') return new Y.Text('nested');
	return each.nested === 'fragment' ? new Y.XmlFragment() : new Y.XmlElement('paragraph');
}

function xml(node: unknown, marks: object): Y.XmlElement | Y.XmlText {
	const { text, name, attrs, children, hook } = node as {
		text?: string;
		name: string;
		attrs: Record<string, unknown>;
		children: unknown[];
		hook?: true;
	};
	if (hook) return new Y.XmlHook('hook') as never;
	if (text !== undefined) {
		const made = new Y.XmlText();
		made.insert(0, text, marks);
		return made;
	}
	const element = new Y.XmlElement(name);
	for (const [key, each] of Object.entries(attrs))
		if (each !== undefined && !(typeof each === 'object' && each && 'nested' in each))
			element.setAttribute(key, each as string);
	element.insert(
		0,
		children.map((child) => xml(child, marks))
	);
	return element;
}
