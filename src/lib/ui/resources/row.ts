import type { Equipment } from '#lib/domain/equipment.ts';
import { placeFreshness, waits } from '#lib/domain/freshness.ts';
import type { Place } from '#lib/domain/places.ts';
import { today } from '#lib/i18n/dates.ts';
import { label } from '#lib/i18n/lists.ts';
import { sortedBy } from '#lib/i18n/sort.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { brief } from './facts.ts';
import type { Facet, Listed } from './view.ts';
import type { Locality, Point } from './where.ts';

/** A place as the map, the table and the list show it. */
export interface Row extends Listed {
	place: Place;
	name: string;
	kind: string;
	/** Two short facts, '' when nothing is known; worked out when somebody looks. */
	readonly here: string;
	category: Place['category'];
	village: string | null;
	status: Place['status'];
	point: Point | null;
	/** Last confirmed more than a year ago, or waiting for it. */
	stale: boolean;
	equipment: Equipment[];
}

/** Whether somebody who knows the place should look at it again: it says so, or a year has passed. */
export const stale = (place: Pick<Place, 'status' | 'confirmedAt'>, now: number): boolean =>
	waits(placeFreshness(place, today(new Date(now))));

/**
 * Rows in alphabetical order, with the equipment that stands in each place. A place that knows only
 * its village stands on the map where the village does.
 */
export function rows(
	places: Place[],
	equipment: Equipment[],
	localities: Locality[],
	now: number
): Row[] {
	const villages = new Map(localities.map(({ name, lat, lng }) => [name, { lat, lng }]));
	const day = today(new Date(now));
	const standing = new Map<string, Equipment[]>();
	for (const item of equipment)
		if (item.place && item.condition !== 'disposed')
			standing.set(item.place, [...(standing.get(item.place) ?? []), item]);

	const made = places.map((place): Row => {
		const here = standing.get(place.id) ?? [];
		const kind = label('category', place.category);
		const waiting = waits(placeFreshness(place, day));
		const status = waiting ? 'to_confirm' : place.status;
		return {
			id: place.id,
			place,
			name: place.name.trim() || m.resources_unnamed(),
			kind: place.category === 'other' && place.categoryNote ? place.categoryNote : kind,
			get here() {
				return brief(place, here);
			},
			category: place.category,
			village: place.locality || null,
			status,
			stale: waiting,
			point: pointOf(place, villages),
			equipment: here,
			facets: facetsOf(place, status, here)
		};
	});
	return sortedBy(made, ({ name }) => name);
}

function facetsOf(place: Place, status: string, here: Equipment[]): Record<Facet, string[]> {
	const { access } = place;
	return {
		kind: [place.category],
		village: place.locality ? [place.locality] : [],
		access: (Object.keys(access) as (keyof typeof access)[]).filter((key) => access[key] === 'yes'),
		equipment: [...new Set(here.map(({ kind }) => kind))],
		groups: place.groups,
		broadband: [place.broadband],
		status: [status],
		freshness: [status === 'to_confirm' ? 'stale' : place.confirmedAt ? 'fresh' : 'never'],
		visibility: [place.visibility],
		source: sourcesOf(place)
	};
}

/** What a place came from: a register (`rspo`, `osm`), an import by its id, else the hands of people. */
export function sourcesOf(place: Place): string[] {
	const { importId } = place as { importId?: unknown };
	const register = /^([a-z]{2,12}):/.exec(place.register)?.[1];
	const found = [register, typeof importId === 'string' ? importId : ''].filter(
		(key): key is string => !!key && /^[\w-]{1,64}$/.test(key)
	);
	return found.length > 0 ? found : ['own'];
}

/** Where a place stands: its own point when that may be known, else its village's middle. */
function pointOf(place: Place, villages: Map<string, Point>): Point | null {
	if (place.precision === 'hidden') return null;
	const village = villages.get(place.locality) ?? null;
	return place.precision === 'exact' ? (place.point ?? village) : (village ?? place.point);
}
