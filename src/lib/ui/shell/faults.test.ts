import { expect, test } from 'vitest';
import { authFault, emailFault } from './faults.ts';

test('a wrong password says that it was wrong, not that the server failed', () => {
	expect(authFault({ code: 'invalid_credentials', status: 400 })).toMatch(/^E-mail lub hasło/);
	expect(authFault({ status: 400 })).toMatch(/^E-mail lub hasło/);
});

test('too many attempts and a taken address are told apart', () => {
	expect(authFault({ code: 'over_request_rate_limit', status: 429 })).toMatch(/Za dużo prób/);
	expect(authFault({ code: 'user_already_exists', status: 422 })).toMatch(/jest już konto/);
});

test('what nobody foresaw says that nothing is lost', () => {
	expect(authFault({ status: 500 })).toMatch(/Nic nie przepadło/);
});

test('an e-mail is wanted, with an @', () => {
	expect(emailFault('')).toBe('Wpisz e-mail.');
	expect(emailFault('anna')).toMatch(/znak @/);
	expect(emailFault('anna@gmina.pl')).toBeNull();
});
