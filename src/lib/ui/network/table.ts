import { measures, type Network } from '#lib/domain/network.ts';
import { sectorOf, type Partner } from '#lib/domain/partners.ts';
import type { Relation } from '#lib/domain/relations.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';
import { named } from './names.ts';
import { stateSaid, strengthSaid } from './said.ts';

/* The network as files: its relations (edges) and its partners (nodes), each a table of its own. */

/** A relation with the names of its ends, '' for one that is gone. */
export interface Edge extends Relation {
	fromName: string;
	toName: string;
}

export function edgesOf(relations: readonly Relation[], partners: readonly Partner[]): Edge[] {
	const names = new Map(partners.map((partner) => [partner.id, named(partner)]));
	const name = (id: string | null) => names.get(id ?? '') ?? '';
	return relations.map((one) => ({ ...one, fromName: name(one.from), toName: name(one.to) }));
}

export const edgeColumns = (): Column<Edge>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'from', value: ({ from }) => from },
	{ key: 'from_name', title: m.network_from(), value: ({ fromName }) => fromName },
	{ key: 'to', value: ({ to }) => to },
	{ key: 'to_name', title: m.network_to(), value: ({ toName }) => toName },
	{ key: 'form', title: m.network_form(), value: ({ form }) => form },
	{ key: 'strength', title: m.network_strength(), value: ({ strength }) => strength },
	{ key: 'strength_label', value: ({ strength }) => strengthSaid(strength) },
	{ key: 'since', title: m.network_since(), value: ({ since }) => since },
	{ key: 'state', value: ({ state }) => state },
	{ key: 'state_label', title: m.network_state(), value: ({ state }) => stateSaid(state) },
	{ key: 'about', value: ({ about }) => about }
];

/** A partner with its place in the network. */
export interface NodeRow {
	id: string;
	name: string;
	form: string | null;
	sector: string | null;
	status: string;
	/** With how many others it works. */
	others: number;
	/** Which of the groups that do not reach each other, from 1; null for one alone. */
	group: number | null;
	/** Without it its group falls apart. */
	connects: boolean;
}

export function nodesOf(network: Network, partners: readonly Partner[]): NodeRow[] {
	const { groups, connecting } = measures(network);
	const begun = network.ties.filter(({ planned }) => !planned);
	return partners
		.filter(({ id }) => network.near.has(id))
		.map((partner) => {
			const { id, form, status } = partner;
			const group = groups.findIndex((members) => members.includes(id));
			return {
				...{ id, name: named(partner), form, sector: sectorOf(partner), status },
				others: begun.filter(({ a, b }) => a === id || b === id).length,
				group: group < 0 ? null : group + 1,
				connects: connecting.some((one) => one.id === id)
			};
		});
}

export const nodeColumns = (): Column<NodeRow>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'name', title: m.partners_name(), value: ({ name }) => name },
	{ key: 'form', value: ({ form }) => form },
	{ key: 'form_label', title: m.partners_form(), value: ({ form }) => form && label('form', form) },
	{ key: 'sector', title: m.partners_sector(), value: ({ sector }) => sector },
	{ key: 'status', title: m.partners_status(), value: ({ status }) => status },
	{ key: 'others', title: m.network_col_others(), value: ({ others }) => others },
	{ key: 'group', title: m.network_col_group(), value: ({ group }) => group },
	{ key: 'connects', title: m.network_col_connects(), value: ({ connects }) => connects }
];
