import { expect, test } from 'vitest';
import { names, type Dot } from './names.ts';

const dot = (name: string, x: number, y: number, town = false): Dot => ({ name, x, y, town });

test('a name stands on the side away from the edge', () => {
	const [zurada, zederman] = names([dot('Żurada', 20, 50), dot('Zederman', 380, 50)], 400);
	expect([zurada.side, zederman.side]).toEqual(['right', 'left']);
});

test('a name that would touch another goes to the other side, then disappears; its dot stays', () => {
	const crowd = [dot('Osiek', 100, 50), dot('Sieniczno', 80, 52), dot('Witeradów', 84, 51)];
	expect(names(crowd, 400).map(({ side }) => side)).toEqual(['right', 'left', 'none']);
});

test('a town is named on its spot, before the villages around it', () => {
	const named = names([dot('Olkusz', 200, 50, true), dot('Pomorzany', 205, 52)], 400);
	expect(named.map(({ side }) => side)).toEqual(['middle', 'none']);
});

test('a small map names only the first few', () => {
	const row = ['A', 'B', 'C', 'D'].map((name, i) => dot(name, 100, 40 * i));
	expect(names(row, 400, 2).filter(({ side }) => side !== 'none')).toHaveLength(2);
});

test('a town whose spot a letter takes is named above it, or below when that is taken too', () => {
	const town = dot('Olkusz', 200, 100, true);
	expect(names([town], 400, Infinity, [{ x: 200, y: 100 }])[0].side).toBe('above');
	const both = [
		{ x: 200, y: 100 },
		{ x: 205, y: 72 }
	];
	expect(names([town], 400, Infinity, both)[0].side).toBe('below');
});
