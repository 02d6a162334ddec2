import { distanceKm } from './distance.ts';
import type { Point } from './entity.ts';
import type { Group } from './groups.ts';
import type { Contribution, Partner, PartnerStatus } from './partners.ts';
import type { Relation, RelationState } from './relations.ts';

/*
 * Who gives what somebody else needs. An expectation is one kind of contribution that one partner
 * needs; its offers are all who give that kind, in an order that is said on the page: our own
 * partnership before the neighbours', those who cooperate before those who might, more groups in
 * common before fewer, nearer before farther. Nothing is weighed in secret.
 */
export interface Party {
	id: string;
	name: string;
	/** Ours, or on a card that a neighbouring partnership shows. */
	where: 'here' | 'near';
	status: PartnerStatus;
	gives: readonly Contribution[];
	expects: readonly Contribution[];
	groups: readonly Group[];
	/** Where it works, as far as known; for a neighbour the middle of its gmina. */
	spots: readonly Point[];
}

export interface Offer {
	giver: Party;
	/** Groups that both reach. */
	common: Group[];
	/** Between the two nearest places; null when one of the two is nowhere yet. */
	km: number | null;
	/** How far the two are with it. */
	arranged: RelationState | null;
}

export interface Expectation {
	taker: Party;
	kind: Contribution;
	offers: Offer[];
}

export interface Matching {
	/** What somebody can give, in the order of the partners. */
	matched: Expectation[];
	/** What nobody gives. */
	unmatched: Expectation[];
	/** What is given here and nobody here needs. */
	unused: { giver: Party; kind: Contribution }[];
}

const STANDING: readonly PartnerStatus[] = ['cooperating', 'invited', 'potential'];

/** Whether a partner takes part or may still do so. */
export const takesPart = ({ status }: Pick<Partner, 'status'>): boolean =>
	STANDING.includes(status);

/** Own words (`other`) say nothing that could be matched. */
const kinds = (list: readonly Contribution[]) => list.filter((kind) => kind !== 'other');

export function matching(
	parties: readonly Party[],
	relations: readonly Pick<Relation, 'from' | 'to' | 'about' | 'state'>[],
	kmBetween: (a: Point, b: Point) => number = distanceKm
): Matching {
	const taking = parties.filter(takesPart);
	const here = taking.filter(({ where }) => where === 'here');
	const states = new Map(
		relations.map(({ from, to, about, state }) => [`${from} ${to} ${about}`, state])
	);
	const expectations = here.flatMap((taker) =>
		kinds(taker.expects).map((kind) => ({
			taker,
			kind,
			offers: taking
				.filter(({ id, gives }) => id !== taker.id && gives.includes(kind))
				.map((giver) => ({
					giver,
					common: giver.groups.filter((group) => taker.groups.includes(group)),
					km: nearest(giver.spots, taker.spots, kmBetween),
					arranged: states.get(`${giver.id} ${taker.id} ${kind}`) ?? null
				}))
				.sort(compareOffers)
		}))
	);
	const wanted = (giver: Party, kind: Contribution) =>
		here.some(({ id, expects }) => id !== giver.id && expects.includes(kind));

	return {
		matched: expectations.filter(({ offers }) => offers.length > 0),
		unmatched: expectations.filter(({ offers }) => offers.length === 0),
		unused: here.flatMap((giver) =>
			kinds(giver.gives)
				.filter((kind) => !wanted(giver, kind))
				.map((kind) => ({ giver, kind }))
		)
	};
}

/** The order of offers; by id at the end, so that everybody sees the same. */
export function compareOffers(a: Offer, b: Offer): number {
	return (
		Number(a.giver.where === 'near') - Number(b.giver.where === 'near') ||
		STANDING.indexOf(a.giver.status) - STANDING.indexOf(b.giver.status) ||
		b.common.length - a.common.length ||
		(a.km === b.km ? 0 : (a.km ?? Infinity) - (b.km ?? Infinity)) ||
		(a.giver.id < b.giver.id ? -1 : 1)
	);
}

function nearest(
	from: readonly Point[],
	to: readonly Point[],
	kmBetween: (a: Point, b: Point) => number
): number | null {
	const all = from.flatMap((a) => to.map((b) => kmBetween(a, b)));
	return all.length > 0 ? Math.min(...all) : null;
}
