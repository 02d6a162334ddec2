import { shortDate } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';
import { compare } from '#lib/i18n/sort.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Row } from './row.ts';

/** Columns of the table of places, in their order; the name is always there. Keys stand in addresses. */
export const COLUMNS = [
	'name',
	'kind',
	'village',
	'here',
	'status',
	'address',
	'operator',
	'internet',
	'entrance',
	'seats',
	'workstations',
	'groups',
	'confirmed',
	'visibility'
] as const;
export type ColumnKey = (typeof COLUMNS)[number];

/** Shown until somebody chooses others. */
export const USUAL: ColumnKey[] = ['kind', 'village', 'here', 'status'];

interface Column {
	title: () => string;
	text: (row: Row) => string;
	/** What the column is ordered by, where that is not its text; null stands last. */
	value?: (row: Row) => number | string | null;
}

const joined = (parts: string[]) => parts.join(', ');
const number = (value: number | null) => (value === null ? '' : String(value));

export const COLUMN: Record<ColumnKey, Column> = {
	name: { title: m.resources_col_name, text: ({ name }) => name },
	kind: { title: m.resources_col_kind, text: ({ kind }) => kind },
	village: {
		title: m.resources_col_village,
		text: ({ village }) => village ?? m.resources_village_unknown(),
		value: ({ village }) => village
	},
	here: { title: m.resources_col_here, text: ({ here }) => here },
	status: {
		title: m.resources_col_status,
		text: ({ status }) => label('place_status', status)
	},
	address: { title: m.resources_fact_address, text: ({ place }) => place.address },
	operator: { title: m.resources_fact_operator, text: ({ place }) => place.operator },
	internet: {
		title: m.resources_fact_internet,
		text: ({ place }) => joined(place.internet.map((key) => label('internet', key)))
	},
	entrance: {
		title: m.resources_fact_entrance,
		text: ({ place }) => {
			const fact = place.access.step_free_entrance;
			return fact ? `${m.resources_filter_step_free()}: ${label('access_value', fact)}` : '';
		}
	},
	seats: {
		title: m.board_col_seats,
		text: ({ place }) => number(place.seats),
		value: ({ place }) => place.seats
	},
	workstations: {
		title: m.resources_fact_computers,
		text: ({ place }) => number(place.workstations),
		value: ({ place }) => place.workstations
	},
	groups: {
		title: m.resources_fact_groups,
		text: ({ place }) => joined(place.groups.map((key) => label('group', key)))
	},
	confirmed: {
		title: m.board_col_confirmed,
		text: ({ place }) => (place.confirmedAt ? shortDate(place.confirmedAt) : ''),
		value: ({ place }) => place.confirmedAt
	},
	visibility: {
		title: m.board_col_visibility,
		text: ({ place }) => label('visibility', place.visibility)
	}
};

/** A copy in the order of a column; what is not known stands last, whichever way round. */
export function ordered(rows: Row[], { by, down }: { by: ColumnKey; down: boolean }): Row[] {
	const { text, value = text } = COLUMN[by];
	const keyed = rows.map((row) => ({ row, key: value(row) }));
	const turn = down ? -1 : 1;
	const missing = (key: unknown) => key === null || key === '';
	return keyed
		.sort((a, b) => {
			if (missing(a.key) || missing(b.key)) return Number(missing(a.key)) - Number(missing(b.key));
			if (typeof a.key === 'number' && typeof b.key === 'number') return turn * (a.key - b.key);
			return turn * compare(String(a.key), String(b.key));
		})
		.map(({ row }) => row);
}
