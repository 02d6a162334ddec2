import type { Place } from '#lib/domain/places.ts';
import { PUBLIC_FIELDS } from '#lib/domain/publication.ts';
import type { Running } from './running.ts';

/*
 * A partnership as strangers may see it. The rights are in the SQL function: it answers null for a
 * private partnership and for one that does not exist, and leaves out what is not public.
 */

/** Pictures are served to members only, and nobody outside needs the key of a register. */
const KEPT = [
	'register',
	'photo',
	'photoAlt',
	'photoWidth',
	'photoHeight',
	'latencyMs',
	'uploadMbps'
];
export const SHOWN_FIELDS = PUBLIC_FIELDS.filter((field) => !KEPT.includes(field));

export type PublicPlace = Partial<Place> & { id: string };

export interface PublicMap {
	slug: string;
	title: string;
	teryt: string;
	places: PublicPlace[];
}

interface Answered extends Omit<PublicMap, 'places'> {
	places: (PublicPlace & { lat?: number; lng?: number })[];
}

/** Null when there is no such public partnership. */
export async function publicMap(
	{ backend }: Pick<Running, 'backend'>,
	slug: string
): Promise<PublicMap | null> {
	if (!/^[\w-]{1,200}$/.test(slug)) return null;
	const map = await backend.call<Answered | null>('public_map', { slug, fields: SHOWN_FIELDS });
	return (
		map && {
			...map,
			places: map.places.map(({ lat, lng, ...place }) => ({
				...place,
				...(lat !== undefined && lng !== undefined && { point: { lat, lng } })
			}))
		}
	);
}
