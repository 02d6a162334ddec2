import { m } from '#lib/i18n/paraglide/messages.js';

/** Shortest password that Supabase Auth takes unless its operator asks for more. */
export const PASSWORD_LENGTH = 6;

/** What the answer of Supabase Auth means to the person who asked. */
export function authFault({ code, status }: { code?: string; status?: number }): string {
	if (code === 'invalid_credentials') return m.people_wrong();
	if (code === 'user_already_exists' || code === 'email_exists') return m.people_taken();
	if (code === 'weak_password') return m.people_password_short({ n: PASSWORD_LENGTH });
	if (code === 'email_address_invalid' || code === 'validation_failed')
		return m.errors_field_email();
	if (status === 429 || code?.startsWith('over_')) return m.people_too_many();
	if (status === 400) return m.people_wrong();
	return m.people_failed();
}

/** The sentence under an e-mail field, null when it may be sent. */
export function emailFault(email: string): string | null {
	if (!email) return m.errors_field_required({ field: m.people_email().toLocaleLowerCase() });
	return /^\S+@\S+$/.test(email) ? null : m.errors_field_email();
}
