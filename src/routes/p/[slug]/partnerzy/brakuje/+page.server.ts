import { comparableMix } from '#lib/data/neighbours.ts';
import { dismissedHints } from '#lib/domain/hints.ts';
import { PARTNER, partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { workspace } = await parent();
	const [mix, now] = await Promise.all([
		comparableMix(locals.supabase, workspace.id),
		running().collab.read(`workspace/${workspace.id}`, (doc) => ({
			partners: thin(PARTNER, partners(doc)),
			categories: places(doc).map(({ category, status }) => ({ category, status })),
			dismissed: [...dismissedHints(doc)]
		}))
	]);
	return { ...now, mix };
};
