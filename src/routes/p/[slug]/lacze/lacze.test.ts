import { beforeEach, expect, test } from 'vitest';
import { SPEED } from '#lib/domain/speed.ts';
import { setRunning, type Running } from '#lib/server/running.ts';
import { POST as begin } from './+server.ts';
import { DELETE as end, GET as down, POST as up } from './[key]/+server.ts';

const MEMBERS: Record<string, 'read' | 'write'> = { anna: 'write', ewa: 'read', jan: 'write' };

beforeEach(() => {
	const call = async (name: string, args: Record<string, unknown>) => {
		if (name === 'workspace_of') return args.slug === 'olkusz' ? { id: 'w' } : null;
		const [{ person }] = args.pairs as { person: string }[];
		return MEMBERS[person] ? [{ role: 'editor', access: MEMBERS[person] }] : [];
	};
	setRunning({ backend: { call } } as unknown as Running);
});

test('a member, also one who only reads, gets a key; strangers learn nothing', async () => {
	const begun = await of(begin, 'ewa');
	expect(begun.status).toBe(201);
	await of(end, 'ewa', await begun.json());
	expect((await of(begin, 'obcy')).status).toBe(404);
	expect((await of(begin, 'anna', { slug: 'nie-ma' })).status).toBe(404);
	expect((await of(begin, null)).status).toBe(401);
});

test('the test runs to its person’s end and not beyond', async () => {
	const { key } = await (await of(begin, 'anna')).json();
	const got = await of(down, 'anna', { key, query: '?bajty=70000' });
	expect(got.headers.get('cache-control')).toContain('no-transform');
	expect((await got.arrayBuffer()).byteLength).toBe(70_000);
	expect((await of(down, 'jan', { key, query: '?bajty=1' })).status).toBe(410);
	expect((await of(up, 'anna', { key, body: new Uint8Array(1000) })).status).toBe(204);
	expect((await of(end, 'anna', { key })).status).toBe(204);
	expect((await of(down, 'anna', { key, query: '?bajty=1' })).status).toBe(410);
	expect((await of(up, 'anna', { key, body: new Uint8Array(10) })).status).toBe(410);
});

test.each(['-1', '1.5', 'x', String(SPEED.mostDown + 1), 'Infinity'])(
	'%s bytes are not sent',
	async (bytes) => {
		const { key } = await (await of(begin, 'anna')).json();
		expect((await of(down, 'anna', { key, query: `?bajty=${bytes}` })).status).toBe(400);
		await of(end, 'anna', { key });
	}
);

test('who comes while two measure is told to wait', async () => {
	const { key } = await (await of(begin, 'anna')).json();
	const other = await (await of(begin, 'jan')).json();
	const third = await of(begin, 'ewa');
	expect(third.status).toBe(503);
	expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await third.json()).toEqual({ problem: 'busy' });
	await of(end, 'anna', { key });
	await of(end, 'jan', { key: other.key });
});

interface Asked {
	slug?: string;
	key?: string;
	query?: string;
	body?: Uint8Array;
}

/** A handler as the framework calls it; what it throws as the answer that people get. */
async function of(
	handler: unknown,
	person: string | null,
	{ slug = 'olkusz', key = '', query = '', body }: Asked = {}
): Promise<Response> {
	const url = new URL(`http://localhost/p/${slug}/lacze/${key}${query}`);
	const request = new Request(url, { method: 'POST', body: body as BodyInit });
	const event = {
		locals: { person: person && { id: person } },
		params: { slug, key },
		url,
		request
	};
	try {
		return await (handler as (event: unknown) => Promise<Response>)(event);
	} catch (thrown) {
		return new Response(null, { status: (thrown as { status: number }).status });
	}
}
