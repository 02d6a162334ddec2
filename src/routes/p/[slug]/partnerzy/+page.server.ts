import { contacts } from '#lib/data/contacts.ts';
import { PARTNER, partners } from '#lib/domain/partners.ts';
import { isRole, may } from '#lib/domain/roles.ts';
import { deleted, unreadable } from '#lib/domain/workspace.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { workspace, role } = await parent();
	const shared = await running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		partners: thin(PARTNER, partners(doc)),
		bin: deleted(doc).filter(({ root }) => root === 'partners'),
		unreadable: unreadable(doc).filter(({ root }) => root === 'partners').length
	}));
	const leads = isRole(role) && may(role, 'contacts');
	return {
		...shared,
		/** Contact persons, for who leads only; they are not in the document. */
		people: leads ? await contacts(locals.supabase, workspace.id) : null
	};
};
