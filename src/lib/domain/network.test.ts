import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutVertices, measures, networkOf } from './network.ts';
import type { Relation } from './relations.ts';

const relation = (from: string, to: string, more: Partial<Relation> = {}) =>
	({
		id: `${from}${to}`,
		from,
		to,
		form: '',
		strength: null,
		state: 'active',
		...more
	}) as Relation;
const nodes = (text: string) => [...text].map((id) => ({ id }));
const said = (ids: string, ...relations: Relation[]) => measures(networkOf(nodes(ids), relations));

test('several relations of the same two are one tie, as strong as the strongest', () => {
	const { ties, near } = networkOf(nodes('abc'), [
		relation('b', 'a', { strength: 1 }),
		relation('a', 'b', { strength: 3, id: 'second' }),
		relation('a', 'b', { strength: 2, id: 'third' })
	]);
	expect(ties).toMatchObject([{ a: 'a', b: 'b', strength: 3, planned: false }]);
	expect(ties[0].relations).toHaveLength(3);
	expect([...near.get('a')!]).toEqual(['b']);
});

test('a relation with nobody, with itself or with one who is not there is no tie', () => {
	const broken = [relation('a', 'a'), relation('a', 'x'), { ...relation('a', 'b'), to: null }];
	expect(networkOf(nodes('ab'), broken).ties).toEqual([]);
});

test('a plan makes a tie and joins no groups', () => {
	const network = networkOf(nodes('ab'), [relation('a', 'b', { state: 'planned', strength: 2 })]);
	expect(network.ties).toMatchObject([{ planned: true, strength: 2 }]);
	expect(measures(network)).toMatchObject({ groups: [], alone: ['a', 'b'] });
	const begun = networkOf(nodes('ab'), [
		relation('a', 'b', { state: 'planned', strength: 3 }),
		relation('a', 'b', { strength: 1 })
	]);
	expect(begun.ties).toMatchObject([{ planned: false, strength: 1 }]);
});

test('who connects: the middle of a star, and the two ends of a bridge', () => {
	const star = said('mabc', relation('m', 'a'), relation('m', 'b'), relation('m', 'c'));
	expect(star.connecting).toEqual([{ id: 'm', parts: 3 }]);
	expect(star.central).toEqual({ ids: ['m'], others: 3 });

	const bridge = said(
		'abcxyz',
		...[relation('a', 'b'), relation('b', 'c'), relation('c', 'a')],
		...[relation('x', 'y'), relation('y', 'z'), relation('z', 'x'), relation('c', 'x')]
	);
	expect(bridge.connecting).toEqual([
		{ id: 'c', parts: 2 },
		{ id: 'x', parts: 2 }
	]);
});

test('nobody connects in a ring; who is alone and how many groups there are is said', () => {
	const ring = said(
		'abcdxyo',
		...[relation('a', 'b'), relation('b', 'c'), relation('c', 'd'), relation('d', 'a')],
		relation('x', 'y')
	);
	expect(ring.connecting).toEqual([]);
	expect(ring.groups.map((group) => group.join(''))).toEqual(['abdc', 'xy']);
	expect(ring.alone).toEqual(['o']);
});

test('a chain of 5,000 does not exhaust the stack', () => {
	const ids = Array.from({ length: 5000 }, (_, i) => `n${i}`);
	const near = new Map(
		ids.map((id, i) => [id, [ids[i - 1], ids[i + 1]].filter((other) => other !== undefined)])
	);
	expect(cutVertices(ids, near).size).toBe(4998);
});

test('cut vertices are those whose removal leaves more parts, counted by taking each away', () => {
	const graphs = fc.integer({ min: 1, max: 9 }).chain((n) =>
		fc.record({
			n: fc.constant(n),
			edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 14 })
		})
	);
	fc.assert(
		fc.property(graphs, ({ n, edges }) => {
			const ids = Array.from({ length: n }, (_, i) => String(i));
			const network = networkOf(
				ids.map((id) => ({ id })),
				edges.map(([a, b]) => relation(String(a), String(b)))
			);
			const { connecting, groups, alone } = measures(network);
			expect(groups.length + alone.length).toBe(parts(ids, network.ties));
			const found = new Map(connecting.map(({ id, parts }) => [id, parts]));
			for (const id of ids) {
				const without = ids.filter((other) => other !== id);
				const more = parts(without, network.ties) - parts(ids, network.ties);
				expect(found.get(id) ?? 0).toBe(more > 0 ? more + 1 : 0);
			}
		}),
		{ numRuns: 500 }
	);
});

/** How many parts there are, by painting everybody with the colour of those they know until it rests. */
function parts(ids: string[], ties: { a: string; b: string }[]): number {
	const colour = new Map(ids.map((id, i) => [id, i]));
	for (let round = 0; round < ids.length; round++)
		for (const { a, b } of ties) {
			const [one, two] = [colour.get(a), colour.get(b)];
			if (one === undefined || two === undefined) continue;
			colour.set(a, Math.min(one, two));
			colour.set(b, Math.min(one, two));
		}
	return new Set(colour.values()).size;
}
