import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';
import { overviewOf } from './overview.ts';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	const { collab } = running();
	const document = `workspace/${workspace.id}`;
	return {
		overview: await collab.read(document, overviewOf),
		here: [...new Set(collab.present(document).map(({ name }) => name))]
	};
};
