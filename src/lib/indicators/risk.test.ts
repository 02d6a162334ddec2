import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPONENTS, contributions, index, riskRanks, score } from './risk.ts';

test('a percentile rank counts the others with less risk, ties half', () => {
	// of the five others of 20: one lower, one the same; (1 + 1/2) / 5
	expect([...riskRanks([10, 20, 20, 30, 40, 50], 'more')]).toEqual([0, 0.3, 0.3, 0.6, 0.8, 1]);
	expect([...riskRanks([10, 20, 20, 30, 40, 50], 'less')]).toEqual(
		[1, 0.7, 0.7, 0.4, 0.2, 0].map((one) => expect.closeTo(one, 12))
	);
});

test('an unknown value has no rank, and nobody has one among fewer than five others', () => {
	expect([...riskRanks([1, null, 3, 4, 5, 6, 7], 'more')][1]).toBeNaN();
	expect([...riskRanks([1, 2, 3, 4, 5, null], 'more')].every(Number.isNaN)).toBe(true);
});

test('the index is the weighted mean of ranks, and its parts add up to it', () => {
	const ranks = [
		[0.2, 1],
		[0.6, 0],
		[1, 0.5]
	].map((row) => Float64Array.from(row));
	// (3 × 0.2 + 1 × 0.6 + 0 × 1) / 4 = 0.3
	expect(contributions(ranks, [3, 1, 0], 0)!.map((one) => round(one!))).toEqual([15, 15, 0]);
	expect(score(ranks, [3, 1, 0], 0)).toBeCloseTo(30, 12);
	const all = index(ranks, [3, 1, 0]);
	expect([...all.scores].map(round)).toEqual([30, 75]);
	expect([...all.places]).toEqual([2, 1]);
	expect(all.of).toBe(2);
});

test('the weight of what is unknown passes to the rest', () => {
	const ranks = [[0.2], [Number.NaN], [0.5], [0.8]].map((row) => Float64Array.from(row));
	// known: 1 × 0.2 + 1 × 0.5 + 1 × 0.8 over 3
	expect(score(ranks, [1, 1, 1, 1], 0)).toBeCloseTo(50, 12);
	expect(contributions(ranks, [1, 1, 1, 1], 0)![1]).toBeNull();
});

test('a gmina is scored with three quarters of the weight on at least three known components', () => {
	const ranks = [[0.2], [Number.NaN], [0.5], [0.8]].map((row) => Float64Array.from(row));
	expect(score(ranks, [1, 2, 1, 1], 0)).toBeNull(); // 3 of 5
	expect(score(ranks, [1, 1, 0, 5], 0)).toBeNull(); // two components
	expect(score(ranks, [1, 0, 0, 0], 0)).toBeCloseTo(20, 12); // all that have a weight
	expect(score(ranks, [0, 0, 0, 0], 0)).toBeNull();
	expect([...index(ranks, [1, 2, 1, 1]).places]).toEqual([0]);
});

test('equal scores share the better place', () => {
	const ranks = [Float64Array.from([0.5, 0.9, 0.5, 0.1])];
	expect([...index(ranks, [1]).places]).toEqual([2, 1, 2, 4]);
});

test('components have short names of their own, and the usual weights lie on the slider', () => {
	expect(new Set(COMPONENTS.map(({ key }) => key)).size).toBe(COMPONENTS.length);
	expect(COMPONENTS.every(({ key }) => /^[a-z]+$/.test(key))).toBe(true);
	expect(COMPONENTS.every(({ weight }) => weight >= 0 && weight <= 5)).toBe(true);
});

test('the index agrees with the definition written out', () => {
	const cell = fc.option(fc.integer({ min: 0, max: 6 }), { freq: 8 });
	const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 25 });
	const weights = fc.tuple(...Array(4).fill(fc.integer({ min: 0, max: 5 }))) as fc.Arbitrary<
		number[]
	>;
	fc.assert(
		fc.property(table, weights, (gminas, chosen) => {
			const ranks = DIRECTIONS.map((risk, c) =>
				riskRanks(
					gminas.map((row) => row[c]),
					risk
				)
			);
			const { scores, places, of } = index(ranks, chosen);
			const expected = gminas.map((_, i) => slow(gminas, chosen, i));
			expected.forEach((one, i) => {
				if (one === null) expect([scores[i], places[i]]).toEqual([Number.NaN, 0]);
				else {
					expect(scores[i]).toBeCloseTo(one, 9);
					const parts = contributions(ranks, chosen, i)!;
					expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(scores[i]);
					expect(scores[i]).toBeGreaterThanOrEqual(-1e-9);
					expect(scores[i]).toBeLessThanOrEqual(100 + 1e-9);
				}
			});
			expect(of).toBe(expected.filter((one) => one !== null).length);
		})
	);
});

const DIRECTIONS = ['more', 'less', 'more', 'less'] as const;

/** Counting pair by pair instead of sorting. */
function slow(gminas: (number | null)[][], weights: number[], at: number): number | null {
	let [sum, known, all, have, wanted] = [0, 0, 0, 0, 0];
	DIRECTIONS.forEach((risk, c) => {
		if (weights[c] === 0) return;
		all += weights[c];
		wanted++;
		const ours = gminas[at][c];
		const others = gminas.flatMap((row, i) => (i === at || row[c] === null ? [] : row[c]));
		if (ours === null || others.length < 5) return;
		const less = others.filter((other) => (risk === 'more' ? other < ours : other > ours)).length;
		const same = others.filter((other) => other === ours).length;
		sum += weights[c] * ((less + same / 2) / others.length);
		known += weights[c];
		have++;
	});
	if (wanted === 0 || have < Math.min(3, wanted) || known < 0.75 * all) return null;
	return (100 * sum) / known;
}

function round(value: number): number {
	return Math.round(value * 1e9) / 1e9;
}
