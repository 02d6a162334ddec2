import { error } from '@sveltejs/kit';
import { isRole, may } from '#lib/domain/roles.ts';
import { rows } from '#lib/data/rows.ts';
import { memberOf, type Asking } from '../../twin.ts';

/** The partnership, for a member who may write; others are refused as everywhere. */
export async function writerOf(asking: Asking) {
	const workspace = await memberOf(asking);
	const role = rows<string | null>(
		'my role',
		await asking.locals.supabase.rpc('my_role', { workspace: workspace.id })
	);
	if (!isRole(role) || !may(role, 'write')) error(403, 'may not write');
	return { workspace, person: asking.locals.person! };
}
