import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { candidates, EXCHANGEABLE, judge, reopen, replacing, standing } from './checking.ts';
import type { Candidate, Standing } from './checking.ts';
import { equipment } from './equipment.ts';
import { capacity } from './inventory.ts';
import { DomainError } from './problem.ts';
import { purchases } from './purchases.ts';
import { undoManager } from './undo.ts';
import { add, deleted, setField, softDelete } from './workspace.ts';
import type { Values } from './workspace.ts';

const TODAY = '2026-11-26';
const NO = {
	verdict: 'not_enough',
	pieces: null,
	reason: 'za daleko',
	by: 'dyrektor',
	at: TODAY
} as const;
const YES = { ...NO, verdict: 'enough', reason: '' } as const;

test('what could do instead is listed: the same kind first, then what may be borrowed, then the nearest', () => {
	const doc = planned({ kind: 'laptop', quantity: 10 });
	const far = piece(doc, { kind: 'laptop', lending: 'yes', name: 'far', quantity: 2 });
	const near = piece(doc, { kind: 'laptop', lending: 'yes', name: 'near', quantity: 2 });
	piece(doc, { kind: 'laptop', lending: 'no', quantity: 2 });
	piece(doc, { kind: 'tablet', lending: 'yes', quantity: 2 });
	piece(doc, { kind: 'drone', lending: 'yes', quantity: 2 });
	piece(doc, { kind: 'laptop', condition: 'disposed', quantity: 2 });
	const [purchase] = purchases(doc);
	const km: Record<string, number> = { [far]: 12, [near]: 3 };
	const found = candidates(purchase, equipment(doc), {
		...{ today: TODAY, capacityOf: () => capacity(40) },
		distanceKm: ({ id }) => km[id] ?? null
	});
	expect(found.map(({ item, distanceKm }) => [item.kind, item.lending, distanceKm])).toEqual([
		['laptop', 'yes', 3],
		['laptop', 'yes', 12],
		['laptop', 'no', null],
		['tablet', 'yes', null]
	]);
});

test('obstacles are told by the inventory and decide nothing', () => {
	const doc = planned({ kind: 'laptop', quantity: 2, hoursPerWeek: 30 });
	piece(doc, {
		...{ kind: 'tablet', quantity: 2, condition: 'limited', lending: 'no' },
		...{ hoursPerWeek: 20, durableUntil: '2027' }
	});
	piece(doc, { kind: 'tablet', quantity: 2 });
	const [one, two] = look(doc).list;
	const obstacles = Object.fromEntries([one, two].map((c) => [c.item.lending, c.obstacles]));
	expect(obstacles.no).toEqual(['other_kind', 'limited', 'not_lendable', 'busy', 'durability']);
	expect(obstacles.unknown).toEqual([
		...['other_kind', 'condition_unknown', 'lending_unknown', 'use_unknown']
	]);
	expect(look(doc).state).toBe('not_started');
});

test('a purchase is justified only when every piece that could do was looked at', () => {
	const doc = planned({ kind: 'laptop', quantity: 10 });
	const ids = [
		piece(doc, { kind: 'laptop', quantity: 4 }),
		piece(doc, { kind: 'tablet', quantity: 3 })
	];
	const { id } = purchases(doc)[0];
	const item = (id: string) => equipment(doc).find((one) => one.id === id)!;

	expect(look(doc)).toMatchObject({ state: 'not_started', left: 2 });
	judge(doc, id, item(ids[0]), { ...YES, pieces: 3 });
	expect(look(doc)).toMatchObject({ state: 'in_progress', left: 1, found: 3 });
	judge(doc, id, item(ids[1]), NO);
	expect(look(doc)).toMatchObject({ state: 'justified', left: 0, found: 3, missing: 7 });

	// what changed since is looked at again, and so is what came since
	setField(doc, 'equipment', ids[1], 'quantity', 30);
	expect(look(doc)).toMatchObject({ state: 'in_progress', left: 1, missing: 7 });
	judge(doc, id, item(ids[1]), { ...YES, pieces: 7 });
	expect(look(doc)).toMatchObject({ state: 'available_found', missing: 0 });
	piece(doc, { kind: 'desktop', quantity: 1 });
	expect(look(doc).state).toBe('in_progress');
});

test('an empty inventory justifies nothing, one without anything of the kind does', () => {
	const doc = planned({ kind: 'laptop', quantity: 10 });
	expect(look(doc).state).toBe('not_started');
	piece(doc, { kind: 'drone', quantity: 1 });
	expect(look(doc)).toMatchObject({ state: 'justified', missing: 10 });
});

test('how many are missing is unknown while nobody counted what there is, and nothing is justified', () => {
	const doc = planned({ kind: 'laptop', quantity: 10 });
	piece(doc, { kind: 'laptop' });
	const { id } = purchases(doc)[0];
	judge(doc, id, equipment(doc)[0], YES);
	expect(look(doc)).toMatchObject({ state: 'in_progress', missing: null });
	judge(doc, id, equipment(doc)[0], { ...YES, pieces: 4 });
	expect(look(doc)).toMatchObject({ state: 'justified', missing: 6 });
});

test('a no needs its reason, and nobody can use more than there are', () => {
	const doc = planned({ kind: 'laptop', quantity: 10 });
	piece(doc, { kind: 'laptop', quantity: 4 });
	const { id } = purchases(doc)[0];
	const [item] = equipment(doc);
	expect(() => judge(doc, id, item, { ...NO, reason: ' ' })).toThrow(DomainError);
	expect(() => judge(doc, id, item, { ...YES, pieces: 5 })).toThrow(DomainError);
	expect(look(doc).left).toBe(1);
	// what another program wrote without a reason is no check either
	setField(doc, 'purchases', id, `verdict:${item.id}`, 'not_enough');
	expect(look(doc)).toMatchObject({ state: 'not_started', left: 1 });
});

test('a finding is taken back, undone by its author, and survives the bin', () => {
	const doc = planned({ kind: 'laptop', quantity: 10 });
	piece(doc, { kind: 'laptop', quantity: 4 });
	const { id } = purchases(doc)[0];
	const undo = undoManager(doc);
	judge(doc, id, equipment(doc)[0], NO);
	expect(look(doc).state).toBe('justified');
	undo.undo();
	expect(look(doc).state).toBe('not_started');
	undo.redo();
	reopen(doc, id, equipment(doc)[0].id);
	expect(look(doc).state).toBe('not_started');
	undo.undo();
	softDelete(doc, 'purchases', id);
	expect(deleted(doc)).toMatchObject([{ root: 'purchases', id, kind: 'laptop' }]);
	undo.undo();
	expect(look(doc).state).toBe('justified');
});

test('two people who check apart agree afterwards, and no finding about another piece is lost', () => {
	const finding = fc.constantFrom(NO, YES, { ...YES, pieces: 1 }, { ...NO, reason: 'zajęte' });
	const checks = fc.array(fc.tuple(fc.nat(3), finding), { maxLength: 6 });
	fc.assert(
		fc.property(checks, checks, (hers, his) => {
			const anna = planned({ kind: 'laptop', quantity: 9 });
			for (const kind of ['laptop', 'laptop', 'tablet', 'desktop'])
				piece(anna, { kind, quantity: 3 });
			const jan = new Y.Doc();
			Y.applyUpdate(jan, Y.encodeStateAsUpdate(anna));
			const { id } = purchases(anna)[0];
			for (const [doc, own] of [[anna, hers] as const, [jan, his] as const])
				for (const [n, what] of own) judge(doc, id, equipment(doc)[n], what);
			Y.applyUpdate(jan, Y.encodeStateAsUpdate(anna));
			Y.applyUpdate(anna, Y.encodeStateAsUpdate(jan));

			expect(look(anna)).toEqual(look(jan));
			const looked = new Set([...hers, ...his].map(([n]) => n));
			expect(look(anna).left).toBe(4 - looked.size);
		}),
		{ numRuns: 200 }
	);
});

test('what stands in for a kind is stood in for by it', () => {
	for (const kind of EXCHANGEABLE.flat())
		for (const other of replacing(kind)) expect(replacing(other)).toContain(kind);
	expect(replacing('laptop')).toEqual(['desktop', 'tablet']);
	expect(replacing('drone')).toEqual([]);
});

function planned(values: Values): Y.Doc {
	const doc = new Y.Doc();
	add(doc, 'purchases', values);
	return doc;
}

const piece = (doc: Y.Doc, values: Values) => add(doc, 'equipment', values);

function look(doc: Y.Doc): Standing & { list: Candidate[] } {
	const items = equipment(doc);
	const found = candidates(purchases(doc)[0], items, {
		...{ today: TODAY, capacityOf: () => capacity(40), distanceKm: () => null }
	});
	return { ...standing(purchases(doc)[0], found, items.length), list: found };
}
