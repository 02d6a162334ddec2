import type { Category } from '#lib/domain/places.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Facet } from './view.ts';

/** What a facet is called. */
export const FACET_TITLES: Record<Facet, () => string> = {
	kind: m.board_facet_kind,
	village: m.board_facet_village,
	access: m.board_facet_access,
	equipment: m.board_facet_equipment,
	groups: m.board_facet_groups,
	broadband: m.board_facet_broadband,
	status: m.board_facet_status,
	freshness: m.board_facet_freshness,
	visibility: m.board_facet_visibility,
	source: m.board_facet_source
};

const FRESHNESS: Record<string, () => string> = {
	fresh: m.board_fresh,
	stale: m.board_stale,
	never: m.board_never
};

const SOURCES: Record<string, () => string> = {
	own: m.board_source_own,
	osm: m.board_source_osm,
	rspo: m.board_source_rspo
};

/** A key of a facet in words; an import by the name that the page knows it by. */
export function facetWord(facet: Facet, key: string, imports: Record<string, string> = {}): string {
	switch (facet) {
		case 'kind':
			return label('category', key as Category);
		case 'village':
			return key;
		case 'groups':
			return label('group', key as never);
		case 'status':
			return label('place_status', key as never);
		case 'freshness':
			return Object.hasOwn(FRESHNESS, key) ? FRESHNESS[key]() : key;
		case 'source':
			if (Object.hasOwn(SOURCES, key)) return SOURCES[key]();
			return Object.hasOwn(imports, key)
				? imports[key]
				: m.board_source_import({ id: key.slice(0, 8) });
		default:
			return label(facet, key as never);
	}
}
