import { error, redirect } from '@sveltejs/kit';
import { isSlug } from '#lib/data/workspaces.ts';
import { getFile } from '#lib/server/files.ts';
import { running } from '#lib/server/running.ts';
import type { RequestHandler } from './$types';

/** A picture of a partnership, for its members. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	if (!locals.person) redirect(303, `/logowanie?dalej=${encodeURIComponent(url.pathname)}`);
	const { call } = running().backend;
	const { slug } = params;
	const workspace = isSlug(slug)
		? await call<{ id: string } | null>('workspace_of', { slug })
		: null;
	const document = `workspace/${workspace?.id}`;
	const pairs = workspace ? [{ person: locals.person.id, document }] : [];
	const [right] = await call<unknown[]>('room_access', { pairs });
	const file = workspace && right ? await getFile(call, workspace.id, params.sha256) : null;
	if (!file) error(404, 'Not Found');

	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': file.mime,
			'cache-control': 'private, max-age=31536000, immutable',
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
};
