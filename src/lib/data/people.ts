import type { SupabaseClient } from '@supabase/supabase-js';
import type { Role } from '#lib/domain/roles.ts';
import { DataError, rows } from './rows.ts';

export interface Member {
	id: string;
	name: string;
	role: Role;
	joinedAt: string;
}

/** Everybody in a partnership, in no order: names sort by the reader's language. */
export async function members(client: SupabaseClient, workspace: string): Promise<Member[]> {
	const found = rows<{ user_id: string; role: Role; joined_at: string; profiles: unknown }[]>(
		'the members',
		await client
			.from('memberships')
			.select('user_id, role, joined_at, profiles (name)')
			.eq('workspace_id', workspace)
	);
	return found.map(({ user_id, role, joined_at, profiles }) => ({
		id: user_id,
		name: (profiles as { name: string } | null)?.name ?? '',
		role,
		joinedAt: joined_at
	}));
}

/** What the members are called, by their id: entries of the document hold the id alone. */
export async function memberNames(
	client: SupabaseClient,
	workspace: string
): Promise<Record<string, string>> {
	return Object.fromEntries((await members(client, workspace)).map(({ id, name }) => [id, name]));
}

/** 403: not by this person, or not to that role. */
export async function changeRole(
	client: SupabaseClient,
	workspace: string,
	person: string,
	role: Role
): Promise<void> {
	touched(
		'changing a role',
		rows(
			'changing a role',
			await client
				.from('memberships')
				.update({ role })
				.match({ workspace_id: workspace, user_id: person })
				.select('user_id')
		)
	);
}

/** Takes somebody, or oneself, out of a partnership. 403: not by this person; 409: the last who leads. */
export async function removeMember(
	client: SupabaseClient,
	workspace: string,
	person: string
): Promise<void> {
	touched(
		'removing a member',
		rows(
			'removing a member',
			await client
				.from('memberships')
				.delete()
				.match({ workspace_id: workspace, user_id: person })
				.select('user_id')
		)
	);
}

/** Makes another member the coordinator. 403: who does not lead; 404: no member; 409: an animator, or oneself. */
export async function handOver(
	client: SupabaseClient,
	workspace: string,
	person: string
): Promise<void> {
	rows('handing over', await client.rpc('hand_over', { workspace, person }));
}

/** The name that others see. 400: it has 1 to 80 characters. */
export async function renameMe(client: SupabaseClient, name: string): Promise<void> {
	rows('changing my name', await client.rpc('rename_me', { name }));
}

/** A policy that hides a row answers as if there were none. */
function touched(wanted: string, changed: unknown[]): void {
	if (changed.length === 0) throw new DataError(wanted, 403, '', 'no such row for this person');
}
