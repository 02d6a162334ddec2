import { expect, test } from 'vitest';
import { isApi, isForeignForm, secure } from './http.ts';

const OWN = 'https://gmina.example.org';
const post = (origin: string | null, type: string | null) =>
	new Request(OWN, {
		method: 'POST',
		headers: { ...(origin ? { origin } : {}), ...(type ? { 'content-type': type } : {}) },
		body: type ? 'a=b' : null
	});

test('a form counts only from our own pages', () => {
	const form = 'application/x-www-form-urlencoded';
	expect(isForeignForm(post(OWN, form), OWN)).toBe(false);
	for (const origin of ['https://evil.example', 'null', `${OWN}.evil.example`, null]) {
		expect(isForeignForm(post(origin, form), OWN)).toBe(true);
		expect(isForeignForm(post(origin, 'multipart/form-data; boundary=x'), OWN)).toBe(true);
		expect(isForeignForm(post(origin, 'Text/Plain;charset=utf-8'), OWN)).toBe(true);
		expect(isForeignForm(post(origin, null), OWN)).toBe(true);
	}
});

test("only Supabase's own paths are for programs", () => {
	expect(['/auth/v1', '/auth/v1/user', '/rest/v1/units'].map(isApi)).toEqual([true, true, true]);
	expect(['/', '/auth', '/rest/v10', '/p/rest/v1', '/_system/info'].some(isApi)).toBe(false);
});

test('the tile server joins the policy of pages, its name with a star for its servers', () => {
	const answer = new Response('', { headers: { 'content-security-policy': "img-src 'self'; x" } });
	secure(answer, 'https://{s}.tile.example.org/{z}/{x}/{y}.png');
	expect(answer.headers.get('content-security-policy')).toBe(
		"img-src 'self' https://*.tile.example.org; x"
	);
	expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('only a page made for other sites, and only when it is there, may stand in their frames', () => {
	const page = (status: number) =>
		new Response('', {
			status,
			headers: { 'content-security-policy': "default-src 'self'; frame-ancestors 'none'; x" }
		});
	const policy = (answer: Response) => answer.headers.get('content-security-policy');
	const open = secure(page(200), null, true);
	expect(policy(open)).toBe("default-src 'self'; frame-ancestors *; x");
	expect(open.headers.get('x-frame-options')).toBeNull();
	for (const closed of [secure(page(200), null), secure(page(404), null, true)]) {
		expect(policy(closed)).toContain("frame-ancestors 'none'");
		expect(closed.headers.get('x-frame-options')).toBe('DENY');
	}
});
