import { Awareness } from 'y-protocols/awareness';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { presentIn } from './presence.ts';

const anna = { id: 'a', name: 'Anna Kot' };

test('a person with two browsers is one person, and where she works wins', () => {
	const awareness = room({
		7: { user: { id: 'b', name: 'Jan Lis', index: 2 } },
		9: { user: { id: 'b', name: 'Jan Lis', index: 2 }, where: 'Sprzęt' }
	});
	const people = presentIn(awareness, anna);
	expect(people.map(({ name, where, color }) => [name, where, color])).toEqual([
		['Anna Kot', '', 1],
		['Jan Lis', 'Sprzęt', 3]
	]);
	awareness.destroy();
});

test('own other browsers and states without a server name are nobody', () => {
	const awareness = room({
		7: { user: { id: 'a', name: 'Anna Kot', index: 0 } },
		8: { user: { name: 'Podszywacz' } },
		9: {}
	});
	expect(presentIn(awareness, anna)).toHaveLength(1);
	awareness.destroy();
});

test('our own colour is one that nobody else has here', () => {
	const awareness = room({ 7: { user: { id: 'b', name: 'Jan Lis', index: 0 } } });
	expect(presentIn(awareness, anna)[0].color).toBe(2);
	awareness.destroy();
});

function room(states: Record<number, object>): Awareness {
	const awareness = new Awareness(new Y.Doc());
	for (const [client, state] of Object.entries(states)) awareness.states.set(Number(client), state);
	return awareness;
}
