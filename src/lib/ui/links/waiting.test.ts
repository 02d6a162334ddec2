import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { add } from '#lib/domain/workspace.ts';
import { waiting } from './waiting.ts';

const doc = new Y.Doc();
const partner = (id: string, more: object) => add(doc, 'partners', { name: id, ...more }, id);
const place = (id: string, more: object) => add(doc, 'places', { name: id, ...more }, id);
partner('old', { status: 'cooperating', confirmedAt: '2025-11-25' });
partner('year', { status: 'cooperating', confirmedAt: '2025-11-26' });
partner('never', { status: 'cooperating' });
partner('gone', { status: 'left', confirmedAt: '2020-01-01' });
partner('maybe', { status: 'potential' });
place('theirs', { status: 'confirmed', confirmedAt: '2024-01-01', partner: 'year' });
place('named', { status: 'to_confirm', confirmedAt: '2026-11-01' });
place('sketch', { status: 'sketch' });
place('shut', { status: 'closed', confirmedAt: '2020-01-01' });
partner('names', { status: 'cooperating', confirmedAt: '2026-11-01', 'place:named': true });

const ids = (never: boolean) =>
	waiting(partners(doc), places(doc), '2026-11-26', never).map(({ id }) => id);

test('what is a year and a day old waits, the longest first', () => {
	expect(ids(false)).toEqual(['theirs', 'old', 'named']);
});

test('what nobody ever confirmed comes last, when it is asked for', () => {
	expect(ids(true)).toEqual(['theirs', 'old', 'named', 'never']);
});

test('a place says whom to ask, however the two are joined', () => {
	const list = waiting(partners(doc), places(doc), '2026-11-26', false);
	expect(list.map(({ ask }) => ask?.id)).toEqual(['year', 'old', 'names']);
});
