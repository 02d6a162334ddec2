import { scatterView } from '#lib/server/comparison.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';

/** Two indicators of every gmina; null when no gmina has both. */
export const load: PageServerLoad = async ({ parent, url }) => {
	const { gmina } = await parent();
	const { teryt } = gmina;
	return { view: scatterView(running().reference, teryt, url.searchParams) };
};
