import { error, fail, redirect } from '@sveltejs/kit';
import { createInvitation, openInvitations, revokeInvitation } from '#lib/data/invitations.ts';
import { changeRole, handOver, members, removeMember, renameMe } from '#lib/data/people.ts';
import { refusal } from '#lib/data/rows.ts';
import { publish, retitle, workspaceBySlug } from '#lib/data/workspaces.ts';
import { isRole, may } from '#lib/domain/roles.ts';
import { queueRefresh, refreshOf } from '#lib/server/jobs/imports/refresh.ts';
import { running } from '#lib/server/running.ts';
import { REFRESH } from '../refresh.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What a person is asked before something that cannot be taken back; the page works without scripts. */
const QUESTIONS = { usun: 'remove', przekaz: 'handOver', opusc: 'leave' } as const;

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
	depends(REFRESH);
	const { workspace, role, person } = await parent();
	if (!isRole(role)) error(404, 'not found');
	const [people, invitations, refresh] = await Promise.all([
		members(locals.supabase, workspace.id),
		may(role, 'invite') ? openInvitations(locals.supabase, workspace.id) : [],
		refreshOf(running(), workspace.teryt)
	]);

	const hasCoordinator = people.some((member) => member.role === 'coordinator');
	const asked = Object.entries(QUESTIONS).find(([name]) => url.searchParams.has(name));
	const whom =
		asked && people.find(({ id }) => id === (url.searchParams.get(asked[0]) || person.id));
	return {
		members: people,
		invitations,
		refresh,
		/** From the table: the session may still remember the name of before. */
		myName: people.find(({ id }) => id === person.id)?.name ?? person.name,
		may: {
			invite: may(role, 'invite'),
			refresh: may(role, 'refresh'),
			manage: may(role, 'manage-members'),
			govern: may(role, 'govern', { hasCoordinator })
		},
		question: asked && whom ? { kind: asked[1], id: whom.id, name: whom.name } : null
	};
};

export const actions: Actions = {
	async invite(event) {
		const { client, workspace, text } = await asked(event);
		const role = text('role');
		if (!isRole(role) || role === 'animator') return fail(400, { fault: 'role' });
		const made = { link: '', role, expiresAt: '' };
		const refused = await refusal(
			createInvitation(client, workspace.id, role).then(({ token, expiresAt }) => {
				made.link = `${event.url.origin}/dolacz/${token}`;
				made.expiresAt = expiresAt;
			}),
			403,
			409
		);
		if (refused) return fail(refused, { fault: refused === 409 ? 'many' : '403' });
		return { invitation: made };
	},

	async revoke(event) {
		const { client, text } = await asked(event);
		const refused = await refusal(revokeInvitation(client, text('id')), 400, 403);
		return refused ? fail(refused, { fault: '403' }) : { done: 'revoke' };
	},

	async role(event) {
		const { client, workspace, text } = await asked(event);
		const role = text('role');
		if (!isRole(role) || role === 'animator') return fail(400, { fault: 'role' });
		const refused = await refusal(
			changeRole(client, workspace.id, text('person'), role),
			...[400, 403, 409]
		);
		if (refused) return fail(refused, { fault: refused === 409 ? 'last' : '403' });
		return { done: 'role' };
	},

	async remove(event) {
		const { client, workspace, text } = await asked(event);
		const refused = await refusal(
			removeMember(client, workspace.id, text('person')),
			...[400, 403, 409]
		);
		if (refused) return fail(refused, { fault: refused === 409 ? 'last' : 'gone' });
		return { done: 'remove' };
	},

	async handOver(event) {
		const { client, workspace, text } = await asked(event);
		const refused = await refusal(
			handOver(client, workspace.id, text('person')),
			...[400, 403, 404, 409]
		);
		if (refused) return fail(refused, { fault: refused === 403 ? '403' : 'hand_over' });
		return { done: 'handOver' };
	},

	async leave(event) {
		const { client, workspace } = await asked(event);
		const refused = await refusal(
			removeMember(client, workspace.id, event.locals.person!.id),
			...[403, 409]
		);
		if (refused) return fail(refused, { fault: refused === 409 ? 'last' : '403' });
		redirect(303, '/');
	},

	async rename(event) {
		const { client, text } = await asked(event);
		const refused = await refusal(renameMe(client, text('name')), 400);
		return refused ? fail(400, { fault: 'name' }) : { done: 'rename' };
	},

	async refresh(event) {
		const { client, workspace } = await asked(event);
		const person = event.locals.person!.id;
		const mine = (await members(client, workspace.id)).find(({ id }) => id === person);
		if (!mine || !isRole(mine.role) || !may(mine.role, 'refresh'))
			return fail(403, { fault: '403' });
		const asking = await queueRefresh(running(), workspace.teryt, person);
		return { done: asking ? 'refresh' : 'fresh' };
	},

	async publish(event) {
		const { client, workspace, text } = await asked(event);
		const visibility = text('visibility') === 'public' ? 'public' : 'private';
		const refused = await refusal(publish(client, workspace.id, visibility), 403);
		if (refused) return fail(refused, { fault: '403' });
		return { done: visibility === 'public' ? 'published' : 'unpublished' };
	},

	async title(event) {
		const { client, workspace, text } = await asked(event);
		const refused = await refusal(retitle(client, workspace.id, text('title')), 400, 403);
		if (refused) return fail(refused, { fault: refused === 400 ? 'title' : '403' });
		return { done: 'title' };
	}
};

/** Who may not see the partnership is told that there is none. */
async function asked({ locals, params, request }: RequestEvent) {
	if (!locals.person) redirect(303, `/logowanie?dalej=/p/${params.slug}/ustawienia`);
	const workspace = await workspaceBySlug(locals.supabase, params.slug);
	if (!workspace) error(404, 'not found');
	const form = await request.formData();
	return {
		client: locals.supabase,
		workspace,
		text: (name: string) => String(form.get(name) ?? '').trim()
	};
}
