import type { SupabaseClient } from '@supabase/supabase-js';
import type { Role } from '#lib/domain/roles.ts';
import { rows } from './rows.ts';

export interface Invitation {
	id: string;
	role: Role;
	createdAt: string;
	expiresAt: string;
	invitedBy: string;
}

/** Invitations that still let somebody in, the newest first. Empty for who may not invite. */
export async function openInvitations(
	client: SupabaseClient,
	workspace: string
): Promise<Invitation[]> {
	const found = rows<
		{ id: string; role: Role; created_at: string; expires_at: string; inviter: unknown }[]
	>(
		'the open invitations',
		await client
			.from('invitations')
			.select('id, role, created_at, expires_at, inviter:profiles!invited_by (name)')
			.eq('workspace_id', workspace)
			.is('used_at', null)
			.gt('expires_at', new Date().toISOString())
			.order('created_at', { ascending: false })
	);
	return found.map(({ id, role, created_at, expires_at, inviter }) => ({
		id,
		role,
		createdAt: created_at,
		expiresAt: expires_at,
		invitedBy: (inviter as { name: string } | null)?.name ?? ''
	}));
}

/** The token is told this once. 400: a role nobody is invited as; 403: who may not; 409: too many are open. */
export async function createInvitation(
	client: SupabaseClient,
	workspace: string,
	role: string
): Promise<{ token: string; expiresAt: string }> {
	const made = rows<{ token: string; expires_at: string }>(
		'making an invitation',
		await client.rpc('create_invitation', { workspace, role })
	);
	return { token: made.token, expiresAt: made.expires_at };
}

/** Nothing happens when it is gone already. */
export async function revokeInvitation(client: SupabaseClient, id: string): Promise<void> {
	rows(
		'revoking an invitation',
		await client.from('invitations').delete().eq('id', id).select('id')
	);
}

/** Takes part. 410: used, expired or unknown. */
export async function acceptInvitation(
	client: SupabaseClient,
	token: string
): Promise<{ id: string; slug: string; role: Role }> {
	return rows('accepting an invitation', await client.rpc('accept_invitation', { token }));
}
