import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fragmentOf, fragmentToTree, safeLink, treeToText, writeParagraphs } from './richtext.ts';

test('paragraphs, headings, lists, quotes and marks become a plain tree', () => {
	const fragment = new Y.Doc().getXmlFragment('t');
	fragment.insert(0, [
		element('heading', { level: 3 }, [words('Dojazd')]),
		element('paragraph', {}, [
			words('Ostatni '),
			words('autobus', { bold: {}, link: { href: 'https://olkusz.pl' } })
		]),
		element('bulletList', {}, [
			element('listItem', {}, [element('paragraph', {}, [words('raz')])])
		]),
		element('blockquote', {}, [element('paragraph', {}, [words('Nie mam czym wrócić.')])])
	]);
	expect(fragmentToTree(fragment)).toEqual([
		{ type: 'heading', level: 3, content: [{ type: 'text', text: 'Dojazd' }] },
		{
			type: 'paragraph',
			content: [
				{ type: 'text', text: 'Ostatni ' },
				{ type: 'text', text: 'autobus', bold: true, link: 'https://olkusz.pl' }
			]
		},
		{
			type: 'bulletList',
			items: [[{ type: 'paragraph', content: [{ type: 'text', text: 'raz' }] }]]
		},
		{
			type: 'quote',
			content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nie mam czym wrócić.' }] }]
		}
	]);
	expect(treeToText(fragmentToTree(fragment))).toBe(
		'Dojazd\nOstatni autobus\nraz\nNie mam czym wrócić.'
	);
});

test('chips and blocks carry their reference and their words', () => {
	const fragment = new Y.Doc().getXmlFragment('t');
	fragment.insert(0, [
		element('paragraph', {}, [
			words('65+: '),
			element('chip', { kind: 'figure', ref: 'bdl:634989', text: '25,2%', frozen: true }, [])
		]),
		element('block', { kind: 'chart', ref: 'x', caption: 'Wykres 1', alt: 'słupki' }, [])
	]);
	expect(fragmentToTree(fragment)).toEqual([
		{
			type: 'paragraph',
			content: [
				{ type: 'text', text: '65+: ' },
				{ type: 'chip', kind: 'figure', ref: 'bdl:634989', text: '25,2%', frozen: true }
			]
		},
		{ type: 'block', kind: 'chart', ref: 'x', caption: 'Wykres 1', alt: 'słupki' }
	]);
	expect(treeToText(fragmentToTree(fragment))).toBe('65+: 25,2%\nWykres 1');
});

test('what this version does not know shows its words', () => {
	const fragment = new Y.Doc().getXmlFragment('t');
	fragment.insert(0, [
		element('hologram', { text: 'słowa z przyszłości' }, []),
		element('card', {}, [element('paragraph', {}, [words('w środku', { glow: {} })])]),
		element('paragraph', {}, [element('emoji', { text: ':)' }, [])])
	]);
	expect(treeToText(fragmentToTree(fragment))).toBe('słowa z przyszłości\nw środku\n:)');
});

test('links lead to pages and mailboxes only', () => {
	expect(safeLink('https://gov.pl/x')).toBe('https://gov.pl/x');
	expect(safeLink('mailto:a@b.pl')).toBe('mailto:a@b.pl');
	for (const bad of [
		'javascript:alert(1)',
		' javascript:x',
		'data:text/html,x',
		'/p/x',
		'https://a"b',
		7
	])
		expect(safeLink(bad)).toBe(null);

	const fragment = new Y.Doc().getXmlFragment('t');
	fragment.insert(0, [
		element('paragraph', {}, [words('klik', { link: { href: 'javascript:alert(1)' } })])
	]);
	expect(fragmentToTree(fragment)).toEqual([
		{ type: 'paragraph', content: [{ type: 'text', text: 'klik' }] }
	]);
});

test('writing paragraphs replaces what was there', () => {
	const doc = new Y.Doc();
	const fragment = doc.getXmlFragment('t');
	writeParagraphs(fragment, 'stare');
	writeParagraphs(fragment, 'Pierwszy\nciąg dalszy.\n\nDrugi.');
	expect(treeToText(fragmentToTree(fragmentOf(doc, 't')))).toBe('Pierwszy ciąg dalszy.\nDrugi.');
});

test('hostile depth is cut, not followed', () => {
	const fragment = new Y.Doc().getXmlFragment('t');
	let inner = element('paragraph', {}, [words('dno')]);
	for (let i = 0; i < 500; i++) inner = element('blockquote', {}, [inner]);
	fragment.insert(0, [inner]);
	expect(treeToText(fragmentToTree(fragment))).toBe('');
});

function element(
	name: string,
	attrs: Record<string, unknown>,
	children: (Y.XmlElement | Y.XmlText)[]
) {
	const made = new Y.XmlElement(name);
	for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value as string);
	made.insert(0, children);
	return made;
}

function words(text: string, marks: object = {}) {
	const made = new Y.XmlText();
	made.insert(0, text, marks);
	return made;
}
