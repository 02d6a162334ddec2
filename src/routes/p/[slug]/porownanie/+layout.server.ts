import { framePage } from '#lib/server/comparison/pages.ts';
import { running } from '#lib/server/running.ts';
import type { LayoutServerLoad } from './$types';

/** What stands around every view of a comparison; the choice is in the address. */
export const load: LayoutServerLoad = async ({ parent, url }) => {
	const { workspace } = await parent();
	return {
		base: `/p/${workspace.slug}/porownanie`,
		frame: framePage(running().reference, workspace.teryt, url.searchParams)!
	};
};
