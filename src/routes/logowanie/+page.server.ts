import { fail, redirect } from '@sveltejs/kit';
import { authFault, emailFault } from '#lib/ui/shell/faults.ts';
import { localPath } from '#lib/ui/shell/local-path.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const back = localPath(url.searchParams.get('dalej'));
	if (locals.person) redirect(303, back);
	return { back };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const email = String(form.get('email') ?? '').trim();
		const password = String(form.get('password') ?? '');
		const faults = {
			email: emailFault(email),
			password: password
				? null
				: m.errors_field_required({ field: m.people_password().toLocaleLowerCase() })
		};
		if (faults.email || faults.password) return fail(400, { email, faults, fault: null });

		const { error } = await locals.supabase.auth.signInWithPassword({ email, password });
		if (error)
			return fail(error.status === 429 ? 429 : 400, {
				email,
				faults: null,
				fault: authFault(error)
			});
		redirect(303, localPath(form.get('dalej')));
	}
};
