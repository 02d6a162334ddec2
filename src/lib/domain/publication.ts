import type { OwnField } from './own-fields.ts';
import { ownValue } from './own-fields.ts';
import type { Place } from './places.ts';
import { isPublic } from './place-rules.ts';

/*
 * What everybody may know of a place that somebody agreed to publish: a closed list. Who confirmed,
 * who agreed, what is to be corrected, how many people can teach, which needs and partners it is
 * tied to, and fields the partnership keeps for itself stay with the members.
 */
export const PUBLIC_FIELDS = [
	'name',
	'category',
	'categoryNote',
	'operator',
	'locality',
	'precision',
	'status',
	'visibility',
	'rooms',
	'seats',
	'workstations',
	'devices',
	'broadband',
	'publicWifi',
	'downloadMbps',
	'uploadMbps',
	'latencyMs',
	'measuredAt',
	'internetNote',
	'accessNote',
	'languageNote',
	'cost',
	'booking',
	'website',
	'photo',
	'photoAlt',
	'photoWidth',
	'photoHeight',
	'confirmedAt',
	'groups',
	'internet',
	'languages',
	'hours',
	'access',
	'origin',
	'source',
	'register',
	'licence'
] as const satisfies readonly (keyof Place)[];
export type PublicField = (typeof PUBLIC_FIELDS)[number];

export type PublicPlace = Pick<Place, PublicField | 'id' | 'order' | 'point'> & {
	/** Only with an exact point: a street is as good as one. */
	address: string;
	/** Own fields whose definition says that they may be shown. */
	custom: Place['custom'];
};

/** A place as everybody may know it; null when nobody agreed, or while it is only a sketch. */
export function publicPlace(place: Place, fields: OwnField[]): PublicPlace | null {
	if (!isPublic(place) || place.status === 'sketch') return null;
	const exact = place.precision === 'exact' && place.category !== 'informal_helper';
	const open = Object.fromEntries(PUBLIC_FIELDS.map((field) => [field, place[field]]));
	return {
		...(open as Pick<Place, PublicField>),
		id: place.id,
		order: place.order,
		point: exact ? place.point : null,
		address: exact ? place.address : '',
		custom: Object.fromEntries(
			fields
				.filter((field) => field.public)
				.map((field) => [field.id, ownValue(field, place.custom)] as const)
				.filter((entry): entry is readonly [string, string | number | boolean] => entry[1] !== null)
		)
	};
}

/** All of them, in page order. */
export const publicPlaces = (places: Place[], fields: OwnField[]): PublicPlace[] =>
	places.map((place) => publicPlace(place, fields)).filter((place) => place !== null);
