import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { CONDITIONS, equipment, EQUIPMENT_KINDS, FUNDERS, idlePieces } from './equipment.ts';
import type { Equipment } from './equipment.ts';
import {
	capacity,
	idleHoursOf,
	lastDay,
	nearestTerm,
	setOfPlace,
	sums,
	sumsBy,
	term
} from './inventory.ts';
import type { Sums } from './inventory.ts';
import { add } from './workspace.ts';
import type { Values } from './workspace.ts';

/** A library open 30 hours a week; elsewhere nobody knows. */
const capacityOf = ({ place }: Equipment) => capacity(place === 'library' ? 30 : null);

test('idle hours are opening hours without use, times pieces; the usual week where hours are unknown', () => {
	const items = written(
		{ kind: 'laptop', quantity: 4, hoursPerWeek: 6, place: 'library', condition: 'good' },
		{ kind: 'tablet', quantity: 2, hoursPerWeek: 0, condition: 'good' }
	);
	expect(sums(items, capacityOf)).toEqual({
		...{ items: 2, pieces: 6, uncounted: 0, broken: 0, unknownUse: 0 },
		...{ idlePieces: 2, idleHours: 4 * (30 - 6) + 2 * 40, assumed: 2 }
	});
});

test('what nobody counted is no zero: it is named apart and in no sum', () => {
	const items = written(
		{ kind: 'laptop', hoursPerWeek: 0 },
		{ kind: 'robot', quantity: 3 },
		{ kind: 'robot', quantity: 9, hoursPerWeek: 0, condition: 'disposed' }
	);
	const counted = sums(items, capacityOf);
	expect(counted).toMatchObject({ items: 2, pieces: 3, uncounted: 1, unknownUse: 3 });
	expect(counted.idleHours).toBeNull();
	expect(counted.idlePieces).toBe(0);
});

test('a broken piece is counted, but neither idle nor free', () => {
	const items = written({ kind: 'laptop', quantity: 2, hoursPerWeek: 0, condition: 'broken' });
	expect(sums(items, capacityOf)).toMatchObject({ pieces: 2, broken: 2, idlePieces: 0 });
	expect(idlePieces(items)).toBe(0);
	expect(idleHoursOf(items[0], capacity(40))).toBe(0);
});

test('more use than the place is open leaves no free hours, not fewer than none', () => {
	const [item] = written({ kind: 'desktop', quantity: 1, hoursPerWeek: 35, condition: 'good' });
	expect(idleHoursOf(item, capacity(30))).toBe(0);
});

const item = fc.record(
	{
		kind: fc.constantFrom(...EQUIPMENT_KINDS),
		funder: fc.constantFrom(...FUNDERS),
		condition: fc.constantFrom(...CONDITIONS),
		place: fc.constantFrom('library', 'school'),
		quantity: fc.nat(50),
		hoursPerWeek: fc.integer({ min: 0, max: 168 })
	},
	{ requiredKeys: [] }
);

test('the sums of the groups are the totals, by whatever they are grouped', () => {
	fc.assert(
		fc.property(
			fc.array(item, { maxLength: 12 }),
			fc.constantFrom('kind' as const, 'funder' as const, 'place' as const),
			(values, by) => {
				const items = written(...values);
				const total = sums(items, capacityOf);
				const groups = sumsBy(items, (each) => each[by] ?? '', capacityOf).map(([, one]) => one);
				for (const key of Object.keys(total) as (keyof Sums)[]) {
					const known = groups.map((one) => one[key]).filter((n) => n !== null);
					if (key === 'idleHours' && known.length === 0) expect(total.idleHours).toBeNull();
					else expect(known.reduce((sum, n) => sum + n, 0)).toBe(total[key] ?? 0);
				}
			}
		),
		{ numRuns: 200 }
	);
});

test('hours nobody wrote down never become free or idle ones', () => {
	fc.assert(
		fc.property(fc.array(item, { maxLength: 8 }), (values) => {
			const items = written(...values.map((one) => ({ ...one, hoursPerWeek: undefined })));
			expect(sums(items, capacityOf)).toMatchObject({ idlePieces: 0, idleHours: null });
		})
	);
});

test('a term known to the year or month lasts to its last day', () => {
	expect(lastDay('2027')).toBe('2027-12-31');
	expect(lastDay('2028-02')).toBe('2028-02-29');
	expect(lastDay('2027-06-15')).toBe('2027-06-15');
});

test('a term is soon for half a year, and over the day after its last', () => {
	const today = '2026-08-31';
	expect(term('2026-08-30', today)).toBe('ended');
	expect(term('2026-08-31', today)).toBe('soon');
	expect(term('2027-02-28', today)).toBe('soon'); // there is no 31 February
	expect(term('2027-03-01', today)).toBe('later');
	expect(term('2026', today)).toBe('soon');
	expect(term(null, today)).toBeNull();
	expect(nearestTerm({ durableUntil: '2030', licenceUntil: '2025' }, today)).toBe('ended');
});

test('a place has a set as far as somebody counted it', () => {
	const items = written(
		{ kind: 'laptop', quantity: 4, stays: 'yes' },
		{ kind: 'desktop', quantity: 2 },
		{ kind: 'robot', quantity: 0 },
		{ kind: 'printer_3d' },
		{ kind: 'tablet', quantity: 5, condition: 'disposed' }
	);
	const { parts, stays } = setOfPlace(items);
	expect(parts).toEqual({
		...{ computers: 6, tablets: null, robots: 0, mats: null },
		...{ printers_3d: null, software: null }
	});
	expect(stays).toEqual({ yes: 4, no: 0, unknown: 2 });
	expect(setOfPlace(written({ kind: 'laptop' })).stays).toBeNull();
});

function written(...values: Values[]): Equipment[] {
	const doc = new Y.Doc();
	for (const one of values) add(doc, 'equipment', one);
	return equipment(doc);
}
