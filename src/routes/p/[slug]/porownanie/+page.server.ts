import { memberNames } from '#lib/data/people.ts';
import { figures } from '#lib/domain/figures.ts';
import { isRole, may } from '#lib/domain/roles.ts';
import { onePage } from '#lib/server/comparison/pages.ts';
import { refreshOf } from '#lib/server/jobs/imports/refresh.ts';
import { running } from '#lib/server/running.ts';
import { REFRESH } from '../refresh.ts';
import type { PageServerLoad } from './$types';

/** One indicator of the gmina, where it stands at a glance, and the partnership's own figures. */
export const load: PageServerLoad = async ({ parent, url, locals, depends }) => {
	depends(REFRESH);
	const { workspace, role } = await parent();
	const { reference, collab } = running();
	return {
		one: onePage(reference, workspace.teryt, url.searchParams)!,
		local: await collab.read(`workspace/${workspace.id}`, figures),
		names: await memberNames(locals.supabase, workspace.id),
		refresh: await refreshOf(running(), workspace.teryt),
		mayRefresh: isRole(role) && may(role, 'refresh')
	};
};
