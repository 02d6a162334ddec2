import { FIGURE, figures } from '#lib/domain/figures.ts';
import { GROUP, groups } from '#lib/domain/groups.ts';
import { NEED, needs } from '#lib/domain/needs.ts';
import { PLACE, places } from '#lib/domain/places.ts';
import { compare } from '#lib/i18n/sort.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	const { collab, reference, settings } = running();
	const outline = reference.outline(workspace.teryt);
	const now = await collab.read(`workspace/${workspace.id}`, (doc) => ({
		places: thin(PLACE, places(doc)),
		needs: thin(NEED, needs(doc)),
		groups: thin(GROUP, groups(doc)),
		figures: thin(
			FIGURE,
			figures(doc).filter(({ measure }) => measure !== null)
		)
	}));
	return {
		...now,
		localities: [...reference.localities(workspace.teryt)].sort((a, b) => compare(a.name, b.name)),
		outline: outline?.geometry ?? null,
		exact: outline?.exact ?? false,
		tileUrl: settings.tileUrl
	};
};
