import { candidates, replacing, standing } from '#lib/domain/checking.ts';
import type { Candidate, Obstacle, Standing } from '#lib/domain/checking.ts';
import { distanceKm } from '#lib/domain/distance.ts';
import type { Point } from '#lib/domain/entity.ts';
import type { Equipment } from '#lib/domain/equipment.ts';
import type { Place } from '#lib/domain/places.ts';
import type { Purchase } from '#lib/domain/purchases.ts';
import { shortDate } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';
import { decimal, withUnit } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { counted } from '#lib/i18n/plural.ts';
import { capacities } from './row.ts';
import { termsOf, untilEnd } from './terms.ts';

/** What a planned purchase is judged by. */
export interface Known {
	items: Equipment[];
	places: Place[];
	/** Villages of the gmina with their points. */
	localities: (Point & { name: string })[];
	/** `2026-11-26` */
	today: string;
}

export interface Gate {
	purchase: Purchase;
	candidates: Candidate[];
	standing: Standing;
}

/** A purchase with all that could do instead and how far the check is. */
export function gateOf(purchase: Purchase, known: Known): Gate {
	const found = candidates(purchase, known.items, {
		distanceKm: distances(purchase, known),
		capacityOf: capacities(known.places),
		today: known.today
	});
	const inventory = known.items.filter(({ condition }) => condition !== 'disposed').length;
	return { purchase, candidates: found, standing: standing(purchase, found, inventory) };
}

/** From where a purchase is needed to where an item stands; a place that hides its point counts as its village. */
function distances(purchase: Purchase, { places, localities }: Known) {
	const villages = new Map(localities.map(({ name, lat, lng }) => [name, { lat, lng }]));
	const byId = new Map(places.map((place) => [place.id, place]));
	const pointOf = (id: string | null): Point | null => {
		const place = byId.get(id ?? '');
		if (!place) return null;
		const exact = place.precision === 'exact' ? place.point : null;
		return exact ?? villages.get(place.locality) ?? null;
	};
	const here = pointOf(purchase.place) ?? villages.get(purchase.locality) ?? null;
	return (item: Equipment): number | null => {
		if (purchase.place && item.place === purchase.place) return 0;
		const there = pointOf(item.place);
		return here && there ? distanceKm(here, there) : null;
	};
}

/** The kinds that are looked at for a purchase, in words. */
export const kindsOf = ({ kind }: Purchase): string =>
	[kind, ...replacing(kind)].map((one) => label('equipment', one)).join(', ');

/** „3,2 km w linii prostej”, „na miejscu”. */
export function distanceSaid(km: number | null): string {
	if (km === null) return m.inventory_gate_distance_unknown();
	return km === 0 ? m.inventory_gate_here() : m.inventory_gate_far({ km: withUnit(km, 'km') });
}

const SAID: Record<Exclude<Obstacle, 'busy' | 'durability'>, () => string> = {
	other_kind: m.inventory_obstacle_other_kind,
	broken: m.inventory_obstacle_broken,
	limited: m.inventory_obstacle_limited,
	condition_unknown: m.inventory_obstacle_condition_unknown,
	not_lendable: m.inventory_obstacle_not_lendable,
	lending_unknown: m.inventory_obstacle_lending_unknown,
	use_unknown: m.inventory_obstacle_use_unknown
};

/** What the inventory says against an item, as it may stand after „ponieważ:”. */
export const obstaclesSaid = (
	{ obstacles, item, idleHours }: Candidate,
	{ hoursPerWeek }: Purchase
): string[] =>
	obstacles.map((obstacle) => {
		if (obstacle === 'durability')
			return m.inventory_obstacle_durability({ date: untilEnd(item.durableUntil ?? '') });
		if (obstacle === 'busy')
			return m.inventory_obstacle_busy({
				free: decimal(idleHours ?? 0),
				needed: decimal(hoursPerWeek ?? 0)
			});
		return SAID[obstacle]();
	});

/** What is known of an item, in the order people ask. */
export function factsOf({ item, distanceKm }: Candidate, place: string, today: string): string[] {
	const pieces =
		item.quantity === null ? m.inventory_not_counted() : counted(item.quantity, 'equipment');
	const use =
		item.hoursPerWeek === null
			? m.inventory_just_use_unknown()
			: m.inventory_just_use({ hours: counted(item.hoursPerWeek, 'hour') });
	const [durable] = termsOf({ item }, today).filter(({ what }) => what === 'durable');
	const lending = [label('lending', item.lending), item.lendingNote].filter(Boolean).join(', ');
	return [
		...[pieces, place || m.inventory_no_place(), distanceSaid(distanceKm)],
		...[m.inventory_just_condition({ condition: label('condition', item.condition) }), use],
		m.inventory_just_lending({ lending }),
		...(durable ? [m.inventory_just_durable({ when: durable.words })] : [])
	];
}

/** „26.11.2026, dyrektor biblioteki” */
export const checkedSaid = (at: string | null, by: string): string =>
	[shortDate(at), by].filter(Boolean).join(', ');
