import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowed } from './windowed.ts';

test('what is out of view is a gap above and a gap below', () => {
	expect(windowed(100, 10, 12)).toEqual([
		{ kind: 'gap', after: 0, rows: 10 },
		{ kind: 'row', index: 10 },
		{ kind: 'row', index: 11 },
		{ kind: 'gap', after: 12, rows: 88 }
	]);
});

test('the row with the focus stays, however far away', () => {
	expect(windowed(100, 0, 1, [50]).filter(({ kind }) => kind === 'row')).toEqual([
		{ kind: 'row', index: 0 },
		{ kind: 'row', index: 50 }
	]);
});

test('no row is lost or drawn twice, wherever somebody scrolls', () => {
	const n = fc.integer({ min: -20, max: 220 });
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 200 }),
			n,
			n,
			fc.array(n),
			(total, first, last, pinned) => {
				const pieces = windowed(total, first, last, pinned);
				let next = 0;
				for (const piece of pieces) {
					if (piece.kind === 'row') expect(piece.index).toBe(next++);
					else {
						expect(piece.rows).toBeGreaterThan(0);
						next += piece.rows;
					}
				}
				expect(next).toBe(total);
			}
		)
	);
});
