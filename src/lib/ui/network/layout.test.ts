import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TieStrength } from '#lib/domain/relations.ts';
import { APART, settled, settledInTurns, settling, type Spots } from './layout.ts';

const tie = (a: string, b: string, strength: TieStrength = 1) => ({ a, b, strength });
const rounded = (spots: Spots) =>
	[...spots].map(([id, { x, y }]) => `${id} ${x.toFixed(6)} ${y.toFixed(6)}`).sort();

test('the same relations rest in the same places, in whatever order they are given', () => {
	const ties = fc.uniqueArray(
		fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a < b),
		{ selector: ([a, b]) => `${a} ${b}`, maxLength: 25 }
	);
	fc.assert(
		fc.property(ties, fc.nat(), (list, turn) => {
			const all = list.map(([a, b]) => tie(`p${a}`, `p${b}`, (((a + b) % 3) + 1) as TieStrength));
			const at = turn % (all.length + 1);
			const spots = settled(all);
			expect(rounded(settled([...all.slice(at), ...all.slice(0, at)]))).toEqual(rounded(spots));
			for (const { x, y } of spots.values()) expect(Number.isFinite(x + y)).toBe(true);
		}),
		{ numRuns: 30 }
	);
});

test('it comes to rest: the last steps move nobody by a pixel, and there is a last one', () => {
	const all = [...settling(ring(30))];
	expect(all).toHaveLength(300);
	const [before, last] = all.slice(-2);
	for (const [id, { x, y }] of last)
		expect(Math.hypot(x - before.get(id)!.x, y - before.get(id)!.y)).toBeLessThan(1);
});

test('nobody stands on anybody', () => {
	const spots = [...settled([...ring(40), tie('n0', 'n20'), tie('n5', 'n30', 3)]).values()];
	for (const [i, a] of spots.entries())
		for (const b of spots.slice(i + 1))
			expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(APART);
});

test('a change moves little: who is new stands beside the one it is tied to', () => {
	const before = settled(ring(12));
	const after = settled([...ring(12), tie('n3', 'new')], before);
	const moved = [...before].map(([id, { x, y }]) =>
		Math.hypot(x - after.get(id)!.x, y - after.get(id)!.y)
	);
	expect(Math.max(...moved)).toBeLessThan(200);
	const [near, fresh] = [after.get('n3')!, after.get('new')!];
	expect(Math.hypot(near.x - fresh.x, near.y - fresh.y)).toBeLessThan(250);
});

test('two hundred partners rest step by step, with a pause whenever its time is over', async () => {
	const pausesOf = async (forMs: number) => {
		let pauses = 0;
		const spots = await settledInTurns(ring(200), async () => void (pauses += 1), forMs);
		expect(spots.size).toBe(200);
		return pauses;
	};
	expect(await pausesOf(0)).toBe(300);
	expect(await pausesOf(Infinity)).toBe(0);
});

function ring(n: number) {
	const name = (i: number) => `n${i % n}`;
	return Array.from({ length: n }, (_, i) => {
		const [a, b] = [name(i), name(i + 1)].sort();
		return tie(a, b);
	});
}
