import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';
import type { Gate } from './gate.ts';
import { nameOf, type Row } from './row.ts';

/** Columns of the inventory as a file. Keys of closed lists, with their words beside them. */
export const columns = (): Column<Row>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'name', title: m.inventory_name(), value: ({ item }) => item.name },
	{ key: 'kind', value: ({ item }) => item.kind },
	{
		key: 'kind_label',
		title: m.inventory_kind(),
		value: ({ item }) => label('equipment', item.kind)
	},
	{ key: 'quantity', title: m.inventory_col_pieces(), value: ({ item }) => item.quantity },
	{ key: 'place_id', value: ({ item }) => item.place },
	{ key: 'place', title: m.inventory_place(), value: ({ place }) => place || null },
	{ key: 'village', title: m.resources_col_village(), value: ({ village }) => village || null },
	{ key: 'owner', title: m.inventory_owner(), value: ({ owner }) => owner || null },
	{ key: 'funder', value: ({ item }) => item.funder },
	{
		key: 'funder_label',
		title: m.inventory_funder(),
		value: ({ item }) => label('funder', item.funder)
	},
	{ key: 'project', title: m.inventory_project(), value: ({ item }) => item.project },
	{ key: 'year', title: m.inventory_year(), value: ({ item }) => item.year },
	{ key: 'condition', value: ({ item }) => item.condition },
	{
		key: 'condition_label',
		title: m.inventory_condition(),
		value: ({ item }) => label('condition', item.condition)
	},
	{ key: 'hours_per_week', title: m.inventory_use(), value: ({ item }) => item.hoursPerWeek },
	{ key: 'idle_hours', title: m.inventory_col_idle(), value: ({ idleHours }) => idleHours },
	{ key: 'capacity_hours', value: ({ capacity }) => capacity.hoursPerWeek },
	{ key: 'capacity_assumed', value: ({ capacity }) => capacity.assumed },
	{ key: 'lending', value: ({ item }) => item.lending },
	{
		key: 'lending_label',
		title: m.inventory_lending(),
		value: ({ item }) => label('lending', item.lending)
	},
	{ key: 'lending_note', title: m.inventory_lending_note(), value: ({ item }) => item.lendingNote },
	{ key: 'durable_until', title: m.inventory_durable(), value: ({ item }) => item.durableUntil },
	{ key: 'licence_until', title: m.inventory_licence(), value: ({ item }) => item.licenceUntil },
	{ key: 'stays', value: ({ item }) => item.stays },
	{
		key: 'stays_label',
		title: m.inventory_stays(),
		value: ({ item }) => label('stays', item.stays)
	},
	{ key: 'handed_to', title: m.inventory_handed_to(), value: ({ item }) => item.handedTo },
	{ key: 'handed_at', title: m.inventory_handed_at(), value: ({ item }) => item.handedAt },
	{
		key: 'accessibility',
		title: m.inventory_accessibility(),
		value: ({ item }) => item.accessibility
	},
	{ key: 'checked_at', title: m.inventory_checked_at(), value: ({ item }) => item.checkedAt },
	{ key: 'source', title: m.inventory_source(), value: ({ item }) => item.source },
	{ key: 'origin', value: ({ item }) => item.origin }
];

/** Columns of the planned purchases as a file. */
export const purchaseColumns = (): Column<Gate>[] => [
	{ key: 'id', value: ({ purchase }) => purchase.id },
	{ key: 'kind', value: ({ purchase }) => purchase.kind },
	{ key: 'name', title: m.inventory_name(), value: ({ purchase }) => nameOf(purchase) },
	{ key: 'quantity', title: m.inventory_quantity(), value: ({ purchase }) => purchase.quantity },
	{ key: 'place_id', value: ({ purchase }) => purchase.place },
	{ key: 'village', title: m.inventory_gate_village(), value: ({ purchase }) => purchase.locality },
	{
		key: 'hours_per_week',
		title: m.inventory_gate_hours(),
		value: ({ purchase }) => purchase.hoursPerWeek
	},
	{ key: 'from', title: m.inventory_gate_from(), value: ({ purchase }) => purchase.from },
	{ key: 'until', title: m.inventory_gate_until(), value: ({ purchase }) => purchase.until },
	{ key: 'state', value: ({ standing }) => standing.state },
	{
		key: 'state_label',
		title: m.inventory_gate_state(),
		value: ({ standing }) => label('purchase_check', standing.state)
	},
	{ key: 'candidates', value: ({ candidates }) => candidates.length },
	{ key: 'left', title: m.inventory_gate_col_left(), value: ({ standing }) => standing.left },
	{ key: 'found', title: m.inventory_gate_col_found(), value: ({ standing }) => standing.found },
	{
		key: 'missing',
		title: m.inventory_gate_col_missing(),
		value: ({ standing }) => standing.missing
	},
	{ key: 'kept_at', value: ({ purchase }) => purchase.keptAt }
];
