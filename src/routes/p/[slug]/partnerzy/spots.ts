import type { Partner } from '#lib/domain/partners.ts';
import type { Place } from '#lib/domain/places.ts';
import type { Where } from '#lib/ui/network/parties.ts';

/** As much of a place as leads from a partner to the map, and says where the partner works. */
export interface PlaceOf extends Where {
	name: string;
}

/** Places without those that are closed. A hidden one says its village only. */
export const placesOf = (places: Place[]): PlaceOf[] =>
	places
		.filter(({ status }) => status !== 'closed')
		.map(({ id, name, locality, partner, point, precision }) => ({
			...{ id, name, locality, partner },
			point: precision === 'exact' ? point : null
		}));

/** The places of a partner: those it names, and those that name it. */
export const placesAt = <P extends Where>(
	{ id, places }: Pick<Partner, 'id' | 'places'>,
	all: readonly P[]
): P[] => all.filter((place) => place.partner === id || places.includes(place.id));
