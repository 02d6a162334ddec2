import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personalIn } from './personal.ts';

test.each([
	['Sala, pytać: maria.lis@biblioteka.olkusz.pl', 'email'],
	['e-mail: jan@example.com.', 'email'],
	['tel. 600 700 812', 'phone'],
	['Dzwonić po 16: 600-700-812', 'phone'],
	['600700812', 'phone'],
	['+48 600 700 812', 'phone'],
	['0048 600700812', 'phone'],
	['32 555 01 02, sekretariat', 'phone'],
	['(32) 555 01 02', 'phone'],
	['32 555-01-02', 'phone'],
	['telefon 555 01 02', 'phone'],
	['Sala\u00a0600\u00a0700\u00a0812', 'phone']
] as const)('%s: %s', (text, kind) => {
	expect(personalIn(text)).toBe(kind);
});

test.each([
	'',
	'Sala na 20 osób, 12 laptopów z 2021 r.',
	'NIP 637 20 12 345',
	'NIP: 6372012345',
	'REGON 123456785',
	'KRS 0000123456',
	'Dotacja 125 300 400 zł',
	'Budżet 120 000 000',
	'32-300 Olkusz',
	'Otwarte 8:00–16:00, 10.12.2026',
	'2026-11-26',
	'2024, 2025, 2026',
	'konto 12 3456 7890 1234 5678 9012 3456',
	'TERYT 1212053',
	'https://www.olkusz.pl',
	'@biblioteka na Facebooku'
])('%j holds nothing personal', (text) => {
	expect(personalIn(text)).toBeNull();
});

test('any mobile number, written as people write it, is seen in any sentence without digits', () => {
	const digit = fc.integer({ min: 1, max: 9 });
	const number = fc.array(digit, { minLength: 9, maxLength: 9 }).map((digits) => digits.join(''));
	const around = fc.constantFrom('', 'Dzwoń: ', 'pani od sali – ', 'kom. ');
	const sign = fc.constantFrom(' ', '-', '');
	fc.assert(
		fc.property(number, around, sign, (digits, before, between) => {
			const written = digits.replace(/(\d{3})(\d{3})(\d{3})/, `$1${between}$2${between}$3`);
			expect(personalIn(`${before}${written}`)).toBe('phone');
			expect(personalIn(`${before}${written}, po szesnastej`)).toBe('phone');
		})
	);
});

test('no text makes it throw or run on', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			expect([null, 'email', 'phone']).toContain(personalIn(text));
		})
	);
	const began = performance.now();
	personalIn('1 '.repeat(250) + 'a@'.repeat(250) + '12-'.repeat(200));
	expect(performance.now() - began).toBeLessThan(200);
});
