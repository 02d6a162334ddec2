import { PARTNER, partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { RELATION, relations } from '#lib/domain/relations.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import { nextDoor } from '../nextdoor.ts';
import { placesOf } from '../spots.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { workspace } = await parent();
	const { collab, reference } = running();
	const [door, now] = await Promise.all([
		nextDoor(locals.supabase, workspace.id, reference),
		collab.read(`workspace/${workspace.id}`, (doc) => ({
			partners: thin(PARTNER, partners(doc)),
			relations: thin(RELATION, relations(doc)),
			places: placesOf(places(doc))
		}))
	]);
	const villages = reference
		.localities(workspace.teryt)
		.map(({ name, lat, lng }) => ({ name, lat, lng }));
	return { ...now, ...door, villages };
};
