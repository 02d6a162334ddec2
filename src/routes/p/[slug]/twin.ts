import { error, redirect } from '@sveltejs/kit';
import { rows } from '#lib/data/rows.ts';
import { workspaceBySlug, type Workspace } from '#lib/data/workspaces.ts';

/** What a twin needs to know of a request. */
export interface Asking {
	locals: App.Locals;
	params: { slug: string };
	url: URL;
}

/**
 * The partnership a data twin speaks of, for members only. A twin has no layout above it, so it
 * asks by itself: signed out → sign-in, unknown or not a member → 404, alike.
 */
export async function memberOf({ locals, params, url }: Asking): Promise<Workspace> {
	if (!locals.person) {
		redirect(303, `/logowanie?dalej=${encodeURIComponent(url.pathname + url.search)}`);
	}
	const workspace = await workspaceBySlug(locals.supabase, params.slug);
	const role =
		workspace &&
		rows<string | null>(
			'my role',
			await locals.supabase.rpc('my_role', { workspace: workspace.id })
		);
	if (!workspace || !role) error(404, 'not found');
	return workspace;
}

/** A file that no cache but the asking browser's may keep. */
export function file(body: string, type: string, name: string): Response {
	return new Response(body, {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `inline; filename="${name}"`,
			'cache-control': 'private, no-cache',
			'x-content-type-options': 'nosniff'
		}
	});
}
