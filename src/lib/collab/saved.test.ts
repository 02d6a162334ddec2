import { describe, expect, test } from 'vitest';
import { allStored, savedState, type Facts } from './saved.ts';

const online: Facts = {
	line: 'open',
	final: null,
	access: 'write',
	outdated: false,
	synced: true,
	sent: 3,
	stored: 3,
	waiting: 0,
	backlog: 0,
	uploaded: 0,
	storage: true,
	stalled: false
};

describe('the badge', () => {
	test('says saved only when every frame sent is stored', () => {
		expect(savedState(online).kind).toBe('saved');
		expect(savedState({ ...online, stored: 2, waiting: 1 }).kind).toBe('saving');
	});

	test('does not say saved before the answer to the first step 1 has left', () => {
		const early = { ...online, sent: 0, stored: 0 };
		expect(allStored(early)).toBe(false);
		expect(savedState(early).kind).not.toBe('saved');
	});

	test('does not say saved for an edit made while the socket was closing', () => {
		expect(savedState({ ...online, waiting: 1 }).kind).toBe('saving');
	});

	test('counts what waits while the line is closed', () => {
		expect(savedState({ ...online, line: 'closed', synced: false, waiting: 3 })).toEqual({
			kind: 'offline',
			waiting: 3
		});
		expect(savedState({ ...online, line: 'closed', waiting: 0 })).toMatchObject({ waiting: 0 });
	});

	test('shows a reload with unsent edits as offline until the server spoke', () => {
		const reloaded: Facts = { ...online, line: 'connecting', access: null, waiting: 2 };
		expect(savedState(reloaded)).toEqual({ kind: 'offline', waiting: 2 });
		expect(savedState({ ...reloaded, waiting: 0 }).kind).toBe('connecting');
	});

	test('says how many are on their way after the line came back, and how many arrived', () => {
		const back: Facts = { ...online, sent: 1, stored: 0, waiting: 4, backlog: 4 };
		expect(savedState(back)).toEqual({ kind: 'catching-up', waiting: 4, done: 0, total: 4 });
		expect(savedState({ ...online, uploaded: 4 })).toMatchObject({ kind: 'uploaded', total: 4 });
	});

	test('says not saved when the store is down or nothing is acknowledged for long', () => {
		expect(savedState({ ...online, storage: false }).kind).toBe('not-saved');
		expect(savedState({ ...online, stored: 1, stalled: true }).kind).toBe('not-saved');
		expect(savedState({ ...online, stalled: true }).kind).toBe('saved');
	});

	test('keeps the number of unsent edits for a reader, so that they can be given back', () => {
		expect(savedState({ ...online, access: 'read', waiting: 2 })).toEqual({
			kind: 'read-only',
			waiting: 2
		});
	});

	test('shows a final refusal before anything else', () => {
		expect(savedState({ ...online, final: 4401, waiting: 1 })).toEqual({
			kind: 'closed',
			code: 4401,
			waiting: 1
		});
		expect(savedState({ ...online, outdated: true }).kind).toBe('outdated');
	});
});
