import { readHours } from '#lib/domain/hours.ts';
import { ACCESS_FACTS, DAYS, type Place } from '#lib/domain/places.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Row } from './row.ts';

/*
 * Places in the shape of HSDS 3 (Open Referral, docs.openreferral.org), the form in which many
 * countries keep directories of help: a service of an organisation at a location. What we keep that
 * it has no word for stands in attributes; what of ours is what there is in docs/exports.md. No
 * persons, telephones or mail: we do not have them here.
 */

interface Region {
	/** Name of the voivodeship. */
	wojewodztwo: string;
	/** Long texts by id of the place. */
	descriptions: ReadonlyMap<string, string>;
}

/** A page of `GET /services` that holds all of them. */
export function hsds(rows: Row[], region: Region): object {
	const contents = rows.map((row) => service(row, region));
	return {
		version: '3.0',
		total_items: contents.length,
		total_pages: 1,
		page_number: 1,
		size: contents.length,
		first_page: true,
		last_page: true,
		empty: contents.length === 0,
		contents
	};
}

const STATUS: Record<Place['status'], string> = {
	sketch: 'active',
	to_confirm: 'active',
	confirmed: 'active',
	temporarily_closed: 'temporarily closed',
	closed: 'defunct'
};

function service(row: Row, region: Region): object {
	const { place, name, kind } = row;
	const id = uuid(place.id);
	return bare({
		id,
		name,
		description: region.descriptions.get(place.id) ?? '',
		url: place.website,
		status: STATUS[place.status],
		application_process: place.booking,
		fees_description: place.cost,
		eligibility_description: place.groups.map((group) => label('group', group)).join(', '),
		assured_date: /^\d{4}-\d{2}-\d{2}$/.test(place.confirmedAt ?? '') ? place.confirmedAt : '',
		organization: place.operator && {
			id: uuid(`organization ${place.operator}`),
			name: place.operator,
			description: place.operator
		},
		languages: place.languages
			.filter((code) => code !== 'other')
			.map((code) => ({
				id: uuid(`${place.id} language ${code}`),
				name: label('language', code),
				code: code === 'pjm' ? 'pso' : code // ISO 639-3 of Polish sign language
			})),
		schedules: schedules(place),
		service_at_locations: [
			{ id: uuid(`${place.id} at`), service_id: id, location: location(row, region) }
		],
		attributes: [
			attribute(place.id, 'category', place.category, kind),
			...place.internet.map((key) => attribute(place.id, 'internet', key, label('internet', key))),
			...(['rooms', 'seats', 'workstations', 'devices', 'teachers'] as const).flatMap((field) =>
				place[field] === null ? [] : [attribute(place.id, field, String(place[field]), field)]
			),
			...(place.publicWifi ? [attribute(place.id, 'public_wifi', 'yes', 'public_wifi')] : []),
			...origin(place)
		]
	});
}

/** Where a row came from and under what licence: attributes, because HSDS has no field for either. */
const origin = (place: Place) => [
	...(place.source ? [attribute(place.id, 'source', place.source, 'source')] : []),
	...(place.register ? [attribute(place.id, 'register', place.register, 'register')] : []),
	...(place.licence ? [attribute(place.id, 'licence', place.licence, m.reach_odbl())] : [])
];

const attribute = (id: string, type: string, value: string, label: string) => ({
	id: uuid(`${id} ${type} ${value}`),
	link_id: uuid(id),
	link_entity: 'service',
	link_type: type,
	value,
	label
});

/** A position only where the place is shown exactly; the village's is not the place's. */
function location({ place, name }: Row, { wojewodztwo }: Region): object {
	const exact = place.precision === 'exact' && place.category !== 'informal_helper';
	const postcode = /\b\d{2}-\d{3}\b/.exec(place.address)?.[0] ?? '';
	return bare({
		id: uuid(`${place.id} location`),
		location_type: 'physical',
		name,
		...(exact && place.point && { latitude: place.point.lat, longitude: place.point.lng }),
		external_identifier: place.register,
		addresses:
			exact && (place.address || place.locality)
				? [
						{
							id: uuid(`${place.id} address`),
							address_1: place.address || place.locality,
							city: place.locality,
							state_province: wojewodztwo,
							postal_code: postcode,
							country: 'PL',
							address_type: 'physical'
						}
					]
				: [],
		accessibility: ACCESS_FACTS.flatMap((fact) => {
			const value = place.access[fact];
			if (!value || value === 'unknown') return [];
			return [
				{
					id: uuid(`${place.id} access ${fact}`),
					description: label('access', fact),
					details: label('access_value', value)
				}
			];
		})
	});
}

const BYDAY = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' };

/** Opening hours, local time; what is no hours (by appointment) is given in words. */
function schedules(place: Place): object[] {
	return DAYS.flatMap((day): object[] => {
		const text = place.hours[day];
		const read = text ? readHours(text) : null;
		if (!text || !read) return [];
		const common = { freq: 'WEEKLY', byday: BYDAY[day] };
		if (!read.ok || read.hours.kind === 'arranged')
			return [{ id: uuid(`${place.id} ${day}`), ...common, description: text }];
		if (read.hours.kind === 'closed') return [];
		return read.hours.intervals.map(({ from, to }, i) => ({
			id: uuid(`${place.id} ${day} ${i}`),
			...common,
			opens_at: clock(from),
			closes_at: clock(to)
		}));
	});
}

const clock = (minutes: number) =>
	[Math.floor(minutes / 60) % 24, minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');

/** Without what is empty: HSDS has no null. */
const bare = (entity: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(entity).filter(
			([key, value]) =>
				value !== null &&
				value !== undefined &&
				value !== '' &&
				value !== false &&
				!(Array.isArray(value) && value.length === 0 && key !== 'service_at_locations')
		)
	);

/** An id as a UUID: ours are 32 hex digits already; parts of a place have one made from their words. */
export function uuid(text: string): string {
	const hex = /^[0-9a-f]{32}$/.test(text) ? text : digest(text);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join('-');
}

/** 128 bits of a text, FNV-1a from four seeds: the same words always give the same id. */
const digest = (text: string): string =>
	[0x811c9dc5, 0x9dc5811c, 0x1b873593, 0xcc9e2d51]
		.map((seed) => {
			let hash = seed;
			for (let i = 0; i < text.length; i++)
				hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) ^ (hash >>> 15);
			return (hash >>> 0).toString(16).padStart(8, '0');
		})
		.join('');
