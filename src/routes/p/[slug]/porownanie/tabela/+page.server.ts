import { heatView } from '#lib/server/comparison.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';

/** All indicators of the gmina and its group. */
export const load: PageServerLoad = async ({ parent, url }) => {
	const { workspace } = await parent();
	const { teryt } = workspace;
	return { view: heatView(running().reference, teryt, url.searchParams)! };
};
