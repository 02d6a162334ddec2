import type { Recommendation } from '#lib/domain/recommendations.ts';
import { group } from '#lib/i18n/lists/groups.ts';
import { word, type Labels } from '#lib/i18n/lists/label.ts';
import { drop_reason, funding, recommendation_status } from '#lib/i18n/lists/recommendations.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';
import type { Board, Linked } from './board.ts';

const words = (labels: Labels, keys: string[]) => keys.map((key) => word(labels, key)).join('; ');

const named = (list: Linked[], ids: string[]) =>
	list
		.filter(({ id }) => ids.includes(id))
		.map(({ name }) => name)
		.join('; ');

/** Columns of the recommendations as a file: stable keys, and words for those who read. */
export const columns = (board: Board): Column<Recommendation>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'title', title: m.recommendations_name(), value: ({ title }) => title },
	{ key: 'status', value: ({ status }) => status },
	{
		key: 'status_label',
		title: m.recommendations_status(),
		value: ({ status }) => word(recommendation_status, status)
	},
	{
		key: 'drop_reason',
		title: m.recommendations_drop_reason(),
		value: ({ dropReason }) => dropReason && word(drop_reason, dropReason)
	},
	{
		key: 'groups',
		title: m.recommendations_for_whom(),
		value: ({ groups }) => words(group, groups)
	},
	{
		key: 'owner',
		title: m.recommendations_owner(),
		value: ({ owner, ownerNote }) => named(board.partners, owner ? [owner] : []) || ownerNote
	},
	{
		key: 'partners',
		title: m.recommendations_partners(),
		value: ({ partners }) => named(board.partners, partners)
	},
	{
		key: 'needs',
		title: m.recommendations_needs(),
		value: ({ needs }) => named(board.needs, needs)
	},
	{
		key: 'places',
		title: m.recommendations_places(),
		value: ({ places }) => named(board.places, places)
	},
	{ key: 'cost_pln', title: m.recommendations_cost_pln(), value: ({ costPln }) => costPln },
	{
		key: 'funding',
		title: m.recommendations_funding(),
		value: (item) => words(funding, item.funding)
	},
	{ key: 'starts_at', title: m.recommendations_starts(), value: ({ startsAt }) => startsAt },
	{ key: 'deadline', title: m.recommendations_deadline(), value: ({ deadline }) => deadline },
	{ key: 'indicator', title: m.recommendations_indicator(), value: ({ indicator }) => indicator },
	{ key: 'target', title: m.recommendations_target(), value: ({ target }) => target },
	{ key: 'origin', value: ({ origin }) => origin }
];
