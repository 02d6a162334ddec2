import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { project } from './projection.ts';
import { clientsOf, rebuilt } from './rebuild.ts';
import { add, deleted, softDelete, textName } from './workspace.ts';

const at = '2026-11-20T10:00:00Z';

test('entities keep their ids, the deleted stay in the bin, and no client is the same', () => {
	const [anna, jan] = [new Y.Doc(), new Y.Doc()];
	const kept = add(anna, 'places', { name: 'Biblioteka', category: 'library' });
	Y.applyUpdate(jan, Y.encodeStateAsUpdate(anna));
	const binned = add(jan, 'needs', { title: 'Dojazd' });
	softDelete(jan, 'needs', binned, at);
	jan.getMap('meta').set('format', 1);
	jan.getMap('sections').set('who-we-are:source', 'GUS');

	const next = rebuilt(jan);
	expect([...next.getMap('places').keys()]).toEqual([kept]);
	expect(deleted(next)).toEqual([{ root: 'needs', id: binned, title: 'Dojazd', deletedAt: at }]);
	expect(project(next)).toEqual(project(jan));
	expect(next.getMap('meta').toJSON()).toEqual({ format: 1 });
	expect(next.getMap('sections').toJSON()).toEqual({ 'who-we-are:source': 'GUS' });
	expect(clientsOf(jan).sort()).toEqual([anna.clientID, jan.clientID].sort());
	expect(clientsOf(next)).toEqual([next.clientID]);
});

test('a text keeps its formatting, its atoms and their attributes, known or not', () => {
	const doc = new Y.Doc();
	const text = new Y.XmlText();
	text.insert(0, 'Ostatni autobus');
	text.format(8, 7, { bold: {}, 'link--abcdefgh': { href: 'https://olkusz.pl' }, glow: 3 });
	text.insertEmbed(0, { image: 'x' });
	const chip = element('chip', { kind: 'figure', ref: 'bdl:1', text: '25%', frozen: true }, []);
	doc
		.getXmlFragment(textName('p', 'description'))
		.insert(0, [
			element('heading', { level: 3 }, [new Y.XmlText('Dojazd')]),
			element('paragraph', {}, [text, chip]),
			element('hologram', { size: { wide: 2 } }, [])
		]);

	const next = rebuilt(doc).getXmlFragment(textName('p', 'description'));
	const [, paragraph, hologram] = next.toArray() as Y.XmlElement[];
	expect(next.toString()).toBe(doc.getXmlFragment(textName('p', 'description')).toString());
	expect((paragraph.get(0) as Y.XmlText).toDelta()).toEqual(text.toDelta());
	expect((paragraph.get(1) as Y.XmlElement).getAttributes()).toEqual(chip.getAttributes());
	expect(hologram.getAttributes()).toEqual({ size: { wide: 2 } });
});

test('what this version does not know is kept: fields, nested types and roots of any kind', () => {
	const doc = new Y.Doc();
	const nested = new Y.Map<unknown>([['tags', Y.Array.from(['a', { b: [1, null] }])]]);
	doc.getMap('places').set('p', new Y.Map<unknown>([['later', nested]]));
	doc.getMap('places').set('broken', 'no map');
	doc.getMap('board').set('card', new Y.Map([['bytes', new Uint8Array([1, 2])]]));
	doc.getArray('votes').insert(0, [1, 'two', new Y.Map([['three', 3]])]);
	doc.getText('pad').applyDelta([{ insert: 'a' }, { insert: 'b', attributes: { bold: true } }]);

	const next = rebuilt(doc);
	for (const root of ['places', 'board'])
		expect(next.getMap(root).toJSON()).toEqual(doc.getMap(root).toJSON());
	expect(next.getArray('votes').toJSON()).toEqual(doc.getArray('votes').toJSON());
	expect(next.getText('pad').toDelta()).toEqual(doc.getText('pad').toDelta());
});

test('hostile content is rebuilt without its poison', () => {
	const doc = new Y.Doc();
	const value = { ...JSON.parse('{"__proto__": {"constructor": 1}}'), name: 'x' };
	doc.getMap('places').set('p', { nested: { constructor: 'x' }, ...value });
	const deep = doc.getXmlFragment('text:p:description');
	let inner: Y.XmlFragment = deep;
	for (let i = 0; i < 2_000; i++) {
		const child = new Y.XmlElement('blockquote');
		inner.insert(0, [child]);
		inner = child;
	}
	const other = new Y.Doc();
	const waiting = new Y.Doc();
	other.getMap('needs').set('first', 1);
	const seen = Y.encodeStateVector(other);
	other.getMap('needs').set('later', 1);
	Y.applyUpdate(waiting, Y.encodeStateAsUpdate(doc));
	Y.applyUpdate(waiting, Y.encodeStateAsUpdate(other, seen));

	const next = rebuilt(waiting);
	expect(next.getMap('places').get('p')).toMatchObject({ name: 'x' });
	expect(next.getXmlFragment('text:p:description').length).toBe(1);
	expect(next.store.pendingStructs).toBeNull();
	// what still waits for work that never came is not carried over, but its client is known
	expect(clientsOf(waiting)).toContain(other.clientID);
	expect(new Set(clientsOf(next))).toEqual(new Set([next.clientID]));
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
