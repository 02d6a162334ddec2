import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { chipsIn } from '#lib/domain/chips.ts';
import { fragmentToTree } from '#lib/domain/richtext.ts';
import { knownIn, type Insertable } from '#lib/indicators/insertable.ts';
import { caretOf } from './carets.ts';
import { extensionsFor } from './extensions.ts';

const NAME = 'text:r:body';

test('opening a text that nobody has written changes nothing', () => {
	const doc = new Y.Doc();
	let updates = 0;
	doc.on('update', () => updates++);
	const editor = open(doc);
	expect(updates).toBe(0);
	editor.commands.insertContent('Dyżur');
	expect(treeOf(doc)).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Dyżur' }] }]);
	editor.destroy();
});

test('two people who wrote apart keep both sentences', () => {
	const [first, second] = [new Y.Doc(), new Y.Doc()];
	const one = open(first);
	one.commands.insertContent('<p>Pierwsze.</p>');
	Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
	const two = open(second);
	one.commands.insertContentAt(0, '<p>Wcześniej.</p>');
	two.commands.insertContentAt(two.state.doc.content.size, '<p>Później.</p>');
	Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
	Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
	expect(one.getText({ blockSeparator: ' ' })).toBe(two.getText({ blockSeparator: ' ' }));
	for (const word of ['Wcześniej', 'Pierwsze', 'Później']) expect(one.getText()).toContain(word);
	one.destroy();
	two.destroy();
});

test('a chip and a block of a later version survive opening and editing', () => {
	const doc = new Y.Doc();
	const paragraph = new Y.XmlElement('paragraph');
	const chip = new Y.XmlElement('chip');
	chip.setAttribute('kind', 'weather');
	chip.setAttribute('text', '12 stopni');
	const block = new Y.XmlElement('block');
	block.setAttribute('kind', 'hologram');
	block.setAttribute('caption', 'Rynek nocą');
	doc.getXmlFragment(NAME).insert(0, [paragraph, block]);
	paragraph.insert(0, [chip]);
	const before = treeOf(doc);

	const editor = open(doc);
	editor.commands.insertContentAt(1, 'Jest ');
	expect(treeOf(doc)[1]).toEqual(before[1]);
	expect(JSON.stringify(treeOf(doc)[0])).toContain('weather');
	editor.destroy();
});

test('what is pasted keeps the schema, and a link leads to a page or a mailbox', () => {
	const doc = new Y.Doc();
	const editor = open(doc);
	editor.commands.insertContent(
		'<h1>Tytuł</h1><p style="color:red">Tekst <u>ważny</u> <a href="javascript:alert(1)">zły</a> <a href="https://gov.pl">dobry</a></p><img src="x" onerror="alert(1)"><script>alert(1)</script>'
	);
	const html = editor.getHTML();
	expect(html).not.toMatch(/javascript|onerror|script|style=|<u>|<img/);
	expect(html).toContain('href="https://gov.pl"');
	editor.destroy();
});

test('the caret of another person holds no text, where own letters would be lost', () => {
	const caret = caretOf(7, () => ({ name: 'Anna Kot', color: 3 }));
	expect(caret.textContent).toBe('');
	expect(caret.querySelector('span')?.dataset.name).toBe('Anna');
});

test('two people who replace the same figure by newer data at once leave one figure', () => {
	const [first, second] = [new Y.Doc(), new Y.Doc()];
	const one = open(first, [NEWER]);
	one.commands.insertContent([
		{ type: 'text', text: 'Tu ' },
		{
			type: 'chip',
			attrs: { kind: 'figure', ref: 'aged@121205:2020', text: '23% (gmina Olkusz, 2020, GUS)' }
		},
		{ type: 'text', text: ' osób.' }
	]);
	Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
	const two = open(second, [NEWER]);
	for (const editor of [one, two]) {
		const button = editor.view.dom.querySelector<HTMLButtonElement>('button.newer')!;
		expect(button.getAttribute('aria-label')).toContain(NEWER.text);
		button.click();
	}
	two.commands.insertContentAt(two.state.doc.content.size - 1, ' Dużo.');
	Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
	Y.applyUpdate(first, Y.encodeStateAsUpdate(second));

	for (const doc of [first, second])
		expect(chipsIn(treeOf(doc)).map(({ ref, text }) => [ref, text])).toEqual([
			[NEWER.ref, NEWER.text]
		]);
	for (const editor of [one, two]) {
		expect(editor.getText()).toBe('Tu 25,2% (gmina Olkusz, 2025, GUS) osób. Dużo.');
		expect(editor.view.dom.querySelector('button.newer')).toBeNull();
		editor.destroy();
	}
});

test('Enter on a chosen figure replaces it, and one that is frozen is not offered', () => {
	const doc = new Y.Doc();
	const editor = open(doc, [NEWER]);
	const old = { kind: 'figure', ref: 'aged@121205:2020', text: '23% (2020)' };
	editor.commands.insertContent([
		{ type: 'chip', attrs: old },
		{ type: 'chip', attrs: { ...old, frozen: true } }
	]);
	expect(editor.view.dom.querySelectorAll('button.newer')).toHaveLength(1);
	for (const at of [2, 1]) {
		editor.commands.setNodeSelection(at);
		editor.view.dom.dispatchEvent(
			new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
		);
	}
	expect(chipsIn(treeOf(doc)).map(({ text }) => text)).toEqual([NEWER.text, '23% (2020)']);
	editor.destroy();
});

test('a figure of a wider area looks different, and one that was removed says so', () => {
	const doc = new Y.Doc();
	const wider = { ...NEWER, ref: 'aged@12:2025', level: 'wojewodztwo' as const };
	const editor = open(doc, [wider]);
	for (const ref of [wider.ref, 'local:x'])
		editor.commands.insertContent({
			type: 'chip',
			attrs: { kind: 'figure', ref, text: NEWER.text }
		});
	const [first, second] = editor.view.dom.querySelectorAll<HTMLElement>('.said');
	expect(first.className).toContain('wider');
	expect(second.dataset.words).toBe('usunięta z danych lokalnych');
	editor.destroy();
});

test('where nothing is known of figures they are words alone, not called removed', () => {
	const doc = new Y.Doc();
	const editor = open(doc, null);
	editor.commands.insertContent({
		type: 'chip',
		attrs: { kind: 'figure', ref: 'local:x', text: '120 Mb/s' }
	});
	const chip = editor.view.dom.querySelector<HTMLElement>('.said')!;
	expect([chip.className, chip.title]).toEqual(['said', '']);
	editor.destroy();
});

const NEWER: Insertable = {
	ref: 'aged@121205:2025',
	text: '25,2% (gmina Olkusz, 2025, GUS)',
	said: '25,2%',
	name: 'Osoby w wieku 65 lat i więcej',
	level: 'gmina',
	code: 'aged',
	source: 'GUS, Bank Danych Lokalnych'
};

function open(doc: Y.Doc, figures: Insertable[] | null = []): Editor {
	const element = document.createElement('div');
	document.body.append(element);
	const extensions = extensionsFor({
		doc,
		name: NAME,
		awareness: null,
		who: () => null,
		figures: { known: () => figures && knownIn(figures), onreplaced: () => {} }
	});
	return new Editor({ element, injectCSS: false, extensions });
}

const treeOf = (doc: Y.Doc) => fragmentToTree(doc.getXmlFragment(NAME));
