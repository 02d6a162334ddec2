import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeParagraphs } from './richtext.ts';
import { sections, sectionText, SECTIONS } from './sections.ts';
import type { SectionKey } from './sections.ts';
import { add, setSection } from './workspace.ts';

test('the profile has fifteen sections in their order, all empty at first', () => {
	const all = sections(new Y.Doc());
	expect(all.map(({ key }) => key)).toEqual([...SECTIONS]);
	expect(all).toHaveLength(15);
	expect(new Set(all.map(({ completeness }) => completeness))).toEqual(new Set(['empty']));
});

test('a text is started, a figure supports it, a meeting agrees it', () => {
	const doc = new Y.Doc();
	write(doc, 'connectivity', 'W Kolonii nie ma zasięgu.');
	expect(state(doc, 'connectivity')).toBe('started');
	const id = add(doc, 'figures', { label: 'Prędkość', value: 12, section: 'connectivity' });
	expect(state(doc, 'connectivity')).toBe('supported');
	doc.getMap<Y.Map<unknown>>('figures').get(id)!.set('deletedAt', 'now');
	expect(state(doc, 'connectivity')).toBe('started');
	setSection(doc, 'connectivity', 'figure:households_broadband', true);
	expect(state(doc, 'connectivity')).toBe('supported');
	setSection(doc, 'connectivity', 'agreedAt', '2026-11-20');
	expect(state(doc, 'connectivity')).toBe('agreed');
	setSection(doc, 'connectivity', 'agreedAt', null);
	expect(state(doc, 'connectivity')).toBe('supported');
});

test('a chip with a figure inside the text counts as evidence, a box ticked without a text does not', () => {
	const doc = new Y.Doc();
	setSection(doc, 'villages', 'figure:rural_population_share', true);
	expect(state(doc, 'villages')).toBe('empty');

	const chip = new Y.XmlElement('chip');
	chip.setAttribute('kind', 'figure');
	chip.setAttribute('text', '29,3%');
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText('Na wsi mieszka '), chip]);
	doc.getXmlFragment(sectionText('who-we-are')).insert(0, [paragraph]);
	expect(state(doc, 'who-we-are')).toBe('supported');
});

test('wider levels are marked as such', () => {
	const all = sections(new Y.Doc());
	const levels = (key: SectionKey) =>
		all.find((section) => section.key === key)!.indicators.map(({ level }) => level);
	expect(levels('connectivity')).toEqual(['wojewodztwo', 'wojewodztwo']);
	expect(levels('digital-habits')).toEqual(['wojewodztwo', 'wojewodztwo', 'kraj']);
});

const write = (doc: Y.Doc, key: SectionKey, text: string) =>
	doc.transact(() => writeParagraphs(doc.getXmlFragment(sectionText(key)), text));
const state = (doc: Y.Doc, key: SectionKey) =>
	sections(doc).find((section) => section.key === key)!.completeness;
