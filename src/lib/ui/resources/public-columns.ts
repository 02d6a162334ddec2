import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';
import { OSM } from './attribution.ts';
import type { Row } from './row.ts';

/** Columns of the public places as a file: only what the public page shows, with the licence of each row. */
export const publicColumns = (): Column<Row>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'name', title: m.resources_new_name(), value: ({ place }) => place.name },
	{ key: 'category', value: ({ place }) => place.category },
	{ key: 'kind', title: m.resources_col_kind(), value: ({ kind }) => kind },
	{ key: 'village', title: m.resources_col_village(), value: ({ village }) => village },
	{ key: 'address', title: m.resources_fact_address(), value: ({ place }) => place.address },
	{ key: 'lat', title: m.resources_point_lat(), value: ({ point }) => point?.lat ?? null },
	{ key: 'lng', title: m.resources_point_lng(), value: ({ point }) => point?.lng ?? null },
	{ key: 'precision', title: m.resources_precision(), value: ({ place }) => place.precision },
	{
		key: 'status',
		title: m.resources_col_status(),
		value: ({ status }) => label('place_status', status)
	},
	{ key: 'operator', title: m.resources_fact_operator(), value: ({ place }) => place.operator },
	{ key: 'seats', title: m.board_col_seats(), value: ({ place }) => place.seats },
	{
		key: 'workstations',
		title: m.resources_fact_computers(),
		value: ({ place }) => place.workstations
	},
	{
		key: 'step_free_entrance',
		title: m.resources_filter_step_free(),
		value: ({ place }) => place.access.step_free_entrance ?? null
	},
	{ key: 'cost', title: m.resources_fact_cost(), value: ({ place }) => place.cost },
	{ key: 'booking', title: m.resources_fact_booking(), value: ({ place }) => place.booking },
	{ key: 'website', title: m.resources_fact_website(), value: ({ place }) => place.website },
	{ key: 'confirmed_at', title: m.board_col_confirmed(), value: ({ place }) => place.confirmedAt },
	{ key: 'source', title: m.resources_field_source(), value: ({ place }) => place.source },
	{
		key: 'licence',
		title: m.board_col_licence(),
		value: ({ place }) => (place.licence === 'odbl' ? `ODbL ${OSM}` : '')
	}
];
