import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { undoing } from './history.ts';
import type { HistoryRow } from './history.ts';
import { partners } from './partners.ts';
import { places } from './places.ts';
import { writeParagraphs } from './richtext.ts';
import { undoManager } from './undo.ts';
import {
	add,
	deleted,
	moveTo,
	setField,
	setStatus,
	softDelete,
	textName,
	textOf
} from './workspace.ts';

test('undo takes back own steps one by one, and redo brings them back', () => {
	const doc = new Y.Doc();
	const undo = undoManager(doc);
	const id = add(doc, 'places', { name: 'Remiza' });
	setField(doc, 'places', id, 'name', 'Remiza OSP');
	softDelete(doc, 'places', id);

	undo.undo();
	expect(places(doc)[0].name).toBe('Remiza OSP');
	undo.undo();
	expect(places(doc)[0].name).toBe('Remiza');
	undo.undo();
	expect(places(doc)).toEqual([]);
	expect(deleted(doc)).toHaveLength(1); // in the bin, where others may still restore it
	undo.redo();
	undo.redo();
	expect(places(doc)[0].name).toBe('Remiza OSP');
});

test('undo leaves what others did, also inside an entry I added', () => {
	const [anna, jan] = [new Y.Doc(), new Y.Doc()];
	const undo = undoManager(anna);
	const id = add(anna, 'partners', { name: 'KGW' });
	sync(anna, jan);
	setField(jan, 'partners', id, 'mission', 'pieczemy chleb');
	const other = add(jan, 'partners', { name: 'OSP' });
	sync(anna, jan);

	undo.undo();
	sync(anna, jan);
	expect(partners(jan).map((partner) => partner.id)).toEqual([other]);
	undo.redo();
	sync(anna, jan);
	expect(partners(jan)[0].mission).toBe('pieczemy chleb');
	expect(undo.undoStack).toHaveLength(1);
});

test('a field somebody wrote after me stays as they left it', () => {
	const [anna, jan] = [new Y.Doc(), new Y.Doc()];
	const id = add(anna, 'partners', { name: 'KGW' });
	const undo = undoManager(anna);
	setField(anna, 'partners', id, 'mission', 'moje');
	sync(anna, jan);
	setField(jan, 'partners', id, 'mission', 'Jana');
	sync(anna, jan);
	undo.undo();
	expect(partners(anna)[0].mission).toBe('Jana');
});

test('one person is taken out of the history, others stay, and nothing is removed', () => {
	const { doc, rows, as } = logged();
	let library = '';
	let spam = '';
	as('anna', () => {
		library = add(doc, 'places', { name: 'Biblioteka', seats: 10 });
		text(doc, library, 'Czynna codziennie.');
	});
	as('vandal', () => {
		setField(doc, 'places', library, 'name', 'xxx');
		spam = add(doc, 'places', { name: 'spam' });
		moveTo(doc, 'places', spam, 0);
		doc.getXmlFragment(textName(library, 'description')).delete(0, 1);
		softDelete(doc, 'places', library);
	});
	as('jan', () => {
		setField(doc, 'places', library, 'seats', 12);
		setField(doc, 'places', spam, 'operator', 'ktoś');
	});

	const update = undoing(null, rows, (row) => row.person === 'vandal', '2026-11-20T12:00:00Z');
	Y.applyUpdate(doc, update!);
	expect(places(doc).map(({ name, seats }) => [name, seats])).toEqual([['Biblioteka', 12]]);
	expect(textOf(doc, textName(library, 'description'))).toBe('Czynna codziennie.');
	expect(deleted(doc).map(({ id }) => id)).toEqual([spam]);
	expect(doc.getMap('places').size).toBe(2);
});

test('entries added in one step by the server go into the bin with their fields', () => {
	const { doc, rows, as } = logged();
	as('import', () => doc.transact(() => void add(doc, 'places', { name: 'Z pliku' })));
	const update = undoing(null, rows, (row) => row.person === 'import', '2026-11-20T12:00:00Z');
	Y.applyUpdate(doc, update!);
	expect(deleted(doc)).toMatchObject([{ title: 'Z pliku', deletedAt: '2026-11-20T12:00:00Z' }]);
});

test('history starts from a collected state, and a period can be chosen', () => {
	const { doc, rows, as } = logged();
	let id = '';
	as('anna', () => {
		id = add(doc, 'partners', { name: 'KGW' });
		setStatus(doc, 'partners', id, 'invited', '2026-10-01');
	});
	const base = Y.encodeStateAsUpdate(doc);
	rows.length = 0;
	as('anna', () => setStatus(doc, 'partners', id, 'cooperating', '2026-11-01'), '10:00');
	as('anna', () => setField(doc, 'partners', id, 'short', 'koło'), '11:00');
	const update = undoing(base, rows, (row) => row.at < '10:30', '2026-11-20T12:00:00Z');
	Y.applyUpdate(doc, update!);
	expect(partners(doc)[0]).toMatchObject({ status: 'invited', short: 'koło' });
});

test('nothing to take back is null', () => {
	const { doc, rows, as } = logged();
	as('anna', () => void add(doc, 'places', { name: 'Biblioteka' }));
	expect(undoing(null, rows, (row) => row.person === 'jan', 'now')).toBe(null);
});

/** A document whose updates are rows, as the log keeps them. */
function logged() {
	const doc = new Y.Doc();
	const rows: HistoryRow[] = [];
	let now = { person: '', at: '' };
	doc.on('update', (data: Uint8Array) => rows.push({ ...now, data }));
	const as = (person: string, work: () => void, at = '') => {
		now = { person, at };
		work();
	};
	return { doc, rows, as };
}

const text = (doc: Y.Doc, id: string, words: string) =>
	doc.transact(() => writeParagraphs(doc.getXmlFragment(textName(id, 'description')), words));

function sync(a: Y.Doc, b: Y.Doc): void {
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}
