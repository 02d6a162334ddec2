import { pointOf } from '#lib/domain/entity.ts';
import type { OwnField } from '#lib/domain/own-fields.ts';
import { shortDate } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';
import { fixed } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/*
 * Every field of a place in words, by the key it has in the document or in a list: for columns of a
 * file, and for two places side by side.
 */

const LABELS: Record<string, () => string> = {
	name: m.intake_field_name,
	category: m.intake_field_category,
	categoryNote: m.intake_field_category_note,
	locality: m.intake_field_locality,
	address: m.intake_field_address,
	street: m.intake_field_street,
	building: m.intake_field_building,
	flat: m.intake_field_flat,
	postcode: m.intake_field_postcode,
	lat: m.intake_field_lat,
	lng: m.intake_field_lng,
	latlng: m.intake_field_latlng,
	point: m.intake_field_point,
	pointOf: m.intake_field_point_of,
	operator: m.intake_field_operator,
	partner: m.intake_field_partner,
	website: m.intake_field_website,
	description: m.intake_field_description,
	text: m.intake_field_text,
	openingHours: m.intake_field_opening_hours,
	rooms: m.intake_field_rooms,
	seats: m.intake_field_seats,
	workstations: m.intake_field_workstations,
	devices: m.intake_field_devices,
	teachers: m.intake_field_teachers,
	internet: m.intake_field_internet,
	internetNote: m.places_internet_note,
	broadband: m.intake_field_broadband,
	publicWifi: m.intake_field_public_wifi,
	downloadMbps: m.intake_field_download_mbps,
	uploadMbps: m.intake_field_upload_mbps,
	latencyMs: m.intake_field_latency_ms,
	measuredAt: m.intake_field_measured_at,
	groups: m.intake_field_groups,
	languages: m.intake_field_languages,
	languageNote: m.places_language_note,
	cost: m.intake_field_cost,
	booking: m.intake_field_booking,
	wheelchair: m.intake_field_wheelchair,
	accessNote: m.places_access_note,
	precision: m.intake_field_precision,
	status: m.intake_field_status,
	visibility: m.intake_field_visibility,
	plane: m.intake_field_plane,
	confirmedAt: m.intake_field_confirmed_at,
	confirmedBy: m.intake_field_confirmed_by,
	closedOn: m.intake_field_closed_on,
	gminaCode: m.intake_field_gmina_code,
	source: m.intake_field_source,
	licence: m.intake_field_licence,
	register: m.intake_field_register,
	photo: m.intake_field_photo
};

/** Lists whose keys are values of a field, or members of a set. */
const LIST: Record<string, Parameters<typeof label>[0]> = {
	category: 'category',
	status: 'place_status',
	precision: 'precision',
	plane: 'plane',
	broadband: 'broadband',
	visibility: 'visibility',
	access: 'access_value'
};
const MEMBERS: Record<string, Parameters<typeof label>[0]> = {
	group: 'group',
	internet: 'internet',
	language: 'language'
};

/** A field as its key says it: `seats`, `hours:mon`, `access:ramp`, `group:carers`, `x:…`. */
export function fieldLabel(key: string, own: readonly OwnField[] = []): string {
	const [field, member] = split(key);
	if (member === null) return LABELS[field]?.() ?? field;
	if (field === 'hours') return m.intake_field_hours({ day: label('day', member as never) });
	if (field === 'access') return label('access', member as never);
	if (field === 'status') return label('place_status', member.split(':')[0] as never);
	if (MEMBERS[field]) return label(MEMBERS[field], member as never);
	if (field === 'x') return own.find(({ id }) => id === member)?.label ?? member;
	return LABELS[field]?.() ?? member;
}

/** What a field says, as the document holds it. */
export function valueText(key: string, value: unknown): string {
	if (value === undefined || value === null || value === '') return m.intake_merge_nothing();
	const [field, member] = split(key);
	if (value === true) return m.intake_yes();
	const point = key === 'point' ? pointOf(value) : null;
	if (point) return `${fixed(point.lat, 4)}; ${fixed(point.lng, 4)}`;
	const list = member === null || field === 'access' ? LIST[field] : undefined;
	if (list) return label(list, String(value) as never);
	if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return shortDate(value);
	return String(value);
}

function split(key: string): [field: string, member: string | null] {
	const at = key.indexOf(':');
	return at < 0 ? [key, null] : [key.slice(0, at), key.slice(at + 1)];
}
