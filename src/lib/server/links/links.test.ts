import { expect, test } from 'vitest';
import { isToken } from '#lib/domain/link-code.ts';
import { CallError } from '../supabase/call.ts';
import { MOST_FORM, smallForm } from './form.ts';
import { openLinks, refusedWith } from './links.ts';
import { slowTrying } from './trying.ts';

test('the database hears the hash of a token and never the token', async () => {
	const heard: string[] = [];
	const links = openLinks(async (name, args) => {
		heard.push(JSON.stringify([name, args]));
		return { id: 'l', expires_at: '' } as never;
	});
	const acting = { workspace: 'w', person: 'p' };
	const { token } = await links.make(acting, { partner: 'kgw', reason: 'x', sentAs: 'letter' });
	await links.open(token);
	expect(isToken(token)).toBe(true);
	expect(heard.join()).not.toContain(token);
	expect(/"sha256":"([0-9a-f]{64})"/.exec(heard[0])?.[1]).toBe(
		/"sha256":"([0-9a-f]{64})"/.exec(heard[1])?.[1]
	);
});

test('what is no token does not reach the database', async () => {
	const links = openLinks(async () => {
		throw new Error('asked');
	});
	for (const text of ['', 'x', "' or true", 'a'.repeat(5000)])
		expect(await links.open(text)).toBeNull();
});

test('failures are counted by address, and others are not kept out', async () => {
	const trying = slowTrying(3);
	for (let n = 0; n < 3; n++) {
		expect(await trying.waitOf('hall')).toBe(0);
		await trying.failed('hall');
	}
	await trying.failed('hall');
	expect(await trying.waitOf('hall')).toBeGreaterThan(0);
	expect(await trying.waitOf('elsewhere')).toBe(0);
});

test('a form is read up to its limit, whatever its length says of itself', async () => {
	const form = (body: string, headers = {}) =>
		new Request('http://x/', {
			method: 'POST',
			body,
			headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }
		});
	expect((await smallForm(form('a=1&b=ż+ó&a=2')))?.getAll('a')).toEqual(['1', '2']);
	expect((await smallForm(form('b=%C5%BC+x')))?.get('b')).toBe('ż x');
	expect(await smallForm(form(`a=${'x'.repeat(MOST_FORM)}`))).toBeNull();
	expect(await smallForm(form('a=1', { 'content-length': '1048576' }))).toBeNull();
	expect([...(await smallForm(form('{"a":1}', { 'content-type': 'application/json' })))!]).toEqual(
		[]
	);
});

test('only our own refusals are answers', () => {
	expect(refusedWith(new CallError('PT409', 'many'))).toEqual({ status: 409, message: 'many' });
	expect(refusedWith(new CallError('23505', 'x'))).toBeNull();
	expect(refusedWith(new Error('x'))).toBeNull();
});
