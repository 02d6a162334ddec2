import { beforeEach, expect, test } from 'vitest';
import { PHOTO } from '#lib/domain/photo.ts';
import { setRunning, type Running } from '#lib/server/running.ts';
import { JPEG, withPosition } from '../../../../../tests/support/picture.ts';
import { POST } from './+server.ts';

let kept: Record<string, unknown>[] = [];

beforeEach(() => {
	kept = [];
	const call = async (name: string, args: Record<string, unknown>) => {
		if (name === 'put_file') return kept.push(args);
		if (name === 'workspace_of') return { id: 'w' };
		const [{ person }] = args.pairs as { person: string }[];
		const access = { anna: 'write', ewa: 'read' }[person];
		return access ? [{ role: 'x', access }] : [];
	};
	setRunning({ backend: { call } } as unknown as Running);
});

test('a picture is kept without its position, for its own partnership', async () => {
	const answer = await send('anna', withPosition(JPEG));
	expect(answer.status).toBe(201);
	const { sha256, width, height } = await answer.json();
	expect([width, height]).toEqual([8, 6]);
	expect(kept).toEqual([
		{ sha256, workspace: 'w', mime: 'image/jpeg', bytes: JPEG.toString('base64') }
	]);
});

test.each([
	['a page named photo.jpg', '<!doctype html><script>alert(1)</script>', 415, 'not-a-picture'],
	['a drawing named photo.jpg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 415, 'not-a-picture'],
	['nothing', '', 415, 'not-a-picture'],
	['too many bytes', Buffer.alloc(PHOTO.maxBytes + 1), 413, 'too-big']
])('%s is refused in words the page knows', async (_, body, status, fault) => {
	const answer = await send('anna', Buffer.from(body));
	expect([answer.status, await answer.json()]).toEqual([status, { fault }]);
	expect(kept).toEqual([]);
});

test('who only reads, a stranger and nobody keep nothing', async () => {
	expect((await send('ewa', JPEG)).status).toBe(403);
	expect((await send('obcy', JPEG)).status).toBe(404);
	expect((await send(null, JPEG)).status).toBe(401);
	expect(kept).toEqual([]);
});

async function send(person: string | null, body: Buffer): Promise<Response> {
	const url = new URL('http://localhost/p/olkusz/pliki');
	const request = new Request(url, {
		method: 'POST',
		headers: { 'content-type': 'image/jpeg' },
		body: new Uint8Array(body)
	});
	const event = {
		locals: { person: person && { id: person } },
		params: { slug: 'olkusz' },
		url,
		request
	};
	try {
		return await (POST as (event: unknown) => Promise<Response>)(event);
	} catch (thrown) {
		return new Response(null, { status: (thrown as { status: number }).status });
	}
}
