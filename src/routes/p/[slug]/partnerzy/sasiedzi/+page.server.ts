import { PARTNER, partners } from '#lib/domain/partners.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import { nextDoor } from '../nextdoor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { workspace } = await parent();
	const { collab, reference } = running();
	const [door, list] = await Promise.all([
		nextDoor(locals.supabase, workspace.id, reference),
		collab.read(`workspace/${workspace.id}`, partners)
	]);
	return { ...door, partners: thin(PARTNER, list) };
};
