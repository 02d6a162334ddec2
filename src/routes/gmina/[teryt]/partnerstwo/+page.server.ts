import { error, fail, redirect } from '@sveltejs/kit';
import { refusal } from '#lib/data/rows.ts';
import { createWorkspace, myWorkspaces } from '#lib/data/workspaces.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { running } from '#lib/server/running.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Opening a partnership for a gmina: `/gmina/{teryt}` links here, for everybody; who is no one signs in first. */
export const load: PageServerLoad = async (event) => {
	const { gmina, person } = asked(event);
	const mine = await myWorkspaces(event.locals.supabase, person.id);
	return {
		gmina: {
			teryt: gmina.teryt,
			name: gmina.name,
			powiat: gmina.powiat,
			wojewodztwo: gmina.wojewodztwo
		},
		title: m.settings_start_default({ gmina: gmina.name }),
		mine: mine
			.filter(({ teryt }) => teryt.slice(0, 6) === gmina.teryt.slice(0, 6))
			.map(({ slug, title }) => ({ slug, title }))
	};
};

export const actions: Actions = {
	async default(event) {
		const { gmina } = asked(event);
		const form = await event.request.formData();
		const title = String(form.get('title') ?? '').trim();
		let slug = '';
		const refused = await refusal(
			createWorkspace(event.locals.supabase, gmina.teryt, title).then((made) => (slug = made.slug)),
			...[400, 404]
		);
		if (refused === 404) error(404, 'unknown gmina');
		if (refused) return fail(400, { title });
		redirect(303, `/p/${slug}`);
	}
};

/** The gmina and the person. A code of before leads to today's; an unknown one is 404. */
function asked({ locals, params, url }: RequestEvent) {
	const { reference } = running();
	const today = reference.resolve(params.teryt);
	const gmina = today && reference.gmina(today);
	if (!gmina) error(404, 'unknown gmina');
	if (today !== params.teryt) redirect(308, `/gmina/${today}/partnerstwo`);
	if (!locals.person) redirect(303, `/logowanie?dalej=${encodeURIComponent(url.pathname)}`);
	return { gmina, person: locals.person };
}
