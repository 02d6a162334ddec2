import { error, redirect } from '@sveltejs/kit';
import { DEMO_PEOPLE, demoPassword } from '#lib/server/demo/accounts.ts';
import { DEMO_SLUG } from '#lib/server/demo/open.ts';
import { running } from '#lib/server/running.ts';
import { localPath } from '#lib/ui/shell/local-path.ts';
import type { RequestHandler } from './$types';

/** Signs in as one of the people of the demonstration, its coordinator unless `role` says another. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { settings, backend } = running();
	if (!settings.demo) error(404, 'not found');

	const form = await request.formData();
	const wanted = String(form.get('role') ?? 'coordinator');
	const person = DEMO_PEOPLE.find(({ role }) => role === wanted);
	if (!person) error(400, 'No such role.');

	const signedIn = await locals.supabase.auth.signInWithPassword({
		email: person.email,
		password: demoPassword(backend.secretKey, person.email)
	});
	// a demonstration that could not be made (its address is taken) has no people either
	if (signedIn.error) error(404, 'There is no demonstration on this server.');

	const back = localPath(form.get('dalej'));
	redirect(303, back === '/' ? `/p/${DEMO_SLUG}` : back);
};
