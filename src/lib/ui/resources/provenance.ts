import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';
import type { Row } from './row.ts';

/**
 * Where a row comes from and what that obliges to, in every file: rows under ODbL (OpenStreetMap)
 * are marked and their authors named, as the licence wants. `point_of` says whose the coordinates
 * are: a place that knows only its village is drawn where the village is.
 */
export const provenance = (): Column<Row>[] => [
	{ key: 'point_of', value: ({ place, point }) => point && (place.point ? 'place' : 'village') },
	{ key: 'category_note', value: ({ place }) => place.categoryNote },
	{ key: 'internet_note', value: ({ place }) => place.internetNote },
	{ key: 'languages', value: ({ place }) => place.languages.join(' ') },
	{ key: 'language_note', value: ({ place }) => place.languageNote },
	{ key: 'plane', value: ({ place }) => place.plane },
	{ key: 'register', value: ({ place }) => place.register },
	{ key: 'licence', value: ({ place }) => place.licence },
	{ key: 'attribution', value: ({ place }) => (place.licence === 'odbl' ? m.reach_odbl() : null) }
];
