import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const person = locals.person ?? redirect(303, '/logowanie?dalej=/konto');
	// the session's name may be a minute old, the stored one is not
	const { data, error } = await locals.supabase
		.from('profiles')
		.select('name')
		.eq('id', person.id)
		.maybeSingle();
	if (error) throw new Error(`own name: ${error.message}`);
	return { name: (data?.name as string | undefined) ?? person.name, email: person.email };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		if (!locals.person) redirect(303, '/logowanie?dalej=/konto');
		const form = await request.formData();
		const name = String(form.get('name') ?? '')
			.replace(/\p{Cc}+/gu, ' ') // a name is one line, and the database takes no zero byte
			.trim()
			.slice(0, 80);
		if (!name) {
			const field = m.people_name().toLocaleLowerCase();
			return fail(400, { name, fault: m.errors_field_required({ field }), saved: false });
		}

		const { error } = await locals.supabase.rpc('rename_me', { name });
		if (error) throw new Error(`a new name: ${error.message}`);
		return { name, fault: null, saved: true };
	}
};
