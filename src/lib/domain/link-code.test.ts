import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isToken, spelled, tokenIn, tokenOf } from './link-code.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('every token is read from its address, from its code, and from the code typed carelessly', () => {
	fc.assert(
		fc.property(bytes, (random) => {
			const token = tokenOf(random);
			expect(isToken(token)).toBe(true);
			const code = spelled(token);
			expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{6}$/);
			for (const typed of [
				token,
				`https://gmina.example/karta#${token}`,
				` gmina.example/karta#${token} `,
				code,
				code.toLowerCase().replaceAll('-', ' '),
				code.replaceAll('0', 'O').replaceAll('1', 'l')
			])
				expect(tokenIn(typed), typed).toBe(token);
		})
	);
});

test('a known token has a known code', () => {
	expect(tokenOf(new Uint8Array(16))).toBe('AAAAAAAAAAAAAAAAAAAAAA');
	expect(spelled('AAAAAAAAAAAAAAAAAAAAAA')).toBe('0000-0000-0000-0000-0000-000000');
	expect(spelled(tokenOf(new Uint8Array(16).fill(255)))).toBe('7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZZZ');
});

test('what is no token is nobody’s', () => {
	for (const text of ['', '#', 'abc', 'U'.repeat(26), 'Z'.repeat(26), '%00', '0'.repeat(500)])
		expect(tokenIn(text), text).toBeNull();
	fc.assert(fc.property(fc.string({ maxLength: 20 }), (text) => tokenIn(text) === null));
});
