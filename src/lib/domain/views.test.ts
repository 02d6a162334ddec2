import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { removeView, savedViews, saveView, VIEWS_MAX } from './views.ts';

const names = (doc: Y.Doc) =>
	savedViews(doc)
		.map(({ name }) => name)
		.sort();

test('a view is kept under its name, and the same name writes it over', () => {
	const doc = new Y.Doc();
	saveView(doc, '  Szkoły   bez progu ', 'rodzaj=school');
	saveView(doc, 'Szkoły bez progu', 'rodzaj=school&dostepnosc=ramp');
	expect(savedViews(doc)).toMatchObject([
		{ name: 'Szkoły bez progu', query: 'rodzaj=school&dostepnosc=ramp' }
	]);
});

test('two people who save apart keep both views', () => {
	const [a, b] = [new Y.Doc(), new Y.Doc()];
	saveView(a, 'Anny', 'stan=sketch');
	saveView(b, 'Jana', 'rodzaj=ngo');
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
	expect(names(a)).toEqual(['Anny', 'Jana']);
	expect(names(b)).toEqual(['Anny', 'Jana']);
});

test('a removed view is gone, and no other', () => {
	const doc = new Y.Doc();
	saveView(doc, 'Pierwszy', '');
	saveView(doc, 'Drugi', '');
	removeView(doc, savedViews(doc).find(({ name }) => name === 'Pierwszy')!.id);
	expect(names(doc)).toEqual(['Drugi']);
});

test('an empty name, a long one and one too many are refused', () => {
	const doc = new Y.Doc();
	expect(() => saveView(doc, '  ', '')).toThrow();
	expect(() => saveView(doc, 'x'.repeat(61), '')).toThrow();
	for (let i = 0; i < VIEWS_MAX; i++) saveView(doc, `Widok ${i}`, '');
	expect(() => saveView(doc, 'Jeszcze jeden', '')).toThrow();
	expect(() => saveView(doc, 'Widok 3', 'stan=sketch')).not.toThrow();
});

test('what an odd client has put there is left out, and nothing throws', () => {
	const doc = new Y.Doc();
	const meta = doc.getMap<unknown>('meta');
	for (const [i, value] of [7, null, 'x', { name: 3 }, { name: 'bez adresu' }, []].entries())
		meta.set(`view:${i}`, value);
	meta.set('format', 1);
	expect(savedViews(doc)).toEqual([]);
});
