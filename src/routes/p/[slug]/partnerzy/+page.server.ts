import { PARTNER, partners } from '#lib/domain/partners.ts';
import { deleted, unreadable } from '#lib/domain/workspace.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	return running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		partners: thin(PARTNER, partners(doc)),
		bin: deleted(doc).filter(({ root }) => root === 'partners'),
		unreadable: unreadable(doc).filter(({ root }) => root === 'partners').length
	}));
};
