import { expect, test } from 'vitest';
import { toward } from './toward.ts';

const nodes = [
	{ id: 'left', x: 0, y: 50 },
	{ id: 'middle', x: 50, y: 50 },
	{ id: 'right', x: 100, y: 55 },
	{ id: 'aside', x: 60, y: 0 }
];
const from = (id: string) => nodes.find((node) => node.id === id)!;

test('an arrow leads to the next that way, rather straight on than aside', () => {
	expect(toward(nodes, from('left'), 'ArrowRight')).toBe('middle');
	expect(toward(nodes, from('middle'), 'ArrowRight')).toBe('right');
	expect(toward(nodes, from('middle'), 'ArrowUp')).toBe('aside');
});

test('at the edge it leads round; alone it leads nowhere', () => {
	expect(toward(nodes, from('right'), 'ArrowRight')).toBe('left');
	expect(toward([nodes[0]], nodes[0], 'ArrowUp')).toBeNull();
});
