import { weekHours } from '#lib/domain/hours.ts';
import { ownValue, type OwnField } from '#lib/domain/own-fields.ts';
import { ACCESS_FACTS, DAYS } from '#lib/domain/places.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';
import { provenance } from './provenance.ts';
import type { Row } from './row.ts';

const joined = (keys: string[]) => keys.join(' ');

/** Columns of the table of places as a file. Keys of closed lists, with their words beside the first ones. */
export const columns = (own: OwnField[] = []): Column<Row>[] => [
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
	{ key: 'devices', title: m.places_devices(), value: ({ place }) => place.devices },
	{ key: 'teachers', title: m.resources_field_teachers(), value: ({ place }) => place.teachers },
	{ key: 'broadband', title: m.places_broadband(), value: ({ place }) => place.broadband },
	{ key: 'internet', value: ({ place }) => joined(place.internet) },
	{
		key: 'download_mbps',
		title: m.resources_field_speed(),
		value: ({ place }) => place.downloadMbps
	},
	{ key: 'upload_mbps', title: m.places_upload(), value: ({ place }) => place.uploadMbps },
	{ key: 'latency_ms', title: m.places_latency(), value: ({ place }) => place.latencyMs },
	{
		key: 'measured_at',
		title: m.resources_field_measured(),
		value: ({ place }) => place.measuredAt
	},
	{ key: 'public_wifi', title: m.resources_field_wifi(), value: ({ place }) => place.publicWifi },
	...ACCESS_FACTS.map((fact) => ({
		key: fact === 'other' ? 'access_other' : fact,
		title: label('access', fact),
		value: ({ place }: Row) => place.access[fact] ?? null
	})),
	{ key: 'access_note', title: m.places_access_note(), value: ({ place }) => place.accessNote },
	...DAYS.map((day) => ({
		key: `hours_${day}`,
		title: label('day', day),
		value: ({ place }: Row) => place.hours[day] ?? null
	})),
	{
		key: 'hours_a_week',
		title: m.places_hours_a_week(),
		value: ({ place }) => weekHours(place.hours).hours
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
	{ key: 'confirmed_as', value: ({ place }) => place.confirmedAs },
	{ key: 'visibility', title: m.places_public(), value: ({ place }) => place.visibility },
	{ key: 'consent_by', title: m.places_consent_by(), value: ({ place }) => place.consentBy },
	{ key: 'consent_at', title: m.places_consent_at(), value: ({ place }) => place.consentAt },
	{ key: 'source', title: m.resources_field_source(), value: ({ place }) => place.source },
	...provenance(),
	{ key: 'origin', value: ({ place }) => place.origin },
	...own.map((field) => ({
		key: `x:${field.id}`,
		title: field.label,
		value: ({ place }: Row) => ownValue(field, place.custom)
	}))
];
