import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { project } from './projection.ts';
import { fieldOf, stakeholders, stepped } from './stakeholders.ts';
import { add, setField } from './workspace.ts';

test.each([
	[4, 4, 'manage'],
	[3, 3, 'manage'],
	[4, 2, 'satisfy'],
	[2, 3, 'inform'],
	[1, 1, 'watch'],
	[2, 2, 'watch'],
	[null, 4, null],
	[4, null, null]
] as const)('influence %s and interest %s: %s', (influence, interest, field) => {
	expect(fieldOf({ influence, interest })).toBe(field);
});

test('arrows move by one step and stop at the edge; the first one puts on the board', () => {
	expect(stepped({ influence: 2, interest: 3 }, 'up')).toEqual({ influence: 3, interest: 3 });
	expect(stepped({ influence: 2, interest: 3 }, 'left')).toEqual({ influence: 2, interest: 2 });
	expect(stepped({ influence: 4, interest: 3 }, 'up')).toBeNull();
	expect(stepped({ influence: 1, interest: 1 }, 'down')).toBeNull();
	expect(stepped({ influence: null, interest: null }, 'up')).toEqual({ influence: 2, interest: 2 });
	expect(stepped({ influence: 4, interest: null }, 'down')).toEqual({ influence: 4, interest: 2 });
});

test('a matrix that strays into a shared document is projected nowhere', () => {
	const doc = new Y.Doc();
	const id = add(doc, 'stakeholders', { name: 'Wójt', influence: 4, interest: 1 });
	setField(doc, 'stakeholders', id, 'note', 'nie lubi zebrań');
	expect(stakeholders(doc)).toMatchObject([{ name: 'Wójt', note: 'nie lubi zebrań' }]);
	expect(JSON.stringify(project(doc))).not.toMatch(/Wójt|zebrań/);
});

test('a scale has four steps', () => {
	const doc = new Y.Doc();
	expect(() => add(doc, 'stakeholders', { name: 'Rada', influence: 5 })).toThrow();
	expect(() => add(doc, 'stakeholders', { name: 'Rada', interest: 0 })).toThrow();
});
