import { beforeAll, expect, test } from 'vitest';
import { openReference } from '#lib/server/reference.ts';
import { setRunning, type Running } from '#lib/server/running.ts';
import { GET } from './+server.ts';

beforeAll(() => setRunning({ reference: openReference() } as Running));

test('a search answers rows of seven fields and nothing else', async () => {
	const rows = await asked('?q=lodz&limit=1');
	expect(rows).toHaveLength(1);
	expect(Object.keys(rows[0])).toEqual([
		'teryt',
		'name',
		'kind',
		'powiat',
		'wojewodztwo',
		'lat',
		'lng'
	]);
	expect(rows[0]).toMatchObject({ teryt: '1061011', name: 'Łódź', kind: 'miejska' });
});

test.each([
	'',
	'?q=',
	'?q=xyzzy',
	'?limit=10',
	'?q=%00',
	'?q=%F0%9F%98%80',
	`?q=${'ą'.repeat(5000)}`
])('nothing is found for %j', async (query) => {
	expect(await asked(query)).toEqual([]);
});

test.each([
	['?q=no', 10],
	['?q=no&limit=abc', 10],
	['?q=no&limit=', 10],
	['?q=no&limit=3', 3],
	['?q=no&limit=-3', 1],
	['?q=no&limit=1e9', 50],
	['?q=no&limit=Infinity', 50]
])('%s answers %i rows', async (query, count) => {
	expect(await asked(query)).toHaveLength(count);
});

async function asked(query: string): Promise<Record<string, unknown>[]> {
	const url = new URL(`http://localhost/api/gminas${query}`);
	const answer = await GET({ url } as Parameters<typeof GET>[0]);
	expect(answer.status).toBe(200);
	return answer.json();
}
