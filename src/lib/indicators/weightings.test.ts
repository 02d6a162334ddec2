import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranges, weightings } from './weightings.ts';

test('weightings lie on the sliders, leave out what is not used, and are the same every time', () => {
	const sets = weightings([true, false, true], 200);
	for (const one of sets) {
		expect(one.every((weight) => weight >= 0 && weight <= 5)).toBe(true);
		expect(one[1]).toBe(0);
	}
	expect(weightings([true, false, true], 200)).toEqual(sets);
	expect(weightings([true, false, true], 200, 1)).not.toEqual(sets);
});

test('every position of a slider is as likely, whatever the others are', () => {
	const sets = weightings([true, true], 5000);
	const share = (test: (one: Float64Array) => boolean) => sets.filter(test).length / 5000;
	for (const c of [0, 1])
		for (const at of [0.5, 1, 2.5, 4]) expect(share((one) => one[c] < at)).toBeCloseTo(at / 5, 1);
	expect(share(([a, b]) => a < 2.5 && b < 2.5)).toBeCloseTo(1 / 4, 1);
});

test('a gmina at most risk in everything is first whatever the weights', () => {
	const ranks = [
		[1, 0.5, 0],
		[1, 0, 0.5]
	].map((row) => Float64Array.from(row));
	const found = ranges(ranks, [true, true, true], weightings([true, true]));
	expect(found.get(0)).toEqual({ low: 1, high: 1, best: 1, worst: 1 });
	expect(found.get(1)).toMatchObject({ best: 2, worst: 3 });
});

test('those not scored have no range and take no place', () => {
	const ranks = [Float64Array.from([0.2, 0.9, 0.5])];
	const found = ranges(ranks, [true, false, true], weightings([true], 10));
	expect(found.get(1)).toBeUndefined();
	expect(found.get(0)).toMatchObject({ best: 2, worst: 2 });
});

test('ranges are those of the places counted one by one', () => {
	const cell = fc.option(
		fc.integer({ min: 0, max: 4 }).map((n) => n / 4),
		{ nil: Number.NaN, freq: 6 }
	);
	const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(rows, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (gminas, marks) => {
			const ranks = [0, 1, 2].map((c) => Float64Array.from(gminas, (row) => row[c]));
			const scored = gminas.map((_, i) => marks[i]);
			const sets = weightings([true, true, true], 40);
			const all = ranges(ranks, scored, sets);
			for (const i of gminas.keys()) {
				if (!scored[i]) continue;
				const places = sets.map((weights) => place(gminas, scored, weights, i));
				expect(all.get(i)).toMatchObject({ best: Math.min(...places), worst: Math.max(...places) });
				expect(ranges(ranks, scored, sets, [i]).get(i)).toEqual(all.get(i));
				const within = places.filter((one) => one >= all.get(i)!.low && one <= all.get(i)!.high);
				expect(within.length).toBeGreaterThanOrEqual(36); // nine in ten of forty
			}
		}),
		{ numRuns: 50 }
	);
});

function place(gminas: number[][], scored: boolean[], weights: Float64Array, at: number): number {
	const score = (row: number[]) => {
		let [sum, known] = [0, 0];
		row.forEach((rank, c) => {
			if (Number.isNaN(rank)) return;
			sum += weights[c] * rank;
			known += weights[c];
		});
		return known > 0 ? sum / known : 0;
	};
	const ours = score(gminas[at]);
	return 1 + gminas.filter((row, i) => scored[i] && score(row) > ours).length;
}
