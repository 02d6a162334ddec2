import { error, redirect } from '@sveltejs/kit';
import { isRole } from '#lib/domain/roles.ts';
import { DEMO_PEOPLE, demoPassword } from '#lib/server/demo/accounts.ts';
import { DEMO_SLUG } from '#lib/server/demo/open.ts';
import { running } from '#lib/server/running.ts';
import { localPath } from '#lib/ui/shell/local-path.ts';
import type { RequestHandler } from './$types';

/** One press into the demonstration partnership. There is no such address when DEMO is off. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { settings, backend } = running();
	if (!settings.demo) error(404);

	const form = await request.formData();
	const asked = form.get('role');
	const role = isRole(asked) ? asked : 'coordinator';
	const { email } = DEMO_PEOPLE.find((person) => person.role === role)!;
	const password = demoPassword(backend.secretKey, email);
	const { error: refused } = await locals.supabase.auth.signInWithPassword({ email, password });
	if (refused) error(503);

	const back = localPath(form.get('dalej'));
	redirect(303, back === '/' ? `/p/${DEMO_SLUG}` : back);
};
