import { agreement, agreementTrees } from '#lib/domain/agreement.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	return running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		agreement: agreement(doc),
		trees: agreementTrees(doc)
	}));
};
