import type { Equipment } from '#lib/domain/equipment.ts';
import type { Partner } from '#lib/domain/partners.ts';
import type { Place } from '#lib/domain/places.ts';
import { options } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { sortedBy } from '#lib/i18n/sort.ts';
import type { Group, Spec } from '#lib/ui/cards/spec.ts';

type Named = Pick<Place | Partner, 'id' | 'name'>;

/** Places or partners to choose from, in alphabetical order. */
export const choices = (list: Named[]) =>
	sortedBy(
		list.map(({ id, name }) => ({ key: id, label: name.trim() || m.resources_unnamed() })),
		({ label }) => label
	);

/** The fields of a line of the inventory, in the groups of its form. */
export const equipmentForm = (
	places: Named[],
	partners: Named[],
	projects: string[]
): Group<Equipment>[] => [
	{ title: m.inventory_group_what(), specs: what(places, partners) },
	{ title: m.inventory_group_use(), specs: use() },
	{ title: m.inventory_group_money(), specs: money(projects) },
	{ title: m.inventory_group_after(), specs: after() },
	{
		title: m.inventory_group_entry(),
		specs: [
			{
				field: 'accessibility',
				label: m.inventory_accessibility(),
				kind: 'line',
				read: (item) => item.accessibility
			},
			{
				field: 'checkedAt',
				label: m.inventory_checked_at(),
				kind: 'when',
				read: (item) => item.checkedAt
			},
			{
				field: 'source',
				label: m.inventory_source(),
				kind: 'line',
				max: 300,
				read: (item) => item.source
			}
		]
	}
];

const what = (places: Named[], partners: Named[]): Spec<Equipment>[] => [
	{
		field: 'kind',
		label: m.inventory_kind(),
		kind: 'choice',
		empty: null,
		options: options('equipment'),
		read: (item) => item.kind
	},
	{
		field: 'name',
		label: m.inventory_name(),
		hint: m.inventory_name_hint(),
		kind: 'line',
		max: 120,
		read: (item) => item.name
	},
	{
		field: 'quantity',
		label: m.inventory_quantity(),
		hint: m.inventory_quantity_hint(),
		kind: 'number',
		read: (item) => item.quantity
	},
	{
		field: 'place',
		label: m.inventory_place(),
		kind: 'choice',
		empty: m.inventory_place_choose(),
		options: choices(places),
		read: (item) => item.place
	},
	{
		field: 'owner',
		label: m.inventory_owner(),
		kind: 'choice',
		empty: m.inventory_owner_none(),
		options: choices(partners),
		read: (item) => item.owner
	}
];

const use = (): Spec<Equipment>[] => [
	{
		field: 'condition',
		label: m.inventory_condition(),
		kind: 'choice',
		empty: null,
		options: options('condition'),
		read: (item) => item.condition
	},
	{
		field: 'hoursPerWeek',
		label: m.inventory_use(),
		hint: m.inventory_use_hint(),
		kind: 'number',
		read: (item) => item.hoursPerWeek
	},
	{
		field: 'lending',
		label: m.inventory_lending(),
		kind: 'choice',
		empty: null,
		options: options('lending'),
		read: (item) => item.lending
	},
	{
		field: 'lendingNote',
		label: m.inventory_lending_note(),
		kind: 'line',
		max: 120,
		read: (item) => item.lendingNote
	}
];

const money = (projects: string[]): Spec<Equipment>[] => [
	{
		field: 'funder',
		label: m.inventory_funder(),
		kind: 'choice',
		empty: null,
		options: options('funder'),
		read: (item) => item.funder
	},
	{
		field: 'project',
		label: m.inventory_project(),
		hint: m.inventory_project_hint(),
		kind: 'line',
		offered: projects,
		read: (item) => item.project
	},
	{ field: 'year', label: m.inventory_year(), kind: 'number', read: (item) => item.year },
	{
		field: 'durableUntil',
		label: m.inventory_durable(),
		hint: m.inventory_durable_hint(),
		kind: 'when',
		read: (item) => item.durableUntil
	},
	{
		field: 'licenceUntil',
		label: m.inventory_licence(),
		kind: 'when',
		read: (item) => item.licenceUntil
	}
];

const after = (): Spec<Equipment>[] => [
	{
		field: 'stays',
		label: m.inventory_stays(),
		kind: 'choice',
		empty: null,
		options: options('stays'),
		read: (item) => item.stays
	},
	{
		field: 'handedTo',
		label: m.inventory_handed_to(),
		kind: 'line',
		max: 120,
		read: (item) => item.handedTo
	},
	{
		field: 'handedAt',
		label: m.inventory_handed_at(),
		kind: 'when',
		read: (item) => item.handedAt
	}
];
