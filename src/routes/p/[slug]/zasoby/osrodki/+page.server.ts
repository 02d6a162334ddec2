import { EQUIPMENT, equipment } from '#lib/domain/equipment.ts';
import { PLACE, places } from '#lib/domain/places.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	return running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		equipment: thin(EQUIPMENT, equipment(doc)),
		places: thin(PLACE, places(doc))
	}));
};
