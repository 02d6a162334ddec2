import { heatView } from '#lib/server/comparison.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';

/** All indicators of the gmina and its group. */
export const load: PageServerLoad = async ({ parent, url }) => {
	const { gmina } = await parent();
	const { teryt } = gmina;
	return { view: heatView(running().reference, teryt, url.searchParams)! };
};
