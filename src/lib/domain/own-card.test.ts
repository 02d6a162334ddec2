import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { carryOut } from './commands.ts';
import { cardOf, OWN_SETS, OWN_WORDS, partnerIn, PLACE_WORDS, placeCardOf } from './own-card.ts';
import type { Card } from './own-card.ts';
import { places } from './places.ts';
import { add, mark, setField, softDelete } from './workspace.ts';

/* A partner's link: what it changes, what it leaves alone, and what it is refused. */

const by = { asker: 'partner', channel: 'online', at: '2026-11-26', partner: 'kgw' } as const;

function made(): Y.Doc {
	const doc = new Y.Doc();
	add(doc, 'partners', { name: 'KGW Zederman', mission: 'Gotujemy.', 'gives:room': true }, 'kgw');
	add(doc, 'partners', { name: 'OSP Kogutek', mission: 'Gasimy.', website: 'https://o.pl' }, 'osp');
	add(doc, 'places', { name: 'Dom ludowy', partner: 'kgw', 'hours:mon': '8–12' }, 'dom');
	add(doc, 'places', { name: 'Remiza', partner: 'osp' }, 'remiza');
	add(doc, 'needs', { title: 'Dojazd' }, 'dojazd');
	return doc;
}
const now = (doc: Y.Doc): Card => cardOf(partnerIn(doc, 'kgw')!);
const send = (doc: Y.Doc, base: Card, card: Card, more = {}) =>
	carryOut(doc, 'own-card', { base, card }, { ...by, ...more });

test('its own words are written, and that they are true today', () => {
	const doc = made();
	const base = now(doc);
	const card = {
		mission: ' Uczymy się razem. ',
		'expects:trainer': true,
		area: 'Zederman'
	} as const;
	expect(send(doc, base, card)).toEqual({ ok: true, id: 'kgw' });
	expect(partnerIn(doc, 'kgw')).toMatchObject({
		...{ mission: 'Uczymy się razem.', area: 'Zederman', gives: [], expects: ['trainer'] },
		...{ confirmedAt: '2026-11-26', confirmedBy: 'KGW Zederman' }
	});
});

test('what others wrote meanwhile stays where the organisation changed nothing', () => {
	const doc = made();
	const base = now(doc);
	setField(doc, 'partners', 'kgw', 'area', 'cała gmina');
	mark(doc, 'partners', 'kgw', 'gives', 'catering', true);
	expect(send(doc, base, { ...base, mission: 'Nowe' }).ok).toBe(true);
	expect(now(doc)).toEqual({
		...{ mission: 'Nowe', area: 'cała gmina' },
		...{ 'gives:room': true, 'gives:catering': true }
	});
});

test('the same field changed by both: nothing is written, and what is there is told', () => {
	const doc = made();
	const base = now(doc);
	setField(doc, 'partners', 'kgw', 'mission', 'Pieczemy.');
	const before = Y.encodeStateAsUpdate(doc);
	const answer = send(doc, base, { ...base, mission: 'Uczymy.', area: 'Zederman' });
	expect(answer).toEqual({ ok: false, problem: 'changed', theirs: { mission: 'Pieczemy.' } });
	expect(Y.encodeStateAsUpdate(doc)).toEqual(before);

	const again = send(doc, { ...base, mission: 'Pieczemy.' }, { ...base, mission: 'Uczymy.' });
	expect(again.ok).toBe(true);
	expect(now(doc).mission).toBe('Uczymy.');
});

test('a field of a wrong shape is named and nothing is written', () => {
	const doc = made();
	const before = Y.encodeStateAsUpdate(doc);
	const base = now(doc);
	const answer = send(doc, base, { ...base, website: 'javascript:alert(1)', area: 'x' });
	expect(answer).toEqual({
		...{ ok: false, problem: 'input' },
		wrong: [{ code: 'not-a-link', field: 'website' }]
	});
	expect(send(doc, base, { mission: 'x'.repeat(301) })).toMatchObject({ problem: 'input' });
	expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('its hours are written, those of a place of others are not', () => {
	const doc = made();
	const base = { 'hours:mon': '8–12' };
	const sent = (id: string) =>
		carryOut(doc, 'own-place', { id, base, card: { 'hours:mon': '9–13', name: 'Pałac' } }, by);
	expect(sent('dom')).toEqual({ ok: true, id: 'dom' });
	const [dom] = places(doc);
	expect(dom).toMatchObject({ name: 'Dom ludowy', confirmedAt: '2026-11-26' });
	expect(placeCardOf(dom)).toEqual({ 'hours:mon': '9–13' });
	const before = Y.encodeStateAsUpdate(doc);
	for (const id of ['remiza', 'dojazd', '__proto__', ''])
		expect(sent(id)).toEqual({ ok: false, problem: 'gone' });
	expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('one tap confirms the card and its places, but only what was seen', () => {
	const doc = made();
	const seen = { base: now(doc), places: { dom: { 'hours:mon': '8–12' } } };
	expect(carryOut(doc, 'own-confirm', seen, by).ok).toBe(true);
	expect(partnerIn(doc, 'kgw')?.confirmedAt).toBe('2026-11-26');
	expect(places(doc).map(({ confirmedAt }) => confirmedAt)).toEqual(['2026-11-26', null]);

	setField(doc, 'places', 'dom', 'hours:mon', '10–11');
	expect(carryOut(doc, 'own-confirm', seen, { ...by, at: '2027-11-26' })).toEqual({
		...{ ok: false, problem: 'changed' },
		theirs: { 'hours:mon': '10–11' }
	});
	expect(partnerIn(doc, 'kgw')?.confirmedAt).toBe('2026-11-26');
});

test('a place that waits for its owner is confirmed, a sketch and one found wrong wait for a member', () => {
	const doc = made();
	const waiting = { partner: 'kgw', status: 'to_confirm' };
	add(doc, 'places', { name: 'Kuchnia', ...waiting }, 'kuchnia');
	add(doc, 'places', { name: 'Scena', ...waiting, correction: 'nie ma rampy' }, 'scena');
	const seen = { dom: { 'hours:mon': '8–12' }, kuchnia: {}, scena: {} };
	expect(carryOut(doc, 'own-confirm', { base: now(doc), places: seen }, by).ok).toBe(true);
	const status = Object.fromEntries(places(doc).map(({ id, status }) => [id, status]));
	expect(status).toMatchObject({ dom: 'sketch', kuchnia: 'confirmed', scena: 'to_confirm' });
});

test('its answer moves the status with the day; leaving keeps what it gave', () => {
	const doc = made();
	const say = (input: object) => carryOut(doc, 'own-answer', input, by).ok;
	expect(say({ answer: 'declined', revisitAt: '2027-05-01' })).toBe(true);
	expect(partnerIn(doc, 'kgw')).toMatchObject({ status: 'declined', revisitAt: '2027-05-01' });
	expect(say({ answer: 'cooperating' })).toBe(true);
	expect(partnerIn(doc, 'kgw')).toMatchObject({ revisitAt: null, joinedAt: '2026-11-26' });
	expect(say({ answer: 'left' })).toBe(true);
	const left = partnerIn(doc, 'kgw');
	expect(left).toMatchObject({ status: 'left', mission: 'Gotujemy.', gives: ['room'] });
	expect(left?.statusDates).toMatchObject({ left: '2026-11-26', declined: '2026-11-26' });
	expect(say({ answer: 'leader' })).toBe(false);
});

test('a place it adds is its own and a sketch', () => {
	const doc = made();
	const input = { name: 'Kuchnia', category: 'village_room', partner: 'osp', status: 'confirmed' };
	carryOut(doc, 'add-place', input, by);
	const added = places(doc).find(({ name }) => name === 'Kuchnia');
	expect(added).toMatchObject({ partner: 'kgw', status: 'sketch', channel: 'online' });
});

test('no card, a deleted one, or somebody who is no partner: refused, nothing changed', () => {
	const doc = made();
	const base = now(doc);
	softDelete(doc, 'partners', 'osp');
	const before = Y.encodeStateAsUpdate(doc);
	const card = { mission: 'x' };
	expect(send(doc, base, card, { partner: null })).toMatchObject({ problem: 'may-not' });
	expect(send(doc, base, card, { partner: 'osp' })).toMatchObject({ problem: 'gone' });
	expect(send(doc, base, card, { partner: 'constructor' })).toMatchObject({ problem: 'gone' });
	for (const asker of ['guest', 'viewer', 'editor', 'animator'])
		expect(send(doc, base, card, { asker })).toMatchObject({ problem: 'may-not' });
	expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('whatever is sent, nothing outside its own fields of its own card and places changes', () => {
	const keys = [
		...OWN_WORDS,
		...PLACE_WORDS,
		...Object.entries(OWN_SETS).flatMap(([set, all]) => all.map((key) => `${set}:${key}`)),
		...['name', 'status', 'role', 'form', 'deletedAt', 'order', 'visibility', 'nip', 'x:own'],
		...['place:remiza', 'status:left:at', '__proto__', 'constructor', 'confirmedAt', 'joinedAt'],
		...['partner', 'precision', 'category', 'point', 'address', 'photo']
	];
	const value = fc.oneof(fc.constant(true as const), fc.string(), fc.webUrl());
	const anyCard = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 12 });
	const command = fc.constantFrom('own-card', 'own-place');
	const id = fc.constantFrom('dom', 'remiza', 'kgw', 'osp', 'dojazd');
	const mine: Record<string, RegExp> = {
		'partners/kgw': new RegExp(
			`^(${OWN_WORDS.join('|')}|confirmed(At|By)|(gives|expects|group):.+)$`
		),
		'places/dom': new RegExp(`^(${PLACE_WORDS.join('|')}|confirmed(At|By|As))$`)
	};
	fc.assert(
		fc.property(anyCard, anyCard, command, id, (base, card, name, id) => {
			const doc = made();
			const before = flat(doc);
			carryOut(doc, name, { id, base, card }, by);
			const after = flat(doc);
			for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
				if (before[path] === after[path]) continue;
				const [, entity, field] = /^(\w+\/\w+)\/(.+)$/.exec(path) ?? [];
				expect(mine[entity]?.test(field), path).toBe(true);
			}
		}),
		{ numRuns: 300 }
	);
});

/** Every value of the document by its path. */
function flat(doc: Y.Doc): Record<string, string> {
	const values: Record<string, string> = {};
	for (const root of doc.share.keys())
		for (const [id, item] of doc.getMap<unknown>(root).entries())
			for (const [field, value] of Object.entries((item as Y.Map<unknown>).toJSON()))
				values[`${root}/${id}/${field}`] = JSON.stringify(value);
	return values;
}
