import { onePage } from '#lib/server/comparison/pages.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';

/** One indicator of the gmina and where the gmina stands at a glance. */
export const load: PageServerLoad = async ({ parent, url }) => {
	const { gmina } = await parent();
	const { teryt } = gmina;
	return { one: onePage(running().reference, teryt, url.searchParams)! };
};
