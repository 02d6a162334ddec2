import type { Expectation, Matching, Offer } from '#lib/domain/matching.ts';
import { CONTRIBUTIONS, type Contribution } from '#lib/domain/partners.ts';
import { label } from '#lib/i18n/lists.ts';
import { decimal } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';
import { listed } from './said.ts';

/** Of the page of matches, kept in its address: one kind of contribution, or all. */
export const kindIn = (params: Pick<URLSearchParams, 'get'>): Contribution | null =>
	CONTRIBUTIONS.find((kind) => kind === params.get('wklad')) ?? null;

export const kindQuery = (kind: Contribution | null): string => (kind ? `?wklad=${kind}` : '');

/** What of a matching is about one kind. */
export const only = (found: Matching, kind: Contribution | null): Matching =>
	kind
		? {
				matched: found.matched.filter((one) => one.kind === kind),
				unmatched: found.unmatched.filter((one) => one.kind === kind),
				unused: found.unused.filter((one) => one.kind === kind)
			}
		: found;

/** Kinds that occur, each with how many expect it. */
export function kindsOf({ matched, unmatched }: Matching): { kind: Contribution; n: number }[] {
	const all = [...matched, ...unmatched];
	return CONTRIBUTIONS.flatMap((kind) => {
		const n = all.filter((one) => one.kind === kind).length;
		return n > 0 ? { kind, n } : [];
	});
}

/** Why an offer stands where it stands, in the order in which offers are ranked. */
export function whySaid({ giver, common, km }: Offer, gminaOf: (id: string) => string): string {
	const parts = [
		giver.where === 'here'
			? m.network_why_here()
			: m.network_why_near({ gmina: gminaOf(giver.id) }),
		label('partner_status', giver.status),
		common.length > 0 &&
			m.network_why_groups({ groups: listed(common.map((group) => label('group', group))) }),
		km !== null && m.network_why_km({ km: decimal(km, km < 10 ? 1 : 0) })
	];
	return `${parts.filter(Boolean).join(', ')}.`;
}

/** One line of the file of matches: an offer, or an expectation that has none. */
export interface MatchRow {
	taker: string;
	kind: Contribution;
	place: number | null;
	offer: Offer | null;
}

export const matchRows = ({ matched, unmatched }: Matching): MatchRow[] =>
	[...matched, ...unmatched].flatMap(({ taker, kind, offers }: Expectation): MatchRow[] =>
		offers.length === 0
			? [{ taker: taker.name, kind, place: null, offer: null }]
			: offers.map((offer, i) => ({ taker: taker.name, kind, place: i + 1, offer }))
	);

export const matchColumns = (gminaOf: (id: string) => string): Column<MatchRow>[] => [
	{ key: 'needs', title: m.network_col_taker(), value: ({ taker }) => taker },
	{ key: 'kind', value: ({ kind }) => kind },
	{
		key: 'kind_label',
		title: m.network_col_kind(),
		value: ({ kind }) => label('contribution', kind)
	},
	{ key: 'place', title: m.network_col_place(), value: ({ place }) => place },
	{ key: 'gives', title: m.network_col_giver(), value: ({ offer }) => offer?.giver.name ?? null },
	{ key: 'where', value: ({ offer }) => offer?.giver.where ?? null },
	{ key: 'status', value: ({ offer }) => offer?.giver.status ?? null },
	{ key: 'groups', value: ({ offer }) => offer?.common.join(' ') ?? null },
	{
		key: 'km',
		title: 'km',
		value: ({ offer }) => offer && offer.km && Math.round(offer.km * 10) / 10
	},
	{ key: 'state', value: ({ offer }) => offer?.arranged ?? null },
	{ key: 'why', title: m.network_col_why(), value: ({ offer }) => offer && whySaid(offer, gminaOf) }
];
