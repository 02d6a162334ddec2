import { mapPage } from '#lib/server/comparison/pages.ts';
import { running } from '#lib/server/running.ts';
import { breaksOf } from '#lib/ui/maps/classes.ts';
import type { PageServerLoad } from './$types';

/** One indicator of the whole country; null when no gmina has it. */
export const load: PageServerLoad = async ({ parent, url }) => {
	const { workspace } = await parent();
	const { teryt } = workspace;
	return { map: mapPage(running().reference, teryt, url.searchParams, breaksOf) };
};
