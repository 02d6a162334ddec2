import { ACCESS_FACTS, DAYS, type Place } from '#lib/domain/places.ts';
import { label, options } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Group } from '#lib/ui/cards/spec.ts';

/** The fields of a place, in the groups of its form. Position is a field of its own. */
export function placeForm(place: Place): Group<Place>[] {
	return [
		{
			title: m.resources_group_place(),
			specs: [
				{
					field: 'name',
					label: m.resources_new_name(),
					kind: 'line',
					required: true,
					max: 120,
					read: (place) => place.name
				},
				{
					field: 'category',
					label: m.resources_new_kind(),
					kind: 'choice',
					empty: null,
					options: options('category'),
					read: (place) => place.category
				},
				...(place.category === 'other'
					? [
							{
								field: 'categoryNote',
								label: m.resources_field_category_note(),
								kind: 'line' as const,
								max: 80,
								read: (place: Place) => place.categoryNote
							}
						]
					: []),
				{
					field: 'address',
					label: m.resources_fact_address(),
					hint: m.resources_field_address_hint(),
					kind: 'line',
					read: (place) => place.address
				},
				{
					field: 'operator',
					label: m.resources_fact_operator(),
					kind: 'line',
					read: (place) => place.operator
				}
			]
		},
		{
			title: m.resources_group_room(),
			specs: [
				{
					field: 'seats',
					label: m.resources_field_seats(),
					kind: 'number',
					read: (place) => place.seats
				},
				{
					field: 'rooms',
					label: m.resources_field_rooms(),
					kind: 'number',
					read: (place) => place.rooms
				},
				{
					field: 'workstations',
					label: m.resources_field_workstations(),
					kind: 'number',
					read: (place) => place.workstations
				},
				{
					field: 'teachers',
					label: m.resources_field_teachers(),
					kind: 'number',
					read: (place) => place.teachers
				}
			]
		},
		{
			title: m.resources_group_internet(),
			specs: [
				{
					field: 'internet',
					label: m.resources_fact_internet(),
					kind: 'set',
					options: options('internet'),
					read: (place) => place.internet
				},
				{
					field: 'downloadMbps',
					label: m.resources_field_speed(),
					kind: 'number',
					read: (place) => place.downloadMbps
				},
				{
					field: 'measuredAt',
					label: m.resources_field_measured(),
					kind: 'date',
					read: (place) => place.measuredAt
				},
				{
					field: 'publicWifi',
					label: m.resources_field_wifi(),
					kind: 'flag',
					read: (place) => place.publicWifi
				}
			]
		},
		{
			title: m.resources_group_access(),
			specs: ACCESS_FACTS.map((key) => ({
				field: `access:${key}`,
				label: label('access', key),
				kind: 'choice',
				options: options('access_value'),
				read: (place) => place.access[key] ?? null
			}))
		},
		{
			title: m.resources_group_hours(),
			specs: DAYS.map((day) => ({
				field: `hours:${day}`,
				label: label('day', day),
				kind: 'line',
				max: 60,
				hint: day === 'mon' ? m.resources_hours_hint() : undefined,
				read: (place) => place.hours[day] ?? null
			}))
		},
		{
			title: m.resources_group_people(),
			specs: [
				{
					field: 'group',
					label: m.resources_fact_groups(),
					kind: 'set',
					options: options('group'),
					read: (place) => place.groups
				},
				{
					field: 'language',
					label: m.resources_field_languages(),
					kind: 'set',
					options: options('language'),
					read: (place) => place.languages
				},
				{
					field: 'cost',
					label: m.resources_fact_cost(),
					kind: 'line',
					read: (place) => place.cost
				},
				{
					field: 'booking',
					label: m.resources_fact_booking(),
					kind: 'words',
					max: 300,
					read: (place) => place.booking
				},
				{
					field: 'website',
					label: m.resources_fact_website(),
					hint: m.resources_field_website_hint(),
					kind: 'url',
					max: 500,
					read: (place) => place.website
				}
			]
		},
		{
			title: m.resources_group_entry(),
			specs: [
				{
					field: 'status',
					label: m.resources_col_status(),
					kind: 'choice',
					empty: null,
					options: options('place_status'),
					read: (place) => place.status
				},
				{
					field: 'confirmedBy',
					label: m.resources_field_confirmed_by(),
					kind: 'line',
					max: 120,
					read: (place) => place.confirmedBy
				},
				{
					field: 'source',
					label: m.resources_field_source(),
					kind: 'line',
					max: 300,
					read: (place) => place.source
				}
			]
		}
	];
}
