import { error, redirect } from '@sveltejs/kit';
import { workspaceBySlug } from '#lib/data/workspaces.ts';
import { running } from '#lib/server/running.ts';
import type { LayoutServerLoad } from './$types';
import { trailOf } from './trail.ts';

/**
 * One partnership for one person. Who is not signed in signs in first; a slug that does not exist and
 * one that is not this person's answer alike, so that a stranger learns nothing.
 */
export const load: LayoutServerLoad = async ({ locals, params, url, untrack }) => {
	const person = locals.person;
	if (!person) {
		const back = untrack(() => url.pathname + url.search);
		redirect(303, `/logowanie?dalej=${encodeURIComponent(back)}`);
	}

	const workspace = await workspaceBySlug(locals.supabase, params.slug);
	const member =
		workspace &&
		one(
			'the membership',
			await locals.supabase
				.from('memberships')
				.select('role')
				.eq('workspace_id', workspace.id)
				.eq('user_id', person.id)
				.maybeSingle()
		);
	if (!workspace || !member) error(404, 'not found');

	const { reference, collab, settings } = running();
	const gmina = reference.gmina(workspace.teryt);
	return {
		workspace,
		role: member.role as string,
		person: { id: person.id, name: person.name, email: person.email },
		gmina: {
			name: gmina?.name ?? workspace.title,
			kind: gmina?.kind ?? '',
			powiat: gmina?.powiat ?? '',
			wojewodztwo: gmina?.wojewodztwo ?? ''
		},
		/** The demonstration partnership says on every page what in it is made up. */
		sample: settings.demo && workspace.slug === 'olkusz',
		trail: await collab.read(`workspace/${workspace.id}`, trailOf)
	};
};

function one<T>(wanted: string, answer: { data: T; error: { message: string } | null }): T {
	if (answer.error) throw new Error(`${wanted}: ${answer.error.message}`);
	return answer.data;
}
