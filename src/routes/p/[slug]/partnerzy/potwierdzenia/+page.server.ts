import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { today } from '#lib/i18n/dates.ts';
import { running } from '#lib/server/running.ts';
import { NEVER, waiting } from '#lib/ui/links/waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, url }) => {
	const { workspace } = await parent();
	const never = url.searchParams.has(NEVER);
	const list = await running().collab.read(`workspace/${workspace.id}`, (doc) =>
		waiting(partners(doc), places(doc), today(), never)
	);
	return { never, list };
};
