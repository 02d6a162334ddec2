import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { needs } from '#lib/domain/needs.ts';
import { add } from '#lib/domain/workspace.ts';
import { coverage } from './coverage.ts';
import { readView, shown, writeView } from './view.ts';

const doc = new Y.Doc();
add(doc, 'needs', {
	title: 'dojazd',
	locality: 'Troks',
	'group:remote_villages': true,
	'barrier:transport': true,
	strength: 'medium'
});
add(doc, 'needs', {
	title: 'lekarz',
	'group:alone_75': true,
	'barrier:skill': true,
	'barrier:trust': true
});
add(doc, 'needs', { title: 'stara', status: 'merged', 'group:farmers': true, locality: 'Osiek' });
const found = (address: string) =>
	shown(needs(doc), readView(new URLSearchParams(address))).map(({ title }) => title);

test('needs are found by group, barrier and state at once', () => {
	expect(found('bariera=trust')).toEqual(['lekarz']);
	expect(found('bariera=trust&grupa=farmers')).toEqual([]);
	expect(found('stan=merged')).toEqual(['stara']);
});

test('a need of the whole gmina is shown with every village', () => {
	expect(found('miejscowosc=Troks')).toEqual(['dojazd', 'lekarz']);
});

test('a filter nobody knows is no filter', () => {
	expect(found('bariera=<b>&stan=1')).toHaveLength(3);
});

test('a view comes back from its address', () => {
	const address = '?grupa=farmers&bariera=skill&miejscowosc=%C5%BBurada&stan=parked';
	expect(writeView(readView(new URLSearchParams(address)))).toBe(address);
});

test('coverage names the groups and villages nobody has asked, without the merged', () => {
	const gaps = coverage(needs(doc), ['Osiek', 'Troks']);
	expect(gaps.villages).toEqual(['Osiek']);
	expect(gaps.groups).toContain('farmers');
	expect(gaps.groups).not.toContain('alone_75');
	expect(gaps.unproved).toBe(1);
});
