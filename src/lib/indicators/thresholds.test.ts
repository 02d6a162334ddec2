import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overAll, overlaps, overMost, type Threshold } from './thresholds.ts';

test('a gmina is over a threshold that it reaches, from above or from below', () => {
	const old: Threshold = { values: [22, 21.9, null], at: 22, risk: 'more' };
	const poor: Threshold = { values: [2000, 1500, 900], at: 2000, risk: 'less' };
	expect(overlaps([old, poor], 3)).toEqual([
		{ over: 2, known: 2 },
		{ over: 1, known: 2 },
		{ over: 1, known: 1 }
	]);
});

test('most is more than half and all is all; the unknown is not over, and without thresholds nobody is', () => {
	expect([overMost({ over: 2, known: 2 }, 3), overMost({ over: 1, known: 1 }, 2)]).toEqual([
		true,
		false
	]);
	expect([overAll({ over: 2, known: 2 }, 2), overAll({ over: 1, known: 1 }, 2)]).toEqual([
		true,
		false
	]);
	expect([overMost({ over: 0, known: 0 }, 0), overAll({ over: 0, known: 0 }, 0)]).toEqual([
		false,
		false
	]);
});

test('a harder threshold never adds a gmina', () => {
	const values = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: 1 });
	fc.assert(
		fc.property(values, fc.integer({ min: 0, max: 20 }), fc.nat(5), (known, at, more) => {
			const [loose] = [overlaps([{ values: known, at, risk: 'more' }], known.length)];
			const hard = overlaps([{ values: known, at: at + more, risk: 'more' }], known.length);
			hard.forEach(({ over }, i) => expect(over).toBeLessThanOrEqual(loose[i].over));
		})
	);
});
