import { fail, redirect } from '@sveltejs/kit';
import { authFault, emailFault, PASSWORD_LENGTH } from '#lib/ui/shell/faults.ts';
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
		const name = String(form.get('name') ?? '')
			.trim()
			.slice(0, 80);
		const email = String(form.get('email') ?? '').trim();
		const password = String(form.get('password') ?? '');
		const typed = { name, email };
		const faults = {
			name: name ? null : m.errors_field_required({ field: m.people_name().toLocaleLowerCase() }),
			email: emailFault(email),
			password:
				password.length < PASSWORD_LENGTH ? m.people_password_short({ n: PASSWORD_LENGTH }) : null
		};
		if (faults.name || faults.email || faults.password)
			return fail(400, { ...typed, faults, fault: null, sent: false });

		const { data, error } = await locals.supabase.auth.signUp({
			email,
			password,
			options: { data: { name } }
		});
		if (error)
			return fail(error.status === 429 ? 429 : 400, {
				...typed,
				faults: null,
				fault: authFault(error),
				sent: false
			});
		// without a session the project wants the address confirmed first
		if (!data.session) return { ...typed, faults: null, fault: null, sent: true };
		redirect(303, localPath(form.get('dalej')));
	}
};
