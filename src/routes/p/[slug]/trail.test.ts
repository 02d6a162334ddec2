import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fragmentOf, writeParagraphs } from '#lib/domain/richtext.ts';
import { sectionText } from '#lib/domain/sections.ts';
import { add, setStatus } from '#lib/domain/workspace.ts';
import { trailOf, trailStops } from './trail.ts';

test('an empty partnership has six stops, none of them begun', () => {
	const stops = trailStops(trailOf(new Y.Doc()));
	expect(stops.map(({ path }) => path)).toEqual([
		'/profil',
		'/zasoby',
		'/partnerzy',
		'/potrzeby',
		'/rekomendacje',
		'/porownanie'
	]);
	expect(stops.every(({ state }) => state === 'empty')).toBe(true);
});

test('a stop is in work while something in it waits, and ready when nothing does', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'recommendations', { title: 'Dyżury' });
	expect(trailOf(doc).recommendations).toEqual({ count: 1, state: 'part' });
	setStatus(doc, 'recommendations', id, 'agreed', '2026-11-20');
	expect(trailOf(doc).recommendations.state).toBe('done');
});

test('a section is begun with its first words', () => {
	const doc = new Y.Doc();
	doc.getXmlFragment(sectionText('villages'));
	doc.transact(() => writeParagraphs(fragmentOf(doc, sectionText('villages'))!, 'Jest 17 wsi.'));
	expect(trailOf(doc).profile).toEqual({ state: 'part', begun: 1, all: 15 });
});
