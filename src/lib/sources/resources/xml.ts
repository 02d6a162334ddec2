import { SaxesParser } from 'saxes';
import { FileError } from '../problems.ts';
import { MAX_DEPTH } from './limits.ts';
import type { FileFault } from './problems.ts';

/*
 * XML of strangers: no document types, so no entities but the five of XML and numbers of characters,
 * nothing is ever fetched, and it may not go deeper than a map ever does.
 */

export interface Element {
	/** Without its prefix, in small letters. */
	name: string;
	attributes: Record<string, string>;
	/** Own text, that of its children left out. */
	text: string;
	children: Element[];
	/** Where it begins, from 1. */
	line: number;
}

/**
 * Reads a file element by element: `take` gets each finished element with a wanted name, whole, and
 * nothing else is kept. Returns the name of the root. Throws FileError.
 */
export function readXml(
	text: string,
	wanted: ReadonlySet<string>,
	take: (element: Element) => void
): string {
	const parser = new SaxesParser({ position: true, xmlns: false });
	const open: Element[] = [];
	let root = '';
	let taking = 0;

	const fail = (code: FileFault, value = ''): never => {
		throw new FileError<FileFault>(code, value, parser.line);
	};
	const addText = (part: string) => {
		if (taking > 0) open[open.length - 1].text += part;
	};
	parser.on('doctype', () => fail('has-doctype'));
	parser.on('error', (error) =>
		/entity/i.test(error.message) ? fail('has-entity') : fail('not-xml')
	);
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.on('opentag', ({ name, attributes }) => {
		const own = name.slice(name.indexOf(':') + 1).toLowerCase();
		root ||= own;
		const element: Element = { name: own, attributes, text: '', children: [], line: parser.line };
		if (open.length >= MAX_DEPTH) fail('too-deep', String(MAX_DEPTH));
		if (taking > 0) open[open.length - 1].children.push(element);
		open.push(element);
		if (wanted.has(own)) taking += 1;
	});
	parser.on('closetag', () => {
		const element = open.pop()!;
		if (!wanted.has(element.name)) return;
		taking -= 1;
		take(element);
	});
	parser.write(text).close();
	return root;
}

/** The first child of this name. */
export const childOf = (element: Element, name: string): Element | undefined =>
	element.children.find((child) => child.name === name);

/** The text of the first child of this name, '' without one. */
export const textIn = (element: Element, name: string): string =>
	childOf(element, name)?.text.trim() ?? '';

/** All elements of a name below this one, however deep. */
export function* below(element: Element, name: string): Generator<Element> {
	for (const child of element.children) {
		if (child.name === name) yield child;
		yield* below(child, name);
	}
}
