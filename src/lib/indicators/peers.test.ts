import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, rank, rounded, standing, standings } from './peers.ts';

test('ties count half', () => {
	// below 3: 1, 2; equal: two threes; so (2 + 4) / 2 of 6
	expect(standing(3, [1, 2, 3, 3, 4, 5])).toBe(0.5);
});

test('the lowest and the highest stand at the ends', () => {
	expect(standing(0, [1, 2, 3, 4, 5])).toBe(0);
	expect(standing(9, [1, 2, 3, 4, 5])).toBe(1);
});

test('an unknown value has no standing, nor has one among fewer than five known', () => {
	expect(standing(null, [1, 2, 3, 4, 5])).toBeNull();
	expect(standing(3, [1, 2, 3, 4, null])).toBeNull();
});

test('a rank counts those above and below after rounding, and needs five gminas with ours', () => {
	expect(rank(2, [1, 2.04, 3, null, 4], 1)).toEqual({ above: 2, below: 1, same: 1, of: 5 });
	expect(rank(2, [1, 3, 4], 1)).toBeNull();
	expect(rank(null, [1, 2, 3, 4, 5], 1)).toBeNull();
});

test('the middle of the known', () => {
	expect(median([4, null, 1, 3])).toBe(3);
	expect(median([1, 2, 3, 4])).toBe(2.5);
	expect(median([null])).toBeNull();
});

test('halves are rounded away from zero, as people do', () => {
	expect(rounded(97.05, 1)).toBe(97.1);
	expect(rounded(-3.255, 2)).toBe(-3.26);
	expect(rounded(2641.5, 0)).toBe(2642);
});

test('all standings at once are those of each among the others, counted pair by pair', () => {
	const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 5 }), {
		maxLength: 30
	});
	fc.assert(
		fc.property(values, (known) => {
			const all = standings(known);
			known.forEach((value, i) => {
				const others = known.filter((other, j): other is number => j !== i && other !== null);
				const enough = value !== null && others.length >= 5;
				const half = others.reduce(
					(sum, other) => sum + (other < value! ? 1 : other === value ? 0.5 : 0),
					0
				);
				if (enough) expect(all[i]).toBeCloseTo(half / others.length, 12);
				else expect(all[i]).toBeNaN();
				const one = standing(value, known.toSpliced(i, 1));
				if (one === null) expect(all[i]).toBeNaN();
				else expect(all[i]).toBeCloseTo(one, 12);
			});
		})
	);
});
