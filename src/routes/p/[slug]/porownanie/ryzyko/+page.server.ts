import { riskView } from '#lib/server/risk.ts';
import { running } from '#lib/server/running.ts';
import { plainAddress } from '../../../../gmina/risk.ts';
import type { PageServerLoad } from './$types';

/** `?wagi=` and `?prog=` are what somebody chose, `?grupa=` whose gminas are listed. */
export const load: PageServerLoad = async ({ parent, url }) => {
	const { workspace } = await parent();
	const view = riskView(running().reference, workspace.teryt, url.searchParams)!;
	plainAddress(url, view);
	return { view };
};
