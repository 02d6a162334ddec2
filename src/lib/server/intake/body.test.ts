import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MOST_BYTES, readBody } from './body.ts';

const LIST = {
	...{ id: 'import-1', file: 'wykaz.csv', format: 'csv', licence: null, skipped: 2 },
	rows: [
		{
			...{ line: 2, description: '', into: 'new' },
			values: { name: 'Szkoła', seats: 20, point: { lat: 50, lng: 19 }, x: null }
		}
	]
};
const packed = (value: unknown) => gzipSync(JSON.stringify(value));

test('a list comes packed or plain', async () => {
	expect(await readBody(packed(LIST))).toEqual({ ok: true, sent: LIST });
	expect(await readBody(Buffer.from(JSON.stringify(LIST)))).toEqual({ ok: true, sent: LIST });
});

test('a kilobyte that unpacks into more than the limit is not unpacked', async () => {
	const bomb = gzipSync(Buffer.alloc(MOST_BYTES * 4, 32));
	expect(bomb.length).toBeLessThan(200_000);
	expect(await readBody(bomb)).toEqual({ ok: false, reason: 'too-large' });
});

test('what is no list is refused and nothing is thrown', async () => {
	const row = LIST.rows[0];
	const many = Array.from({ length: 20_001 }, () => row);
	for (const wrong of [
		{ ...LIST, rows: [] },
		{ ...LIST, rows: many },
		{ ...LIST, person: 'ktoś inny' },
		{ ...LIST, id: '../x' },
		{ ...LIST, licence: 'moja' },
		{ ...LIST, format: 'exe' },
		{ ...LIST, rows: [{ ...row, into: { place: 'a', line: 1 } }] },
		{ ...LIST, rows: [{ ...row, values: { name: { deep: { er: 1 } } } }] },
		[LIST],
		null
	])
		expect(await readBody(packed(wrong))).toEqual({ ok: false, reason: 'not-a-list' });
	for (const bytes of [
		Buffer.from(''),
		Buffer.from([0x1f, 0x8b, 1, 2, 3]),
		Buffer.from([0xff, 0xfe])
	])
		expect(await readBody(bytes)).toEqual({ ok: false, reason: 'not-a-list' });
});
