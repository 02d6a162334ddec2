import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { carryOut } from './commands.ts';
import { needs } from './needs.ts';
import { places } from './places.ts';

const guest = { asker: 'guest', channel: 'phone', at: '2026-11-20T10:35:00Z' } as const;

test('a guest adds a place with three fields, as a sketch with its channel', () => {
	const doc = new Y.Doc();
	const input = { name: ' Remiza ', category: 'fire_brigade', locality: 'Zederman' };
	const answer = carryOut(doc, 'add-place', input, guest);
	expect(answer).toEqual({ ok: true, id: places(doc)[0].id });
	expect(places(doc)[0]).toMatchObject({
		name: 'Remiza',
		category: 'fire_brigade',
		locality: 'Zederman',
		status: 'sketch',
		channel: 'phone',
		createdAt: '2026-11-20',
		precision: 'village'
	});
});

test('a need from paper keeps its group, barrier and channel', () => {
	const doc = new Y.Doc();
	const input = {
		title: 'Lekarz',
		situation: 'Jadę na siódmą.',
		groups: ['alone_75'],
		barriers: ['skill']
	};
	carryOut(doc, 'add-need', input, { ...guest, channel: 'paper' });
	expect(needs(doc)[0]).toMatchObject({
		situation: 'Jadę na siódmą.',
		groups: ['alone_75'],
		barriers: ['skill'],
		status: 'reported',
		channel: 'paper'
	});
});

test('readers may not add, and nothing is changed by a refusal', () => {
	const doc = new Y.Doc();
	const refused = [
		carryOut(doc, 'add-place', { name: 'x', category: 'ngo' }, { ...guest, asker: 'viewer' }),
		carryOut(doc, 'add-place', { name: '', category: 'ngo' }, guest),
		carryOut(doc, 'add-place', { name: 'x', category: 'castle in the air' }, guest),
		carryOut(doc, 'add-place', null, guest),
		carryOut(doc, 'add-need', { title: 'x', groups: ['constructor'] }, guest),
		carryOut(doc, 'constructor', {}, guest)
	];
	expect(refused).toEqual([
		{ ok: false, problem: 'may-not' },
		{ ok: false, problem: 'input' },
		{ ok: false, problem: 'input' },
		{ ok: false, problem: 'input' },
		{ ok: false, problem: 'input' },
		{ ok: false, problem: 'unknown' }
	]);
	expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
});

test('a guest cannot overwrite: the same command twice makes two entries', () => {
	const doc = new Y.Doc();
	const input = { name: 'Remiza', category: 'fire_brigade', id: 'mine', order: 'a' };
	carryOut(doc, 'add-place', input, guest);
	carryOut(doc, 'add-place', input, guest);
	expect(places(doc)).toHaveLength(2);
});
