import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';
import type { Row } from './row.ts';

const joined = (keys: string[]) => keys.join(' ');

/** Columns of the table of places as a file. Keys of closed lists, with their words beside the first ones. */
export const columns = (): Column<Row>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'name', title: m.resources_new_name(), value: ({ place }) => place.name },
	{ key: 'category', value: ({ place }) => place.category },
	{ key: 'kind', title: m.resources_col_kind(), value: ({ kind }) => kind },
	{ key: 'village', title: m.resources_col_village(), value: ({ village }) => village },
	{ key: 'address', title: m.resources_fact_address(), value: ({ place }) => place.address },
	{ key: 'lat', title: m.resources_point_lat(), value: ({ point }) => point?.lat ?? null },
	{ key: 'lng', title: m.resources_point_lng(), value: ({ point }) => point?.lng ?? null },
	{ key: 'precision', title: m.resources_precision(), value: ({ place }) => place.precision },
	{ key: 'status', value: ({ status }) => status },
	{
		key: 'state',
		title: m.resources_col_status(),
		value: ({ status }) => label('place_status', status)
	},
	{ key: 'here', title: m.resources_col_here(), value: ({ here }) => here },
	{ key: 'operator', title: m.resources_fact_operator(), value: ({ place }) => place.operator },
	{ key: 'rooms', title: m.resources_field_rooms(), value: ({ place }) => place.rooms },
	{ key: 'seats', title: m.resources_field_seats(), value: ({ place }) => place.seats },
	{
		key: 'workstations',
		title: m.resources_field_workstations(),
		value: ({ place }) => place.workstations
	},
	{ key: 'internet', value: ({ place }) => joined(place.internet) },
	{
		key: 'download_mbps',
		title: m.resources_field_speed(),
		value: ({ place }) => place.downloadMbps
	},
	{ key: 'public_wifi', title: m.resources_field_wifi(), value: ({ place }) => place.publicWifi },
	{
		key: 'step_free_entrance',
		title: m.resources_filter_step_free(),
		value: ({ place }) => place.access.step_free_entrance ?? null
	},
	{ key: 'groups', value: ({ place }) => joined(place.groups) },
	{ key: 'cost', title: m.resources_fact_cost(), value: ({ place }) => place.cost },
	{ key: 'booking', title: m.resources_fact_booking(), value: ({ place }) => place.booking },
	{ key: 'website', title: m.resources_fact_website(), value: ({ place }) => place.website },
	{ key: 'confirmed_at', value: ({ place }) => place.confirmedAt },
	{
		key: 'confirmed_by',
		title: m.resources_field_confirmed_by(),
		value: ({ place }) => place.confirmedBy
	},
	{ key: 'source', title: m.resources_field_source(), value: ({ place }) => place.source },
	{ key: 'origin', value: ({ place }) => place.origin }
];
