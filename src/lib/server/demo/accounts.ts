import { createHmac } from 'node:crypto';
import type { Role } from '#lib/domain/roles.ts';
import type { Backend } from '../supabase/backend.ts';

/** The people of the demonstration: invented, one per role, entered by a press and never by mail. */
export const DEMO_PEOPLE: readonly { role: Role; email: string; name: string }[] = [
	{ role: 'animator', email: 'animator@pokaz.example.com', name: 'Anna Animatorka' },
	{ role: 'coordinator', email: 'koordynator@pokaz.example.com', name: 'Karol Koordynator' },
	{ role: 'editor', email: 'wspolautor@pokaz.example.com', name: 'Ewa Współautorka' },
	{ role: 'commenter', email: 'opiniujacy@pokaz.example.com', name: 'Olga Opiniująca' },
	{ role: 'viewer', email: 'czytelnik@pokaz.example.com', name: 'Marek Czytelnik' }
];

/**
 * The password of a demonstration account, known to this server alone: it follows from the secret
 * key, so nothing is stored and nobody who reads the sources can sign in.
 */
export const demoPassword = (secretKey: string, email: string): string =>
	createHmac('sha256', secretKey).update(`demonstration ${email}`).digest('base64url');

/** Signs a demonstration person in, and up the first time; the access token. */
export async function demoToken(
	backend: Pick<Backend, 'client' | 'secretKey'>,
	{ email, name }: { email: string; name: string }
): Promise<string> {
	const { auth } = backend.client();
	const password = demoPassword(backend.secretKey, email);
	const known = await auth.signInWithPassword({ email, password });
	if (known.data.session) return known.data.session.access_token;

	const fresh = await auth.signUp({ email, password, options: { data: { name } } });
	if (fresh.data.session) return fresh.data.session.access_token;
	throw new Error(`no account for ${email}: ${fresh.error?.message ?? 'it waits for a mail'}`);
}
