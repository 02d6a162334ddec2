import type * as Y from 'yjs';
import { EQUIPMENT, equipment } from '#lib/domain/equipment.ts';
import { needs } from '#lib/domain/needs.ts';
import { PLACE, places } from '#lib/domain/places.ts';
import { PURCHASE, purchases } from '#lib/domain/purchases.ts';
import { recommendations } from '#lib/domain/recommendations.ts';
import { deleted, unreadable } from '#lib/domain/workspace.ts';
import { today } from '#lib/i18n/dates.ts';
import { compare } from '#lib/i18n/sort.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

const titled = (list: { id: string; title: string }[]) =>
	list.map(({ id, title }) => ({ id, name: title }));

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	const { collab, reference } = running();
	const now = await collab.read(`workspace/${workspace.id}`, (doc: Y.Doc) => ({
		purchases: thin(PURCHASE, purchases(doc)),
		equipment: thin(EQUIPMENT, equipment(doc)),
		places: thin(PLACE, places(doc)),
		needs: titled(needs(doc)),
		recommendations: titled(recommendations(doc)),
		bin: deleted(doc).filter(({ root }) => root === 'purchases'),
		unreadable: unreadable(doc).filter(({ root }) => root === 'purchases').length
	}));
	const localities = reference
		.localities(workspace.teryt)
		.map(({ name, lat, lng }) => ({ name, lat, lng }))
		.sort((a, b) => compare(a.name, b.name));
	return { ...now, localities, today: today() };
};
