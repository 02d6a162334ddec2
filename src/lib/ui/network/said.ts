import { measures, type Network } from '#lib/domain/network.ts';
import { sectorOf, type Partner } from '#lib/domain/partners.ts';
import type { Relation } from '#lib/domain/relations.ts';
import { label } from '#lib/i18n/lists.ts';
import { here } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { sortedBy } from '#lib/i18n/sort.ts';
import { named } from './names.ts';

/* A network in sentences. Names stay in the nominative: whatever people call an organisation fits. */

type Named = Pick<Partner, 'id' | 'name'>;

/** What a network says: how much there is, who connects, who is alone. Empty without partners. */
export function networkSaid(network: Network, partners: readonly Named[]): string[] {
	if (network.nodes.length === 0) return [];
	const names = new Map(partners.map((partner) => [partner.id, named(partner)]));
	const all = (ids: readonly string[]) =>
		listed(
			sortedBy(
				ids.map((id) => names.get(id) ?? ''),
				(name) => name
			)
		);
	const { groups, alone, connecting, central } = measures(network);
	const planned = network.ties.filter((tie) => tie.planned).length;

	return [
		m.network_said_count({
			partners: m.partners_count({ n: network.nodes.length }),
			ties: m.network_ties({ n: network.ties.length - planned })
		}),
		planned > 0 && m.network_said_planned({ ties: m.network_planned({ n: planned }) }),
		groups.length > 1 && m.network_said_groups({ n: groups.length }),
		central && m.network_said_central({ names: all(central.ids), n: central.others }),
		connecting.length > 0 &&
			m.network_said_connecting({
				names: all(connecting.slice(0, 3).map(({ id }) => id)),
				n: Math.min(connecting.length, 3)
			}),
		alone.length > 0 &&
			(alone.length > 6
				? m.network_said_alone_many({ n: alone.length })
				: m.network_said_alone({ names: all(alone) }))
	].filter((sentence) => typeof sentence === 'string');
}

/** A relation as it is read out after the name of the other: what they do, how strongly, since when. */
export function relationSaid({ form, strength, state }: Relation): string {
	return [form.trim(), strengthSaid(strength), state === 'active' ? '' : stateSaid(state)]
		.filter(Boolean)
		.join(', ');
}

export const strengthSaid = (strength: number | null): string =>
	strength === 1
		? m.network_strength_1()
		: strength === 2
			? m.network_strength_2()
			: strength === 3
				? m.network_strength_3()
				: m.network_strength_unknown();

export const stateSaid = (state: Relation['state']): string =>
	state === 'planned'
		? m.network_state_planned()
		: state === 'talking'
			? m.network_state_talking()
			: m.network_state_active();

/** What a screen reader says of a partner in the graph: who it is and with whom it works. */
export function nodeSaid(partner: Partner, network: Network, partners: readonly Partner[]): string {
	const names = new Map(partners.map((one) => [one.id, named(one)]));
	const sector = sectorOf(partner);
	const who = [
		[partner.short.trim(), named(partner)].filter(Boolean).join(' – '),
		sector && m.network_sector({ sector: label('sector', sector) }),
		label('partner_status', partner.status)
	];
	const ties = network.ties
		.filter(({ a, b }) => a === partner.id || b === partner.id)
		.map(({ a, b, relations }) => {
			const other = names.get(a === partner.id ? b : a) ?? '';
			return `${other} (${relations.map(relationSaid).join('; ')})`;
		});
	const withWhom = ties.length
		? m.network_node_with({ list: ties.join(', ') })
		: m.network_node_alone();
	return `${who.filter(Boolean).join(', ')}. ${withWhom}`;
}

/** „A, B i C”. */
export const listed = (names: readonly string[]): string =>
	new Intl.ListFormat(here(), { type: 'conjunction' }).format(names);
