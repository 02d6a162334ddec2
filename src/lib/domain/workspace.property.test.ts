import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ENTITY_ROOTS } from './entity.ts';
import type { EntityRoot } from './entity.ts';
import { equipment } from './equipment.ts';
import { figures } from './figures.ts';
import { groups } from './groups.ts';
import { undoing } from './history.ts';
import type { HistoryRow } from './history.ts';
import { needs } from './needs.ts';
import { compareOrder } from './order.ts';
import { partners } from './partners.ts';
import { places } from './places.ts';
import { DomainError } from './problem.ts';
import { project } from './projection.ts';
import { clientsOf, rebuilt } from './rebuild.ts';
import { purchases } from './purchases.ts';
import { recommendations } from './recommendations.ts';
import { relations } from './relations.ts';
import { sections, sectionText, SECTIONS } from './sections.ts';
import { undoManager } from './undo.ts';
import {
	add,
	deleted,
	mark,
	moveTo,
	restore,
	setField,
	setSection,
	setStatus,
	softDelete,
	textName,
	textOf,
	unreadable
} from './workspace.ts';

/*
 * Five people edit apart, hear from some of the others now and then, and in the end from all.
 * Whatever they did, they must then see the same page, and SQL must be told the same.
 */
const PEOPLE = 5;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const ROOTS: EntityRoot[] = ['places', 'partners', 'needs', 'recommendations'];

const who = fc.nat(PEOPLE - 1);
const root = fc.constantFrom(...ROOTS);
const id = fc.constantFrom(...IDS);
const word = fc.string({ maxLength: 12 });

const operation = fc.oneof(
	fc.record({ kind: fc.constant('add' as const), root, id, word }),
	fc.record({ kind: fc.constant('set' as const), root, id, word }),
	fc.record({ kind: fc.constant('clear' as const), root, id }),
	fc.record({ kind: fc.constant('mark' as const), root, id, on: fc.boolean(), other: id }),
	fc.record({ kind: fc.constant('move' as const), root, id, to: fc.nat(6) }),
	fc.record({ kind: fc.constant('delete' as const), root, id }),
	fc.record({ kind: fc.constant('restore' as const), root, id }),
	fc.record({
		kind: fc.constant('status' as const),
		id,
		status: fc.constantFrom('draft', 'agreed', 'done')
	}),
	fc.record({
		kind: fc.constant('point' as const),
		id,
		lat: fc.double({ min: 50, max: 52, noNaN: true })
	}),
	fc.record({ kind: fc.constant('helper' as const), id }),
	fc.record({ kind: fc.constant('write' as const), id, at: fc.nat(30), word }),
	fc.record({ kind: fc.constant('erase' as const), id, at: fc.nat(30), length: fc.nat(5) }),
	fc.record({ kind: fc.constant('section' as const), key: fc.constantFrom(...SECTIONS), word }),
	fc.record({ kind: fc.constant('undo' as const) }),
	fc.record({ kind: fc.constant('redo' as const) })
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ by: who, does: operation }) },
	{ weight: 1, arbitrary: fc.record({ from: who, to: who }) }
);

test('people who edited apart agree in the end, and SQL is told the same', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
			const docs = Array.from({ length: PEOPLE }, () => new Y.Doc());
			const undos = docs.map(undoManager);
			for (const one of steps) {
				if ('by' in one) perform(docs[one.by], undos[one.by], one.does, one.by);
				else hear(docs[one.to], docs[one.from]);
			}
			for (const to of docs) for (const from of docs) hear(to, from);

			const [first, ...rest] = docs.map(everything);
			for (const other of rest) expect(other).toEqual(first);
			for (const root of ENTITY_ROOTS)
				for (const doc of docs) expect(doc.getMap(root).size).toBe(docs[0].getMap(root).size);
			expect(unreadable(docs[0])).toEqual([]);
			for (const list of [places(docs[0]), recommendations(docs[0])])
				for (let i = 1; i < list.length; i++) expect(compareOrder(list[i - 1], list[i])).toBe(-1);
		}),
		{ numRuns: 300 }
	);
}, 60_000);

test('an update may come twice and in any order', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ by: who, does: operation }), { maxLength: 40 }),
			fc.integer(),
			(steps, seed) => {
				const docs = Array.from({ length: PEOPLE }, () => new Y.Doc());
				const updates: Uint8Array[] = [];
				for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update));
				const undos = docs.map(undoManager);
				for (const { by, does } of steps) perform(docs[by], undos[by], does, by);

				const [straight, shuffled] = [new Y.Doc(), new Y.Doc()];
				for (const update of updates) Y.applyUpdate(straight, update);
				for (const update of [...mixed(updates, seed), ...updates.slice(0, 5)])
					Y.applyUpdate(shuffled, update);
				expect(everything(shuffled)).toEqual(everything(straight));
			}
		),
		{ numRuns: 100 }
	);
}, 60_000);

test('taking one person out of the history removes no entry and leaves all of them readable', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ by: who, does: operation }), { maxLength: 40 }),
			who,
			(steps, out) => {
				const doc = new Y.Doc();
				const rows: HistoryRow[] = [];
				let by = 0;
				doc.on('update', (data: Uint8Array) => rows.push({ person: String(by), at: '', data }));
				const undo = undoManager(doc);
				for (const step of steps) {
					by = step.by;
					if (step.does.kind !== 'undo' && step.does.kind !== 'redo')
						perform(doc, undo, step.does, by);
				}
				const sizes = ROOTS.map((root) => doc.getMap(root).size);
				const update = undoing(
					null,
					rows,
					({ person }) => person === String(out),
					'2026-11-20T12:00:00Z'
				);
				if (update) Y.applyUpdate(doc, update);

				expect(ROOTS.map((root) => doc.getMap(root).size)).toEqual(sizes);
				expect(unreadable(doc)).toEqual([]);
				// what that person added lies in the bin, unless somebody had it there already
				const shown = [...places(doc), ...partners(doc), ...needs(doc), ...recommendations(doc)];
				expect(shown.filter(({ id }) => id.endsWith(String(out)))).toEqual([]);
			}
		),
		{ numRuns: 200 }
	);
}, 60_000);

test('a document that is rebuilt says the same, with nobody of the old one in it', () => {
	fc.assert(
		fc.property(fc.array(fc.record({ by: who, does: operation }), { maxLength: 60 }), (steps) => {
			const docs = Array.from({ length: PEOPLE }, () => new Y.Doc());
			const undos = docs.map(undoManager);
			for (const { by, does } of steps) perform(docs[by], undos[by], does, by);
			const [old, ...others] = docs;
			for (const other of others) hear(old, other);

			const next = rebuilt(old);
			expect(everything(next)).toEqual(everything(old));
			for (const root of [...ENTITY_ROOTS, 'sections', 'meta'])
				expect(next.getMap(root).toJSON()).toEqual(old.getMap(root).toJSON());
			const before = new Set(clientsOf(old));
			expect(clientsOf(next).filter((client) => before.has(client))).toEqual([]);
		}),
		{ numRuns: 200 }
	);
}, 60_000);

function perform(doc: Y.Doc, undo: Y.UndoManager, does: Operation, by: number): void {
	try {
		switch (does.kind) {
			case 'add': {
				// an id is made by one person: two making the same one cannot happen
				const values =
					does.root === 'places' || does.root === 'partners'
						? { name: `n${does.word}` }
						: { title: `t${does.word}` };
				return void add(doc, does.root, values, `${does.id}${by}`);
			}
			case 'set':
				return setField(
					doc,
					does.root,
					some(doc, does.root, does.id),
					does.root === 'places' || does.root === 'partners' ? 'name' : 'title',
					`x${does.word}`
				);
			case 'clear':
				return setField(doc, does.root, some(doc, does.root, does.id), 'source', null);
			case 'mark':
				return mark(
					doc,
					does.root,
					some(doc, does.root, does.id),
					does.root === 'places' ? 'need' : does.root === 'partners' ? 'place' : 'figure',
					does.other,
					does.on
				);
			case 'move':
				return moveTo(doc, does.root, some(doc, does.root, does.id), does.to);
			case 'delete':
				return softDelete(doc, does.root, some(doc, does.root, does.id), '2026-11-20T10:00:00Z');
			case 'restore':
				return restore(doc, does.root, some(doc, does.root, does.id));
			case 'status':
				return setStatus(
					doc,
					'recommendations',
					some(doc, 'recommendations', does.id),
					does.status,
					'2026-11-20'
				);
			case 'point':
				return setField(doc, 'places', some(doc, 'places', does.id), 'point', {
					lat: does.lat,
					lng: 19.5
				});
			case 'helper':
				return setField(doc, 'places', some(doc, 'places', does.id), 'category', 'informal_helper');
			case 'write':
			case 'erase':
				return write(doc, textName(some(doc, 'places', does.id), 'description'), does);
			case 'section':
				setSection(doc, does.key, 'source', does.word);
				return write(doc, sectionText(does.key), { kind: 'write', id: '', at: 0, word: does.word });
			case 'undo':
				return void undo.undo();
			case 'redo':
				return void undo.redo();
		}
	} catch (error) {
		if (!(error instanceof DomainError)) throw error; // refused: nothing was written
	}
}

/** An id that this person sees, by a letter of the dice. */
function some(doc: Y.Doc, root: EntityRoot, letter: string): string {
	const ids = [...doc.getMap(root).keys()].sort();
	return ids[IDS.indexOf(letter) % Math.max(ids.length, 1)] ?? 'nobody';
}

function write(
	doc: Y.Doc,
	name: string,
	does: Extract<Operation, { kind: 'write' | 'erase' }>
): void {
	const fragment = doc.getXmlFragment(name);
	doc.transact(() => {
		if (fragment.length === 0) fragment.insert(0, [new Y.XmlElement('paragraph')]);
		const paragraph = fragment.get(0) as Y.XmlElement;
		if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
		const text = paragraph.get(0) as Y.XmlText;
		const at = Math.min(does.at, text.length);
		if (does.kind === 'write') text.insert(at, does.word);
		else text.delete(at, Math.min(does.length, text.length - at));
	});
}

const hear = (to: Y.Doc, from: Y.Doc) =>
	Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));

/** Everything the pages and SQL read. */
const everything = (doc: Y.Doc) => ({
	places: places(doc),
	equipment: equipment(doc),
	purchases: purchases(doc),
	partners: partners(doc),
	relations: relations(doc),
	needs: needs(doc),
	recommendations: recommendations(doc),
	groups: groups(doc),
	figures: figures(doc),
	sections: sections(doc),
	deleted: deleted(doc).sort((a, b) => (a.id < b.id ? -1 : 1)),
	texts: places(doc).map((place) => textOf(doc, textName(place.id, 'description'))),
	rows: project(doc)
});

function mixed<T>(items: T[], seed: number): T[] {
	let state = seed >>> 0 || 1;
	const next = () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
	return items
		.map((item) => ({ item, at: next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}
