import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Entry } from './journal.ts';
import { merged } from './snapshot.ts';

test('rows become one per person, channel and minute, and together give the same document', () => {
	const doc = new Y.Doc();
	const rows: Entry[] = [];
	const write = (person: string | null, at: number) => {
		doc.once('update', (data: Uint8Array) =>
			rows.push({ document: 'd', seq: rows.length + 1, at, person, channel: 'web', data })
		);
		doc.getText('t').insert(0, `${rows.length}`);
	};
	const minute = Date.parse('2026-11-20T10:00:00Z');
	write('anna', minute);
	write('jan', minute + 1_000);
	write('anna', minute + 59_999);
	write('anna', minute + 60_000);

	const history = merged(rows);
	expect(
		history.map(({ minute, person, from_seq, to_seq }) => [minute, person, from_seq, to_seq])
	).toEqual([
		['2026-11-20T10:00:00.000Z', 'anna', 1, 3],
		['2026-11-20T10:00:00.000Z', 'jan', 2, 2],
		['2026-11-20T10:01:00.000Z', 'anna', 4, 4]
	]);
	const again = new Y.Doc();
	for (const { data } of history) Y.applyUpdate(again, Buffer.from(data, 'base64'));
	expect(again.getText('t').toString()).toBe(doc.getText('t').toString());
});
