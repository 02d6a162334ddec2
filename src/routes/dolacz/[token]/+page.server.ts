import { error, redirect } from '@sveltejs/kit';
import { acceptInvitation } from '#lib/data/invitations.ts';
import { refusal } from '#lib/data/rows.ts';
import { workspaceBySlug } from '#lib/data/workspaces.ts';
import type { Role } from '#lib/domain/roles.ts';
import { running } from '#lib/server/running.ts';
import type { Actions, PageServerLoad } from './$types';

interface Invitation {
	state: 'open' | 'used' | 'expired';
	role: Role;
	expires_at: string;
	invited_by: string | null;
	used_by: string | null;
	workspace: { slug: string; title: string; teryt: string };
}

/** Who invites to what. Whoever holds the link may know this much before signing in. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	// the address is the key: it goes into no cache, and by the policy of all pages to no other site
	setHeaders({ 'cache-control': 'private, no-store' });
	const invitation = await invitationOf(params.token);
	const { person } = locals;
	if (invitation?.state === 'used' && person && invitation.used_by === person.id)
		redirect(303, `/p/${invitation.workspace.slug}`);
	if (invitation?.state !== 'open')
		error(410, { message: 'invitation', code: `invitation-${invitation?.state ?? 'unknown'}` });

	const { slug, title, teryt } = invitation.workspace;
	const gmina = running().reference.gmina(teryt);
	const mine = person && (await membership(locals.supabase, slug, person.id));
	return {
		title,
		slug,
		gmina: gmina && {
			name: gmina.name,
			powiat: gmina.powiat,
			wojewodztwo: gmina.wojewodztwo
		},
		role: invitation.role,
		invitedBy: invitation.invited_by ?? '',
		expiresAt: invitation.expires_at,
		member: !!mine
	};
};

export const actions: Actions = {
	async default({ locals, params, url }) {
		if (!locals.person) redirect(303, `/logowanie?dalej=${encodeURIComponent(url.pathname)}`);
		let slug = '';
		const refused = await refusal(
			acceptInvitation(locals.supabase, params.token).then((joined) => (slug = joined.slug)),
			410
		);
		if (refused) {
			const now = await invitationOf(params.token);
			const state = now?.state === 'open' ? 'unknown' : (now?.state ?? 'unknown');
			error(410, { message: 'invitation', code: `invitation-${state}` });
		}
		redirect(303, `/p/${slug}`);
	}
};

/** Null for what was never a token. */
const invitationOf = async (token: string) =>
	/^[\w-]{1,100}$/.test(token)
		? running().backend.call<Invitation | null>('invitation_of', { token })
		: null;

async function membership(client: App.Locals['supabase'], slug: string, person: string) {
	const workspace = await workspaceBySlug(client, slug);
	if (!workspace) return null;
	const { data } = await client
		.from('memberships')
		.select('role')
		.match({ workspace_id: workspace.id, user_id: person })
		.maybeSingle();
	return data;
}
