import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { SCHEMA } from '#lib/domain/richtext.ts';
import { schemaExtensions } from './extensions.ts';

const schema = getSchema(schemaExtensions());

test('the editor knows the nodes and marks of the document, and no others', () => {
	expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(SCHEMA.nodes).sort());
	expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(SCHEMA.marks).sort());
});

test('a link keeps its address alone; atoms keep what the document gives them', () => {
	expect(Object.keys(schema.marks.link.spec.attrs ?? {})).toEqual(['href']);
	for (const name of ['chip', 'block'] as const)
		expect(Object.keys(schema.nodes[name].spec.attrs ?? {})).toEqual(
			Object.keys(SCHEMA.nodes[name].attrs)
		);
});

test('a text begins as a paragraph, and holds every block', () => {
	const flow = schema.nodes.doc.contentMatch;
	expect(flow.defaultType?.name).toBe('paragraph');
	for (const name of ['heading', 'bulletList', 'orderedList', 'blockquote', 'block'])
		expect(flow.matchType(schema.nodes[name]), name).not.toBe(null);
	expect(schema.nodes.listItem.contentMatch.defaultType?.name).toBe('paragraph');
});
