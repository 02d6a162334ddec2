import { error } from '@sveltejs/kit';
import { isSlug } from '#lib/data/workspaces.ts';

/** The server's own statements, as `running().backend.call` answers them. */
type Call = <T>(name: string, args: Record<string, unknown>) => Promise<T>;

export interface Right {
	workspace: string;
	person: string;
	role: string;
	access: 'read' | 'write';
}

/**
 * What the asking person may do in a partnership, for addresses that programs call: signed out → 401,
 * unknown or not a member → 404, alike.
 */
export async function rightIn(
	{ locals, params }: { locals: App.Locals; params: { slug: string } },
	call: Call
): Promise<Right> {
	if (!locals.person) error(401, 'sign in');
	const person = locals.person.id;
	const found = isSlug(params.slug)
		? await call<{ id: string } | null>('workspace_of', { slug: params.slug })
		: null;
	if (!found) error(404, 'not found');
	const pairs = [{ person, document: `workspace/${found.id}` }];
	const [right] = await call<Pick<Right, 'role' | 'access'>[]>('room_access', { pairs });
	if (!right) error(404, 'not found');
	return { workspace: found.id, person, role: right.role, access: right.access };
}
