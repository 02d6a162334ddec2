import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, standardised, type Variable } from './nearest.ts';

const variable = (code: string, values: (number | null)[], log = false): Variable => ({
	code,
	values,
	log
});

test('values are standardised by mean and standard deviation', () => {
	// mean 3, squared differences 4 + 0 + 4 over two: deviation 2
	expect([...standardised(variable('a', [1, 3, null, 5])).z]).toEqual([-1, 0, Number.NaN, 1]);
});

test('an amount is compared by its ratio, and zero is unknown then', () => {
	const { z } = standardised(variable('people', [1000, 2000, 4000, 0], true));
	expect(z[1] - z[0]).toBeCloseTo(z[2] - z[1], 12);
	expect(z[3]).toBeNaN();
});

test('a variable on which all are equal tells nobody apart', () => {
	expect([...standardised(variable('a', [7, 7, 7])).z]).toEqual(Array(3).fill(Number.NaN));
});

test('the nearest come first, each with the variables in which it is closest', () => {
	const age = standardised(variable('age', [20, 24, 21, 20]));
	const money = standardised(variable('money', [50, 90, 50, 51]));
	const { neighbours, of } = nearest(0, [age, money], 2);

	expect(of).toBe(3);
	expect(neighbours.map(({ at }) => at)).toEqual([3, 2]);
	expect(neighbours[0].why.map(({ code, ours, theirs }) => [code, ours, theirs])).toEqual([
		['age', 20, 20],
		['money', 50, 51]
	]);
	expect(neighbours[1].why[0]).toEqual({ code: 'money', ours: 50, theirs: 50, gap: 0 });
});

test('nobody is near a gmina that lacks a value, nor without a variable', () => {
	const age = standardised(variable('age', [null, 21, 30]));
	expect(nearest(0, [age], 2)).toEqual({ neighbours: [], of: 0 });
	expect(nearest(1, [age], 2).neighbours.map(({ at }) => at)).toEqual([2]);
	expect(nearest(0, [], 2)).toEqual({ neighbours: [], of: 0 });
});

test('no gmina left out is nearer than one that was found: by brute force over the raw values', () => {
	const cell = fc.option(fc.integer({ min: 1, max: 50 }), { freq: 6 });
	const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 40 });
	fc.assert(
		fc.property(rows, fc.integer({ min: 1, max: 10 }), (gminas, k) => {
			const raw = [0, 1, 2].map((c) => gminas.map((row) => row[c]));
			const { neighbours, of } = nearest(
				0,
				raw.map((values, c) => standardised(variable(`v${c}`, values, c === 2))),
				k
			);

			const distances = gminas.map((_, i) => slow(raw, i)).slice(1);
			const known = distances.filter((one) => one !== null).sort((a, b) => a - b);
			expect(of).toBe(known.length);
			expect(neighbours).toHaveLength(Math.min(k, known.length));
			neighbours.forEach(({ at, distance }, i) => {
				expect(distance).toBeCloseTo(known[i], 9);
				expect(slow(raw, at)).toBeCloseTo(known[i], 9);
			});
		})
	);
});

/** Root mean squared difference of z, straight from the definition; null where it is not defined. */
function slow(raw: (number | null)[][], at: number): number | null {
	let sum = 0;
	for (const [c, column] of raw.entries()) {
		const known = column
			.filter((one) => one !== null)
			.map((one) => (c === 2 ? Math.log(one) : one));
		const mean = known.reduce((a, b) => a + b, 0) / known.length;
		const variance = known.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (known.length - 1);
		if (column[0] === null || column[at] === null || !(variance > 1e-18)) return null;
		const [ours, theirs] = [column[0], column[at]].map((one) => (c === 2 ? Math.log(one) : one));
		sum += ((theirs - ours) / Math.sqrt(variance)) ** 2;
	}
	return Math.sqrt(sum / raw.length);
}
