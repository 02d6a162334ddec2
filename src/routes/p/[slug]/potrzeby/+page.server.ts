import { NEED, needs } from '#lib/domain/needs.ts';
import { deleted, unreadable } from '#lib/domain/workspace.ts';
import { compare } from '#lib/i18n/sort.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	const { collab, reference } = running();
	const now = await collab.read(`workspace/${workspace.id}`, (doc) => ({
		needs: thin(NEED, needs(doc)),
		bin: deleted(doc).filter(({ root }) => root === 'needs'),
		unreadable: unreadable(doc).filter(({ root }) => root === 'needs').length
	}));
	const villages = reference.localities(workspace.teryt).map(({ name }) => name);
	return { ...now, villages: [...new Set(villages)].sort((a, b) => compare(a, b)) };
};
