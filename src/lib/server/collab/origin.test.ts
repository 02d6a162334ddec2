import { expect, test } from 'vitest';
import { isOurs } from './origin.ts';

const host = 'gmina.example:3000';
const cookie = 'sb-token=x';

test('our own page with its cookie is ours', () => {
	expect(isOurs({ host, cookie, origin: 'http://gmina.example:3000' })).toBe(true);
	expect(isOurs({ host: 'gmina.example', cookie, origin: 'https://gmina.example' })).toBe(true);
	expect(
		isOurs({ host: 'inner:1', 'x-forwarded-host': host, origin: 'https://gmina.example:3000' })
	).toBe(true);
});

test.each([
	'null',
	'',
	'http://evil.example',
	'http://gmina.example:3000.evil.example',
	'http://gmina.example',
	'http://gmina.example:30000',
	'http://sub.gmina.example:3000',
	'http://gmina.example:3000@evil.example',
	'http://evil.example/gmina.example:3000',
	'ftp://gmina.example:3000',
	'file://'
])('the origin %j is not, whatever the credentials', (origin) => {
	expect(isOurs({ host, cookie, origin })).toBe(false);
	expect(isOurs({ host, authorization: 'Bearer x', origin })).toBe(false);
});

test('without an origin a bearer token is needed when there is a cookie', () => {
	expect(isOurs({ host, authorization: 'Bearer x' })).toBe(true);
	expect(isOurs({ host })).toBe(true); // upgraded, then closed 4401
	expect(isOurs({ host, cookie })).toBe(false);
});
