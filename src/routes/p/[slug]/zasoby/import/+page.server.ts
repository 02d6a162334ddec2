import { memberNames } from '#lib/data/people.ts';
import { imports } from '#lib/domain/imports.ts';
import { MOST_PLACES } from '#lib/domain/intake.ts';
import { running } from '#lib/server/running.ts';
import { aroundOf } from '#lib/server/sources/tables.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { workspace } = await parent();
	const { collab, reference } = running();
	return {
		around: aroundOf(reference, workspace.teryt),
		imports: await collab.read(`workspace/${workspace.id}`, imports),
		names: await memberNames(locals.supabase, workspace.id),
		most: MOST_PLACES
	};
};
