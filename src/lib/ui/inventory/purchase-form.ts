import type { Purchase } from '#lib/domain/purchases.ts';
import { options } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Group } from '#lib/ui/cards/spec.ts';
import { choices } from './form.ts';

export interface Offered {
	places: { id: string; name: string }[];
	villages: string[];
	needs: { id: string; name: string }[];
	recommendations: { id: string; name: string }[];
}

/** The fields of a planned purchase. */
export const purchaseForm = (offered: Offered): Group<Purchase>[] => [
	{
		title: m.inventory_group_what(),
		specs: [
			{
				field: 'kind',
				label: m.inventory_kind(),
				kind: 'choice',
				empty: null,
				options: options('equipment'),
				read: ({ kind }) => kind
			},
			{
				field: 'name',
				label: m.inventory_name(),
				kind: 'line',
				max: 120,
				read: ({ name }) => name
			},
			{
				field: 'quantity',
				label: m.inventory_quantity(),
				kind: 'number',
				read: ({ quantity }) => quantity
			},
			{
				field: 'place',
				label: m.inventory_place(),
				kind: 'choice',
				empty: m.inventory_place_choose(),
				options: choices(offered.places),
				read: ({ place }) => place
			},
			{
				field: 'locality',
				label: m.inventory_gate_village(),
				kind: 'choice',
				empty: m.inventory_gate_village_none(),
				options: offered.villages.map((name) => ({ key: name, label: name })),
				read: ({ locality }) => locality
			},
			{
				field: 'hoursPerWeek',
				label: m.inventory_gate_hours(),
				hint: m.inventory_gate_hours_hint(),
				kind: 'number',
				read: ({ hoursPerWeek }) => hoursPerWeek
			},
			{ field: 'from', label: m.inventory_gate_from(), kind: 'when', read: ({ from }) => from },
			{ field: 'until', label: m.inventory_gate_until(), kind: 'when', read: ({ until }) => until },
			{
				field: 'need',
				label: m.inventory_gate_need(),
				kind: 'choice',
				empty: m.inventory_gate_none(),
				options: choices(offered.needs),
				read: ({ need }) => need
			},
			{
				field: 'recommendation',
				label: m.inventory_gate_recommendation(),
				kind: 'choice',
				empty: m.inventory_gate_none(),
				options: choices(offered.recommendations),
				read: ({ recommendation }) => recommendation
			}
		]
	}
];
