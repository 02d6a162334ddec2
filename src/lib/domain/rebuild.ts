import * as Y from 'yjs';
import { FORBIDDEN } from './problem.ts';
import { ROOTS } from './workspace.ts';

/*
 * A document written anew, by one new client: what it says is the same, what Yjs remembers of its
 * making is gone. Erasure and a restored backup need it, because an older copy of a document merges
 * into it as long as both have a client in common.
 */

/** Nested deeper than any editor writes; what lies below is hostile and would exhaust the stack. */
const DEEPEST = 200;

/**
 * A new document with everything that can be read in `doc`: entities under their ids, the deleted
 * as well, facts, texts with their formatting, and whatever this version does not know.
 */
export function rebuilt(doc: Y.Doc): Y.Doc {
	// a copy: reading a root fixes its kind, and the kinds of unknown roots are only guessed here
	const source = new Y.Doc();
	Y.applyUpdate(source, Y.encodeStateAsUpdate(doc));
	const next = new Y.Doc();
	next.transact(() => {
		for (const name of source.share.keys()) copyRoot(source, next, name);
	});
	source.destroy();
	return next;
}

/** Everybody who ever wrote in a document, also those whose work is deleted or still waits. */
export function clientsOf(doc: Y.Doc): number[] {
	const { structs, ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
	return [...new Set([...structs.map(({ id }) => id.client), ...ds.clients.keys()])];
}

/** A value or a type as a new one that belongs nowhere yet. */
export const copied = (value: unknown): unknown => copy(value, 0);

/** What stands in a text, as new nodes that belong nowhere yet. */
export const copiedNodes = (text: Y.XmlFragment) => nodes(text, 0);

function copyRoot(source: Y.Doc, next: Y.Doc, name: string): void {
	const kind = kindOf(source, name);
	if (kind === 'map') {
		const to = next.getMap<unknown>(name);
		for (const [key, value] of source.getMap(name).entries()) to.set(key, copy(value, 0));
	} else if (kind === 'fragment')
		next.getXmlFragment(name).insert(0, nodes(source.getXmlFragment(name), 0));
	else if (kind === 'text') next.getText(name).applyDelta(delta(source.getText(name), 0));
	else next.getArray(name).insert(0, items(source.getArray(name), 0));
}

/** A root does not say what it is; for one that is unknown its content tells. */
function kindOf(source: Y.Doc, name: string): 'map' | 'fragment' | 'text' | 'list' {
	if (name.startsWith('text:')) return 'fragment';
	const root = source.share.get(name)!;
	if (ROOTS.some((known) => known === name) || root._map.size > 0) return 'map';
	for (let item = root._start; item; item = item.right) {
		if (item.deleted) continue;
		if (!(item.content instanceof Y.ContentType))
			return [Y.ContentString, Y.ContentFormat, Y.ContentEmbed].some(
				(kind) => item!.content instanceof kind
			)
				? 'text'
				: 'list';
		const { type } = item.content;
		return type instanceof Y.XmlElement || type instanceof Y.XmlText ? 'fragment' : 'list';
	}
	return 'list';
}

function copy(value: unknown, depth: number): unknown {
	if (value instanceof Y.AbstractType) return depth < DEEPEST ? typed(value, depth + 1) : null;
	if (value instanceof Y.Doc) return null; // a document inside a document: nothing of ours
	return plain(value);
}

/** Yjs tells values apart by their `constructor`, which an object may have brought along. */
function plain(value: unknown): unknown {
	const isObject = typeof value === 'object' && value !== null;
	if (!isObject || Array.isArray(value) || value instanceof Uint8Array) return value;
	return Object.fromEntries(Object.entries(value).filter(([key]) => !FORBIDDEN.has(key)));
}

type Shared = Y.XmlFragment | Y.Text | Y.Array<unknown> | Y.Map<unknown>;

function typed(type: Y.AbstractType<unknown>, depth: number): Shared {
	if (type instanceof Y.XmlElement) {
		const element = new Y.XmlElement(type.nodeName);
		attributes(type, element);
		element.insert(0, nodes(type, depth));
		return element;
	}
	if (type instanceof Y.XmlText || type instanceof Y.Text) {
		const text = type instanceof Y.XmlText ? new Y.XmlText() : new Y.Text();
		attributes(type, text);
		text.applyDelta(delta(type, depth));
		return text;
	}
	if (type instanceof Y.XmlFragment) {
		const fragment = new Y.XmlFragment();
		fragment.insert(0, nodes(type, depth));
		return fragment;
	}
	if (type instanceof Y.Array)
		return Y.Array.from(items(type, depth) as string[]) as Y.Array<unknown>;
	const map = new Y.Map<unknown>();
	if (type instanceof Y.Map)
		for (const [key, value] of type.entries()) map.set(key, copy(value, depth));
	return map;
}

function attributes(from: Y.XmlElement | Y.Text, to: Y.XmlElement | Y.Text): void {
	for (const [name, value] of Object.entries(from.getAttributes()))
		(to as Y.Text).setAttribute(name, copy(value, DEEPEST));
}

const nodes = (parent: Y.XmlFragment, depth: number) =>
	(parent.toArray() as unknown[]).flatMap((child) => {
		const node = child instanceof Y.AbstractType ? copy(child, depth) : null;
		return node ? [node as Y.XmlElement] : [];
	});

const items = (list: Y.Array<unknown>, depth: number): unknown[] =>
	list.toArray().map((value) => copy(value, depth));

const delta = (text: Y.Text, depth: number) =>
	(text.toDelta() as { insert: unknown; attributes?: object }[])
		.map((part) => ({ ...part, insert: copy(part.insert, depth) }))
		.filter(({ insert }) => insert !== null && insert !== undefined);
