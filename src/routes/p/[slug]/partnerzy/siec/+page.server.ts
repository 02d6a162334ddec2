import { networkOf } from '#lib/domain/network.ts';
import { PARTNER, partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { RELATION, relations } from '#lib/domain/relations.ts';
import { deleted } from '#lib/domain/workspace.ts';
import { running } from '#lib/server/running.ts';
import { settledInTurns } from '#lib/ui/network/layout.ts';
import { inView, readView } from '#lib/ui/network/view.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import { placesOf } from '../spots.ts';
import type { PageServerLoad } from './$types';

/** The graph at rest already: the first picture needs no script and is the same for everybody. */
export const load: PageServerLoad = async ({ parent, url }) => {
	const { workspace } = await parent();
	const now = await running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		partners: partners(doc),
		relations: relations(doc),
		places: placesOf(places(doc)),
		bin: deleted(doc).filter(({ root }) => root === 'relations')
	}));
	const shown = inView(now.partners, readView(url.searchParams));
	const spots = await settledInTurns(networkOf(shown, now.relations).ties);
	return {
		...now,
		partners: thin(PARTNER, now.partners),
		relations: thin(RELATION, now.relations),
		spots: [...spots].map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) }))
	};
};
