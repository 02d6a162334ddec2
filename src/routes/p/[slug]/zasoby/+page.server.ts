import { EQUIPMENT, equipment } from '#lib/domain/equipment.ts';
import { imports } from '#lib/domain/imports.ts';
import { ownFields } from '#lib/domain/own-fields.ts';
import { PLACE, places } from '#lib/domain/places.ts';
import { fragmentOf, fragmentToTree } from '#lib/domain/richtext.ts';
import { savedViews } from '#lib/domain/views.ts';
import { deleted, textName, unreadable } from '#lib/domain/workspace.ts';
import { compare } from '#lib/i18n/sort.ts';
import { running } from '#lib/server/running.ts';
import { thin } from '#lib/ui/tables/thin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { workspace } = await parent();
	const { collab, reference, settings } = running();
	const outline = reference.outline(workspace.teryt.slice(0, 6));
	const gmina = reference.gmina(workspace.teryt);
	const around = reference
		.neighbours(workspace.teryt)
		.map(({ name, lat, lng }) => ({ name, lat, lng, out: true }));

	const now = await collab.read(`workspace/${workspace.id}`, (doc) => {
		const list = places(doc);
		return {
			places: thin(PLACE, list),
			equipment: thin(EQUIPMENT, equipment(doc)),
			fields: ownFields(doc),
			descriptions: Object.fromEntries(
				list
					.map(
						({ id }) => [id, fragmentToTree(fragmentOf(doc, textName(id, 'description')))] as const
					)
					.filter(([, tree]) => tree.length > 0)
			),
			bin: deleted(doc).filter(({ root }) => root === 'places'),
			views: savedViews(doc),
			/** Names of imports, by their id. */
			imports: Object.fromEntries(imports(doc).map(({ id, file }) => [id, file])),
			unreadable: unreadable(doc).filter(({ root }) => root === 'places').length
		};
	});

	return {
		...now,
		localities: [...reference.localities(workspace.teryt)].sort((a, b) => compare(a.name, b.name)),
		around,
		outline: outline?.geometry ?? null,
		exact: outline?.exact ?? false,
		middle: gmina ? { lat: gmina.lat, lng: gmina.lng } : null,
		tileUrl: settings.tileUrl
	};
};
