import { error } from '@sveltejs/kit';
import { partners } from '#lib/domain/partners.ts';
import { fragmentOf, fragmentToTree } from '#lib/domain/richtext.ts';
import { isRole, may } from '#lib/domain/roles.ts';
import { PRIVATE_NOTES, STAKEHOLDER, stakeholders } from '#lib/domain/stakeholders.ts';
import { deleted, unreadable } from '#lib/domain/workspace.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

/** The matrix of those who lead; for everybody else there is no such page. It has no data twin. */
export const load: PageServerLoad = async ({ parent }) => {
	const { workspace, role } = await parent();
	if (!isRole(role) || !may(role, 'private-notes')) error(404, 'not found');

	const { collab } = running();
	const [matrix, organisations] = await Promise.all([
		collab.read(`private/${workspace.id}`, (doc) => ({
			notes: fragmentToTree(fragmentOf(doc, PRIVATE_NOTES)),
			stakeholders: thin(STAKEHOLDER, stakeholders(doc)),
			bin: deleted(doc).filter(({ root }) => root === 'stakeholders'),
			unreadable: unreadable(doc).filter(({ root }) => root === 'stakeholders').length
		})),
		collab.read(`workspace/${workspace.id}`, (doc) =>
			partners(doc).map(({ id, name }) => ({ id, name }))
		)
	]);
	return { ...matrix, organisations };
};
