import { expect, test } from 'vitest';
import { arrange, type Spot } from './arrange.ts';

const room = { gap: 30, most: 4 };
const at = (id: string, x: number, y: number): Spot => ({ id, x, y });

test('letters that do not touch stand where they are', () => {
	const stands = arrange([at('a', 0, 0), at('b', 40, 0)], room);
	expect(stands.map((stand) => [stand.kind, stand.x, stand.y])).toEqual([
		['one', 0, 0],
		['one', 40, 0]
	]);
});

test('letters on one point step apart until they no longer touch', () => {
	const stands = arrange([at('a', 10, 10), at('b', 10, 10), at('c', 10, 10)], room);
	expect(stands).toHaveLength(3);
	for (const one of stands)
		for (const other of stands)
			if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(29.9);
});

test('too many on one point become a number that knows them all', () => {
	const stands = arrange(
		['a', 'b', 'c', 'd', 'e'].map((id) => at(id, 5, 5)),
		room
	);
	expect(stands).toEqual([{ kind: 'many', ids: ['a', 'b', 'c', 'd', 'e'], x: 5, y: 5 }]);
});

test('nobody is lost or doubled among five hundred', () => {
	const spots = Array.from({ length: 500 }, (_, i) => at(`p${i}`, (i * 37) % 600, (i * 91) % 400));
	const ids = arrange(spots, room).flatMap((stand) =>
		stand.kind === 'one' ? stand.id : stand.ids
	);
	expect(ids.sort()).toEqual(spots.map((spot) => spot.id).sort());
});

test('in a crowd the rings keep clear of each other', () => {
	const spots = Array.from({ length: 300 }, (_, i) => at(`p${i}`, (i * 37) % 400, (i * 91) % 300));
	const rings = arrange(spots, room).filter(({ kind }) => kind === 'many');
	const close = rings.filter((ring) =>
		rings.some((other) => other !== ring && Math.hypot(ring.x - other.x, ring.y - other.y) < 20)
	);
	expect(rings.length).toBeGreaterThan(5);
	expect(close).toEqual([]);
});
