import type { Partner } from '#lib/domain/partners.ts';
import type { Place } from '#lib/domain/places.ts';

/** As much of a place as leads from a partner to the map. */
export interface PlaceOf {
	id: string;
	name: string;
	locality: string;
	partner: string | null;
}

export const placesOf = (places: Place[]): PlaceOf[] =>
	places.map(({ id, name, locality, partner }) => ({ id, name, locality, partner }));

/** The places of a partner: those it names, and those that name it. */
export const placesAt = <P extends { id: string; partner: string | null }>(
	{ id, places }: Pick<Partner, 'id' | 'places'>,
	all: readonly P[]
): P[] => all.filter((place) => place.partner === id || places.includes(place.id));
