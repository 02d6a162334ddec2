import { expect, test } from 'vitest';
import { FAILURES, FROM, knownPaths, slowGuessing } from './gate.ts';

const RIGHT = 'right password';

/** Answers like GoTrue: 200 for the right password, 400 for any other. */
const auth = slowGuessing(async (request) => {
	const { password } = await request.json();
	return Response.json({}, { status: password === RIGHT ? 200 : 400 });
});

const signIn = async (email: string, password: string, from: string) => {
	const request = new Request('http://x/auth/v1/token?grant_type=password', {
		method: 'POST',
		headers: { [FROM]: from, 'content-type': 'application/json' },
		body: JSON.stringify({ email, password })
	});
	return (await auth(request)).status;
};

test('after ten wrong passwords the right one has to wait, for this person from this address', async () => {
	for (let n = 0; n < FAILURES.perPerson; n++)
		expect(await signIn('ala@example.org', 'wrong', '10.0.0.1')).toBe(400);
	expect(await signIn(' ALA@example.org', RIGHT, '10.0.0.1')).toBe(429);
	expect(await signIn('ala@example.org', RIGHT, '10.0.0.2')).toBe(200);
	expect(await signIn('jan@example.org', RIGHT, '10.0.0.1')).toBe(200);
});

test('only failures count: a whole room signs in from one address', async () => {
	for (let n = 0; n < 300; n++)
		expect(await signIn(`p${n}@example.org`, RIGHT, '10.0.0.3')).toBe(200);
});

test('one address cannot try one password on everybody', async () => {
	const answers = new Set<number>();
	for (let n = 0; n <= FAILURES.perAddress; n++)
		answers.add(await signIn(`q${n}@example.org`, 'wrong', '10.0.0.4'));
	expect([...answers]).toEqual([400, 429]);
});

test('unknown paths are JSON, whatever the library behind makes of them', async () => {
	const page = knownPaths(
		async () => new Response('<html>', { headers: { 'content-type': 'text/html' } })
	);
	for (const path of ['/auth/v1/nothing', '/auth/v1', '/rest/v1/a/b/c', '/auth/v1/user/x/y']) {
		const answer = await page(new Request(`http://x${path}`));
		expect(answer.status).toBe(404);
		expect(await answer.json()).toMatchObject({ code: 'not_found' });
	}
});
