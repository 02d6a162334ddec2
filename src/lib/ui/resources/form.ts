import type { OwnField } from '#lib/domain/own-fields.ts';
import { ownValue } from '#lib/domain/own-fields.ts';
import { ACCESS_FACTS, DAYS, type Place } from '#lib/domain/places.ts';
import { label, options } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Group, Spec } from '#lib/ui/cards/spec.ts';

type Field = Spec<Place>;
type Name = keyof Place & string;

const field =
	(kind: Field['kind']) =>
	(name: Name, label: string, more: Partial<Field> = {}) =>
		({ field: name, label, kind, read: (place) => place[name] as never, ...more }) as Field;
const line = field('line');
const number = field('number');
const choice = field('choice');
const set = (prefix: string, name: Name, label: string, list: Parameters<typeof options>[0]) =>
	field('set')(name, label, { field: prefix, options: options(list) });

/** The fields of a place, in the groups of its form. Position is a field of its own. */
export function placeForm(place: Place, own: OwnField[] = []): Group<Place>[] {
	return [
		{ title: m.resources_group_place(), specs: main(place) },
		{ title: m.places_photo(), specs: [], own: { name: 'photo', fields: ['photo'] } },
		{ title: m.resources_group_room(), specs: room() },
		{
			title: m.resources_group_internet(),
			specs: internet(place),
			own: { name: 'speed', fields: ['speed'] }
		},
		{
			title: m.resources_group_access(),
			specs: [field('words')('accessNote', m.places_access_note(), { max: 300 })],
			own: { name: 'access', fields: ['access', ...ACCESS_FACTS.map((key) => `access:${key}`)] }
		},
		{
			title: m.resources_group_hours(),
			specs: [],
			own: { name: 'hours', fields: DAYS.map((day) => `hours:${day}`) }
		},
		{ title: m.resources_group_people(), specs: people(place) },
		{
			title: m.places_own(),
			specs: own.map(ownSpec),
			own: { name: 'own', fields: [] }
		},
		{
			title: m.places_public(),
			specs: [],
			own: { name: 'public', fields: ['visibility', 'consentBy', 'consentAt'] }
		},
		{ title: m.resources_group_entry(), specs: state(place) }
	];
}

const main = (place: Place): Field[] => [
	line('name', m.resources_new_name(), { required: true, max: 120 }),
	choice('category', m.resources_new_kind(), { empty: null, options: options('category') }),
	...(place.category === 'other'
		? [line('categoryNote', m.resources_field_category_note(), { max: 80 })]
		: []),
	// a helper's street would be the house
	...(place.category === 'informal_helper'
		? []
		: [line('address', m.resources_fact_address(), { hint: m.resources_field_address_hint() })]),
	line('operator', m.resources_fact_operator()),
	precision(place)
];

function precision(place: Place): Field {
	const open = place.precision === 'exact' && place.category !== 'informal_helper';
	return choice('precision', m.resources_precision(), {
		empty: null,
		hint: open ? m.places_precision_hint() : undefined,
		options: options('precision').filter(({ key }) => open || key !== 'exact')
	});
}

const room = (): Field[] => [
	number('seats', m.resources_field_seats()),
	number('rooms', m.resources_field_rooms()),
	number('workstations', m.resources_field_workstations()),
	number('devices', m.places_devices()),
	number('teachers', m.resources_field_teachers())
];

const internet = (place: Place): Field[] => [
	choice('broadband', m.places_broadband(), { empty: null, options: options('broadband') }),
	set('internet', 'internet', m.places_technology(), 'internet'),
	...(place.internet.includes('other')
		? [line('internetNote', m.places_internet_note(), { max: 120 })]
		: []),
	number('downloadMbps', m.places_download()),
	number('uploadMbps', m.places_upload()),
	number('latencyMs', m.places_latency()),
	field('date')('measuredAt', m.resources_field_measured()),
	field('flag')('publicWifi', m.resources_field_wifi())
];

const people = (place: Place): Field[] => [
	set('group', 'groups', m.resources_fact_groups(), 'group'),
	set('language', 'languages', m.resources_field_languages(), 'language'),
	...(place.languages.includes('other')
		? [line('languageNote', m.places_language_note(), { max: 80 })]
		: []),
	line('cost', m.resources_fact_cost()),
	field('words')('booking', m.resources_fact_booking(), { max: 300 }),
	field('url')('website', m.resources_fact_website(), {
		hint: m.resources_field_website_hint(),
		max: 500
	})
];

const state = (place: Place): Field[] => [
	choice('status', m.resources_col_status(), { empty: null, options: options('place_status') }),
	...(place.status === 'to_confirm'
		? [field('words')('correction', m.places_correction(), { max: 300 })]
		: []),
	choice('plane', m.places_plane(), { empty: null, options: options('plane') }),
	line('confirmedBy', m.resources_field_confirmed_by(), { max: 120 }),
	line('source', m.resources_field_source(), { max: 300 })
];

/** A field the partnership added, by its type. */
function ownSpec(own: OwnField): Field {
	const kinds = { text: 'line', number: 'number', yesno: 'yesno', date: 'date', choice: 'choice' };
	return {
		field: `x:${own.id}`,
		label: own.label,
		kind: kinds[own.type] as Field['kind'],
		max: 500,
		options: own.options.map((option) => ({ key: option, label: option })),
		read: ({ custom }) => ownValue(own, custom)
	};
}

/** What a fact of access is called. */
export const accessLabel = (key: (typeof ACCESS_FACTS)[number]) => label('access', key);
