import { EQUIPMENT, equipment } from '#lib/domain/equipment.ts';
import { PARTNER, partners } from '#lib/domain/partners.ts';
import { PLACE, places } from '#lib/domain/places.ts';
import { deleted, unreadable } from '#lib/domain/workspace.ts';
import { today } from '#lib/i18n/dates.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	const now = await running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		equipment: thin(EQUIPMENT, equipment(doc)),
		places: thin(PLACE, places(doc)),
		partners: thin(PARTNER, partners(doc)),
		bin: deleted(doc).filter(({ root }) => root === 'equipment'),
		unreadable: unreadable(doc).filter(({ root }) => root === 'equipment').length
	}));
	return { ...now, today: today() };
};
