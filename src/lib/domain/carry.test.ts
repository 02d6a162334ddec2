import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { carryOver } from './carry.ts';
import { rebuilt } from './rebuild.ts';
import { fragmentToTree, treeToText } from './richtext.ts';
import { add, setField, textName } from './workspace.ts';

const LINE = 'Wersja obok';
const TEXT = textName('section', 'who-we-are');

test('one’s own values are set, and nothing else of the earlier copy comes along', () => {
	const { old, next, place } = restored();
	setField(old, 'places', place, 'name', 'Po kopii, zapisane');
	setField(old, 'places', place, 'locality', 'Troks');
	old.getMap('sections').set('villages:source', 'OPS');
	const done = carryOver(old, next, [`places/${place}/locality`, 'sections/villages:source'], LINE);
	expect(done).toEqual({ set: 2, beside: 0, lost: 0 });
	expect(itemOf(next, place)).toMatchObject({ name: 'Biblioteka', locality: 'Troks' });
	expect(next.getMap('sections').get('villages:source')).toBe('OPS');
});

test('what was cleared is cleared, and what says the same already is not written again', () => {
	const { old, next, place } = restored();
	setField(old, 'places', place, 'locality', null);
	const updates: Uint8Array[] = [];
	next.on('update', (update: Uint8Array) => updates.push(update));
	carryOver(old, next, [`places/${place}/name`], LINE);
	expect(updates).toEqual([]);
	carryOver(old, next, [`places/${place}/locality`], LINE);
	expect(itemOf(next, place)).not.toHaveProperty('locality');
});

test('an entry made meanwhile comes as a whole; fields of one that is gone do not bring it back', () => {
	const { old, next } = restored();
	const made = add(old, 'needs', { title: 'Dojazd' });
	const gone = add(old, 'places', { name: 'Remiza', category: 'library' });
	const done = carryOver(
		old,
		next,
		[`needs/${made}`, `needs/${made}/title`, `needs/${made}/deletedAt`, `places/${gone}/name`],
		LINE
	);
	expect(done).toEqual({ set: 1, beside: 0, lost: 1 });
	expect(next.getMap<Y.Map<unknown>>('needs').get(made)?.get('title')).toBe('Dojazd');
	expect(next.getMap('places').has(gone)).toBe(false);
});

test('a text that says something else by now gets one’s own below it, with its formatting', () => {
	const { old, next } = restored();
	const heading = new Y.XmlElement('heading');
	heading.setAttribute('level', 3 as never);
	heading.insert(0, [new Y.XmlText('Moje')]);
	old.getXmlFragment(TEXT).insert(1, [heading]);
	expect(carryOver(old, next, [TEXT], LINE)).toEqual({ set: 0, beside: 1, lost: 0 });
	const tree = fragmentToTree(next.getXmlFragment(TEXT));
	expect(treeToText(tree)).toBe(`Kim jesteśmy\n${LINE}\nKim jesteśmy\nMoje`);
	expect(tree.at(-1)).toMatchObject({ type: 'heading', level: 3 });
	expect(tree[1]).toMatchObject({ content: [{ text: LINE, bold: true }] });
});

test('a text nobody has there is simply there; an equal or emptied one adds nothing', () => {
	const { old, next } = restored();
	const mine = textName('section', 'villages');
	write(old, mine, 'O wsiach');
	expect(carryOver(old, next, [mine, TEXT], LINE)).toEqual({ set: 1, beside: 0, lost: 0 });
	expect(treeToText(fragmentToTree(next.getXmlFragment(mine)))).toBe('O wsiach');
	old.getXmlFragment(TEXT).delete(0, 1);
	expect(carryOver(old, next, [TEXT], LINE)).toEqual({ set: 0, beside: 0, lost: 0 });
});

/** A document and what it was rebuilt as. */
function restored() {
	const old = new Y.Doc();
	const place = add(old, 'places', { name: 'Biblioteka', category: 'library', locality: 'Olkusz' });
	write(old, TEXT, 'Kim jesteśmy');
	return { old, next: rebuilt(old), place };
}

function write(doc: Y.Doc, name: string, words: string) {
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(words)]);
	doc.getXmlFragment(name).insert(0, [paragraph]);
}

const itemOf = (doc: Y.Doc, id: string) =>
	doc.getMap<Y.Map<unknown>>('places').get(id)!.toJSON() as Record<string, unknown>;
