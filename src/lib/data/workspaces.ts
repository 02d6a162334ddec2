import type { SupabaseClient } from '@supabase/supabase-js';
import type { Role } from '#lib/domain/roles.ts';
import { DataError, rows } from './rows.ts';

export interface Workspace {
	id: string;
	slug: string;
	title: string;
	/** As it was when the partnership was made; join on six digits. */
	teryt: string;
	visibility: 'private' | 'public';
}

const COLUMNS = 'id, slug, title, teryt, visibility';

/** The partnerships this person is in, with the role in each. Sort them by title in the reader's language. */
export async function myWorkspaces(
	client: SupabaseClient,
	person: string
): Promise<(Workspace & { role: Role })[]> {
	const found = rows<{ role: Role; workspaces: unknown }[]>(
		'my partnerships',
		await client.from('memberships').select(`role, workspaces (${COLUMNS})`).eq('user_id', person)
	);
	return found.map(({ role, workspaces }) => ({ ...(workspaces as Workspace), role }));
}

/** Whether this can be the address of a partnership; what is none is not asked of the database. */
export const isSlug = (text: string): boolean => /^[\w-]{1,200}$/.test(text);

/** Null when there is none or it is not for this person: the two cannot be told apart. */
export async function workspaceBySlug(
	client: SupabaseClient,
	slug: string
): Promise<Workspace | null> {
	if (!isSlug(slug)) return null;
	return rows<Workspace | null>(
		'the partnership',
		await client.from('workspaces').select(COLUMNS).eq('slug', slug).maybeSingle()
	);
}

/** Opens a partnership for a gmina; the asking person becomes its animator. 404: no such gmina. */
export async function createWorkspace(
	client: SupabaseClient,
	teryt: string,
	title: string
): Promise<{ id: string; slug: string }> {
	return rows('opening a partnership', await client.rpc('create_workspace', { teryt, title }));
}

/** 400: a title has 1 to 120 characters; 403: who does not lead. */
export async function retitle(client: SupabaseClient, id: string, title: string): Promise<void> {
	const changed = rows<unknown[]>(
		'changing the title',
		await client.from('workspaces').update({ title }).eq('id', id).select('id')
	);
	if (changed.length === 0) throw new DataError('changing the title', 403, '', 'not permitted');
}

/** Opens the partnership's public map to everybody, or closes it. 403: who does not lead. */
export async function publish(
	client: SupabaseClient,
	id: string,
	visibility: Workspace['visibility']
): Promise<void> {
	const changed = rows<unknown[]>(
		'changing who sees it',
		await client.from('workspaces').update({ visibility }).eq('id', id).select('id')
	);
	if (changed.length === 0) throw new DataError('changing who sees it', 403, '', 'not permitted');
}
