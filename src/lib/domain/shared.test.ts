import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { partners, type Partner } from './partners.ts';
import { changedSince, follow, keepOurs, sharedCards, takenOver, trace } from './shared.ts';
import { add, setField } from './workspace.ts';

const row = {
	...{ workspace: '1f0c8a52-9f1e-4f0c-8a52-9f1e4f0c8a52', id: 'osp', teryt: '1212042' },
	...{ name: 'OSP Klucze', form: 'osp', status: 'cooperating', mission: 'Gasi i uczy' },
	...{ gives: ['room', 'internet'], groups: ['farmers'] }
};
const card = (more: object = {}) => sharedCards([{ ...row, ...more }])[0];

function taken(): { doc: Y.Doc; ours: () => Partner } {
	const doc = new Y.Doc();
	add(doc, 'partners', takenOver(card(), '2026-11-26'));
	return { doc, ours: () => partners(doc)[0] };
}

test('a card taken over says who it is and begins anew with us', () => {
	const { ours } = taken();
	expect(ours()).toMatchObject({
		...{ name: 'OSP Klucze', form: 'osp', mission: 'Gasi i uczy', gives: ['room', 'internet'] },
		...{ groups: ['farmers'], status: 'potential', role: null, sharedNear: false },
		...{ sharedFrom: `${row.workspace}/osp`, statusDates: { potential: '2026-11-26' } }
	});
	expect(changedSince(ours(), card())).toEqual([]);
});

test('what the original changes is told by field and taken over with one press', () => {
	const { doc, ours } = taken();
	const now = card({
		mission: 'Uczy',
		gives: ['room', 'transport'],
		website: 'https://osp.example/'
	});
	expect(changedSince(ours(), now)).toEqual(['mission', 'website', 'gives']);
	follow(doc, ours(), now);
	expect(ours()).toMatchObject({
		...{ mission: 'Uczy', gives: ['room', 'transport'], website: 'https://osp.example/' },
		status: 'potential'
	});
	expect(changedSince(ours(), now)).toEqual([]);
	follow(doc, ours(), card(), changedSince(ours(), card()));
	expect(ours().website).toBe('');
});

test('our own change is no change of the original, and stays', () => {
	const { doc, ours } = taken();
	setField(doc, 'partners', ours().id, 'mission', 'U nas prowadzi zajęcia');
	expect(changedSince(ours(), card())).toEqual([]);
	follow(doc, ours(), card({ area: 'Klucze' }));
	expect(ours()).toMatchObject({ mission: 'U nas prowadzi zajęcia', area: 'Klucze' });
});

test('who keeps his own is asked again only when the original changes once more', () => {
	const { doc, ours } = taken();
	const now = card({ name: 'OSP w Kluczach' });
	keepOurs(doc, ours(), now);
	expect(changedSince(ours(), now)).toEqual([]);
	expect(ours().name).toBe('OSP Klucze');
	expect(changedSince(ours(), card({ name: 'OSP KSRG Klucze' }))).toEqual(['name']);
});

test('what cannot be read is left out, and nothing else of a card comes through', () => {
	const hostile = { ...row, gives: ['room', 'gold', 7], form: 'sect', notes: 'x', decides: 'y' };
	const [read] = sharedCards([hostile]);
	expect(read).toMatchObject({ gives: ['room'], form: null, mission: 'Gasi i uczy' });
	expect(Object.keys(read)).not.toEqual(expect.arrayContaining(['notes']));
	for (const broken of [null, 'x', {}, { ...row, workspace: '../..' }, { ...row, name: ' ' }])
		expect(sharedCards([broken])).toEqual([]);
	expect(sharedCards({ code: 'PT403' })).toEqual([]);
});

test('a longer name than ours may be is cut, not refused', () => {
	const doc = new Y.Doc();
	add(doc, 'partners', takenOver(card({ name: 'O'.repeat(400) }), '2026-11-26'));
	expect(partners(doc)[0].name).toHaveLength(160);
});

test('a set leaves the same trace in any order; nothing is not something', () => {
	expect(trace(['room', 'money'])).toBe(trace(['money', 'room']));
	expect(trace('')).toBe(trace([]));
	expect(trace('a')).not.toBe(trace('b'));
});
