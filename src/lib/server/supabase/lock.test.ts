import { expect, test } from 'vitest';
import { twoLanes } from './lock.ts';

test('work runs alone, and the server goes before whoever waits', async () => {
	const lock = twoLanes();
	const order: string[] = [];
	let inside = 0;
	const work = (name: string) => async () => {
		expect(++inside).toBe(1);
		await new Promise((resolve) => setTimeout(resolve, 1));
		order.push(name);
		inside--;
	};

	const all = [
		lock('second', work('page 1')),
		lock('second', work('page 2')),
		lock('second', work('page 3')),
		lock('first', work('server 1')),
		lock('first', work('server 2'))
	];
	await Promise.all(all);
	expect(order).toEqual(['page 1', 'server 1', 'server 2', 'page 2', 'page 3']);
});

test('work that fails lets the next one in', async () => {
	const lock = twoLanes();
	const failing = lock('second', () => Promise.reject(new Error('no')));
	const after = lock('second', async () => 'in');
	await expect(failing).rejects.toThrow('no');
	expect(await after).toBe('in');
});
