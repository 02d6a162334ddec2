import { createChunks, stringToBase64URL } from '@supabase/ssr';
import { SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { personOf, SESSION, sessionOf } from './session.ts';
import type { Call } from './supabase/call.ts';
import { openTokens } from './supabase/tokens.ts';

const SECRET = 'a secret of at least thirty-two characters';
const ALA = '11111111-1111-4111-8111-111111111111';
const tokens = openTokens(SECRET, 'http://127.0.0.1:1');
const call = (async (_name, { person }: { person: string }) =>
	person === ALA ? { name: 'Ala' } : null) as Call;
const who = personOf({ verify: tokens.verify, call });

const token = (claims: object, secret = SECRET, expires = '1h') =>
	new SignJWT({ sub: ALA, email: 'ala@example.org', ...claims })
		.setProtectedHeader({ alg: 'HS256' })
		.setAudience('authenticated')
		.setExpirationTime(expires)
		.sign(new TextEncoder().encode(secret));

const bearer = async (access: string | Promise<string>) => ({
	authorization: `Bearer ${await access}`
});

test('a bearer token names its person, with the name that we keep', async () => {
	expect(await who(await bearer(token({ user_metadata: { name: 'Forged' } })))).toMatchObject({
		id: ALA,
		name: 'Ala',
		email: 'ala@example.org'
	});
});

test('a session cookie in several pieces is one session, for pages and for sockets', async () => {
	const access = await token({ padding: 'x'.repeat(4000) });
	const value = `base64-${stringToBase64URL(JSON.stringify({ access_token: access, refresh_token: 'r' }))}`;
	const chunks = createChunks(SESSION, value);
	expect(chunks.length).toBeGreaterThan(1);

	const cookie = chunks.map(({ name, value }) => `${name}=${value}`).join('; ');
	expect(await sessionOf({ cookie })).toEqual({ access, refresh: 'r' });
	expect((await who(new Headers({ cookie })))?.id).toBe(ALA);
});

test.each([
	['another secret', () => token({}, 'another secret of thirty-two characters')],
	['the past', () => token({}, SECRET, '-1s')],
	['nobody', () => token({ sub: undefined })],
	['no signature', () => new UnsecuredJWT({ sub: ALA }).setExpirationTime('1h').encode()],
	['noise', () => 'a.b.c']
])('a token from %s is nobody', async (_kind, make) => {
	expect(await who(await bearer(make()))).toBeNull();
});

test('a removed account is nobody, although its token has not ended', async () => {
	const removed = '22222222-2222-4222-8222-222222222222';
	expect(await who(await bearer(token({ sub: removed })))).toBeNull();
});

test('a cookie that somebody changed is nobody', async () => {
	for (const value of ['base64-!!!', '{}', 'null', 'base64-e30', '%'])
		expect(await who({ cookie: `${SESSION}=${value}` })).toBeNull();
});

test('the tokens of a session end when it is signed out', async () => {
	const headers = await bearer(token({ session_id: 's1' }));
	expect(await who(headers)).not.toBeNull();
	tokens.end('s1');
	expect(await who(headers)).toBeNull();
});
