import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { MOST_PLACES, takeIn } from './intake.ts';
import type { Incoming, Into, Row } from './intake.ts';
import { imports } from './imports.ts';
import { KINDS } from './kinds.ts';
import { readAll } from './entity.ts';
import type { Kind } from './entity.ts';
import { places } from './places.ts';
import { project } from './projection.ts';
import { withdraw, withdrawal } from './withdrawal.ts';
import {
	add,
	deleted,
	merge,
	newId,
	setField,
	softDelete,
	textName,
	textOf,
	unreadable
} from './workspace.ts';

const AT = '2026-11-26T10:00:00.000Z';

const row = (line: number, values: Row['values'], into: Into = 'new', description = ''): Row => ({
	line,
	values,
	description,
	into
});
const incoming = (rows: Row[], more: Partial<Incoming> = {}): Incoming => ({
	...{ id: newId(), file: 'zasoby.csv', format: 'csv', licence: null, person: 'anna', at: AT },
	...{ rows, skipped: 0 },
	...more
});
const take = (doc: Y.Doc, what: Incoming) => doc.transact(() => takeIn(doc, what));
const undo = (doc: Y.Doc, id: string, all = false) =>
	doc.transact(() => withdraw(doc, id, { person: 'jan', at: AT, all }));

/** Everything anybody reads, but for the list of imports itself. */
function everything(doc: Y.Doc) {
	const kinds = Object.values(KINDS as Record<string, unknown>) as Kind[];
	return {
		...Object.fromEntries(
			kinds.filter(({ root }) => root !== 'imports').map((kind) => [kind.root, readAll(doc, kind)])
		),
		deleted: deleted(doc),
		unreadable: unreadable(doc),
		rows: project(doc),
		texts: places(doc).map(({ id }) => textOf(doc, textName(id, 'description')))
	};
}

function olkusz(): Y.Doc {
	const doc = new Y.Doc();
	add(
		doc,
		'places',
		{ name: 'Biblioteka', locality: 'Olkusz', seats: 20, status: 'confirmed' },
		'b'
	);
	add(doc, 'places', { name: 'Remiza', locality: 'Troks', precision: 'village' }, 'r');
	add(doc, 'places', { name: 'Usunięta', locality: 'Troks' }, 'u');
	softDelete(doc, 'places', 'u', AT);
	return doc;
}

const list = [
	row(2, {
		name: 'Szkoła Podstawowa nr 1',
		category: 'school',
		locality: 'Olkusz',
		register: 'rspo:1'
	}),
	row(
		3,
		{ name: 'Remiza OSP', locality: 'Troks', point: { lat: 50.3, lng: 19.6 }, seats: 60 },
		{ place: 'r' },
		'Sala na piętrze.'
	),
	row(
		4,
		{ name: 'Biblioteka Publiczna', locality: 'Olkusz', seats: 99, website: 'https://mbp.example' },
		{ place: 'b' }
	),
	row(5, { name: 'SP nr 1', locality: 'Olkusz', workstations: 12 }, { line: 2 })
];

test('new places are sketches with their import; in others only what was empty is filled', () => {
	const doc = olkusz();
	const what = incoming(list, { licence: 'odbl' });
	expect(take(doc, what)).toEqual({ ok: true, id: what.id, added: 1, filled: 2, unchanged: 0 });
	const [library, firehouse, school] = places(doc);
	expect(school).toMatchObject({
		...{ name: 'Szkoła Podstawowa nr 1', status: 'sketch', visibility: 'partnership' },
		...{ workstations: 12, importId: what.id, licence: 'odbl', createdAt: '2026-11-26' }
	});
	expect(library).toMatchObject({
		name: 'Biblioteka',
		seats: 20,
		status: 'confirmed',
		website: 'https://mbp.example'
	});
	expect(firehouse).toMatchObject({
		seats: 60,
		point: { lat: 50.3, lng: 19.6 },
		licence: 'odbl',
		importId: null
	});
	expect(textOf(doc, textName('r', 'description'))).toBe('Sala na piętrze.');
	expect(imports(doc)).toMatchObject([
		{ id: what.id, added: 1, filled: 2, person: 'anna', file: 'zasoby.csv' }
	]);
});

test('undo restores exactly what every reader saw before', () => {
	const doc = olkusz();
	const before = everything(doc);
	const what = incoming(list, { licence: 'odbl' });
	take(doc, what);
	expect(everything(doc)).not.toEqual(before);
	expect(undo(doc, what.id)).toBe(true);
	expect(everything(doc)).toEqual(before);
	expect(undo(doc, what.id)).toBe(false);
	expect(imports(doc)[0]).toMatchObject({ undoneAt: AT, undoneBy: 'jan' });
});

test('the same list twice changes nothing, by entry or by name and place', () => {
	const doc = olkusz();
	take(doc, incoming(list));
	const state = Y.encodeStateVector(doc);
	const plain = list.map((each) => ({ ...each, into: 'new' as const }));
	expect(take(doc, incoming([plain[0]]))).toMatchObject({
		id: null,
		added: 0,
		filled: 0,
		unchanged: 1
	});
	expect(take(doc, incoming(list))).toMatchObject({ id: null, added: 0, filled: 0, unchanged: 4 });
	expect(
		take(doc, incoming([row(9, { name: 'Coś innego', register: 'rspo:1' }, 'anyway')]))
	).toMatchObject({ added: 0 });
	expect(Y.encodeStateVector(doc)).toEqual(state);
	// the same import sent again, as after a lost answer
	const again = incoming([row(2, { name: 'Nowa świetlica', locality: 'Troks' })]);
	expect(take(doc, again)).toEqual(take(doc, again));
	expect(places(doc).filter(({ name }) => name === 'Nowa świetlica')).toHaveLength(1);
});

test('„add anyway” adds a second of the same name', () => {
	const doc = olkusz();
	take(doc, incoming([row(2, { name: 'Biblioteka', locality: 'Olkusz' }, 'anyway')]));
	expect(places(doc).filter(({ name }) => name === 'Biblioteka')).toHaveLength(2);
});

test('a wrong row refuses the whole list, and nothing is written', () => {
	const doc = olkusz();
	const before = Y.encodeStateVector(doc);
	const wrong = row(7, { name: 'Dom', seats: -1 });
	expect(take(doc, incoming([...list, wrong]))).toMatchObject({
		ok: false,
		reason: 'row',
		line: 7,
		problem: { field: 'seats' }
	});
	expect(take(doc, incoming([row(8, { name: 'A', __proto__x: 1 } as never)]))).toMatchObject({
		ok: false,
		line: 8
	});
	const many = Array.from({ length: MOST_PLACES }, (_, n) => row(n, { name: `Miejsce ${n}` }));
	expect(take(doc, incoming(many))).toEqual({
		ok: false,
		reason: 'too-many',
		room: MOST_PLACES - 2,
		wanted: MOST_PLACES
	});
	expect(Y.encodeStateVector(doc)).toEqual(before);
});

test('what somebody changed since is listed and stays; asked for, it goes into the bin', () => {
	const make = () => {
		const doc = olkusz();
		const what = incoming([
			...list,
			row(6, { name: 'Dom Ludowy', locality: 'Zederman' }),
			row(7, { name: 'Klub', locality: 'Klucze' })
		]);
		take(doc, what);
		const id = (name: string) => places(doc).find((place) => place.name === name)!.id;
		setField(doc, 'places', id('Dom Ludowy'), 'seats', 80);
		setField(doc, 'places', 'b', 'website', 'https://inna.example');
		add(doc, 'equipment', { kind: 'laptop', place: id('Klub') });
		return { doc, id: what.id };
	};
	const { doc, id } = make();
	const plan = withdrawal(doc, id);
	expect(plan.brought.map(({ name, changed }) => [name, changed])).toEqual(
		[
			['Szkoła Podstawowa nr 1', false],
			['Dom Ludowy', true],
			['Klub', true]
		].sort(byOrder(plan.brought.map(({ name }) => name)))
	);
	expect(plan.filled.find((one) => one.id === 'b')).toMatchObject({
		untouched: [],
		changed: ['website']
	});

	undo(doc, id);
	expect(
		places(doc)
			.map(({ name }) => name)
			.sort()
	).toEqual(['Biblioteka', 'Dom Ludowy', 'Klub', 'Remiza']);
	expect(places(doc).find((place) => place.id === 'b')).toMatchObject({
		website: 'https://inna.example'
	});

	const other = make();
	undo(other.doc, other.id, true);
	expect(
		places(other.doc)
			.map(({ name }) => name)
			.sort()
	).toEqual(['Biblioteka', 'Remiza']);
	expect(
		deleted(other.doc)
			.map(({ title }) => title)
			.sort()
	).toEqual(['Dom Ludowy', 'Klub', 'Usunięta']);
	expect(places(other.doc).find((place) => place.id === 'b')!.website).toBe('');
});

test('a place that something was merged into since counts as changed', () => {
	const doc = olkusz();
	const what = incoming([row(2, { name: 'Biblioteka Publiczna', locality: 'Olkusz' }, 'anyway')]);
	take(doc, what);
	const id = places(doc).find(({ importId }) => importId)!.id;
	const stays = merge(doc, id, 'b');
	const plan = withdrawal(doc, what.id);
	if (stays === id) expect(plan.brought).toMatchObject([{ id, changed: true }]);
	else expect(plan.brought).toEqual([]);
});

test('done and undone ten times, the document does not pile up', () => {
	const doc = olkusz();
	for (let n = 0; n < 10; n++) {
		const what = incoming(list);
		take(doc, what);
		undo(doc, what.id);
	}
	expect(doc.getMap('places').size).toBe(4);
});

test('a neighbour’s home is taken in by village', () => {
	const doc = new Y.Doc();
	take(
		doc,
		incoming([
			row(2, {
				name: 'Pani Ewa',
				category: 'informal_helper',
				precision: 'exact',
				point: { lat: 50.2789, lng: 19.5612 }
			})
		])
	);
	expect([...doc.getMap<Y.Map<unknown>>('places').values()][0].get('point')).toEqual([
		19.56, 50.28
	]);
});

const values = fc.record(
	{
		name: fc.constantFrom('Szkoła', 'Biblioteka', 'Remiza', 'Klub', 'Dom'),
		locality: fc.constantFrom('Olkusz', 'Troks', ''),
		seats: fc.nat(100),
		register: fc.constantFrom('rspo:1', 'rspo:2', 'osm:node/1'),
		website: fc.constantFrom('https://a.example', 'https://b.example'),
		'hours:mon': fc.constant('8–16'),
		point: fc.record({ lat: fc.double({ min: 50, max: 51, noNaN: true }), lng: fc.constant(19.5) })
	},
	{ requiredKeys: ['name'] }
);
const anyRow = fc.record({
	values,
	description: fc.constantFrom('', 'Opis.'),
	into: fc.oneof(
		fc.constantFrom('new' as const, 'anyway' as const),
		fc.constantFrom('b', 'r', 'u', 'x').map((place) => ({ place })),
		fc.nat(5).map((line) => ({ line }))
	)
});

test('whatever is taken in, undo gives every reader back what was there', () => {
	fc.assert(
		fc.property(fc.array(fc.array(anyRow, { maxLength: 8 }), { maxLength: 3 }), (lists) => {
			const doc = olkusz();
			const states = [everything(doc)];
			const done: string[] = [];
			for (const rows of lists) {
				const what = incoming(rows.map((each, line) => ({ ...each, line })));
				const outcome = take(doc, what);
				expect(outcome.ok).toBe(true);
				if (!outcome.ok || outcome.id === null) continue;
				done.push(what.id);
				states.push(everything(doc));
			}
			expect(unreadable(doc)).toEqual([]);
			for (const id of done.reverse()) {
				expect(everything(doc)).toEqual(states.pop());
				undo(doc, id);
			}
			expect(everything(doc)).toEqual(states.pop());
		}),
		{ numRuns: 300 }
	);
}, 60_000);

const byOrder = (names: string[]) => (a: unknown[], b: unknown[]) =>
	names.indexOf(String(a[0])) - names.indexOf(String(b[0]));
