import { publicMap } from '#lib/server/public-map.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';
import { shown } from '../shown.ts';

/** The same map for the pages of others. */
export const load: PageServerLoad = async ({ params }) =>
	shown(await publicMap(running(), params.slug), running());
