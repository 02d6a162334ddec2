import { ownFields } from '#lib/domain/own-fields.ts';
import { places } from '#lib/domain/places.ts';
import { running } from '#lib/server/running.ts';
import type { PageServerLoad } from './$types';
import { usesOf } from './uses.ts';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	return running().collab.read(`workspace/${workspace.id}`, (doc) => ({
		fields: ownFields(doc),
		uses: usesOf(places(doc))
	}));
};
