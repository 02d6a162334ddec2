import type { Value, Values } from './check.ts';
import { pointOf } from './entity.ts';
import type { Point } from './entity.ts';
import type { Problem } from './problem.ts';

/*
 * What may never be in a shared document about a place: the house of a person who helps neighbours,
 * a point nearer than the village where only the village is shown, and "public" without somebody
 * who agreed to it. Kept on every write; readers keep it again, whatever another client wrote.
 */

/** A point blurred to about a kilometre: the village, not the house. */
export const blurred = ({ lat, lng }: Point): Point => ({
	lat: Math.round(lat * 100) / 100,
	lng: Math.round(lng * 100) / 100
});

interface Located {
	category: unknown;
	precision: unknown;
	locality: unknown;
	point: Point | null;
	address: string;
}

/** A place as near as it may be known. A helper who has a village needs no point at all. */
export function coarse<P extends Located>(place: P): P {
	const helper = place.category === 'informal_helper';
	if (!helper && place.precision === 'exact') return place;
	const precision = place.precision === 'hidden' ? 'hidden' : 'village';
	const hasVillage = typeof place.locality === 'string' && place.locality !== '';
	const point =
		precision === 'hidden' || (helper && hasVillage) || !place.point ? null : blurred(place.point);
	return { ...place, precision, point, address: helper ? '' : place.address };
}

/** Whether everybody may see it: it says so, and it is known who agreed and when. */
export const isPublic = (place: {
	visibility: unknown;
	consentBy: unknown;
	consentAt: unknown;
}): boolean => place.visibility === 'public' && !!place.consentBy && !!place.consentAt;

/** What is wrong with a new place as a whole, null when nothing is. */
export function newPlaceProblem(values: Values): Problem | null {
	const { visibility, consentBy, consentAt } = values;
	return visibility === 'public' && !isPublic({ visibility, consentBy, consentAt })
		? { code: 'consent-missing', field: 'visibility' }
		: null;
}

/** The values of a new place without what may not be kept. */
export function newPlace(values: Values): Values {
	const helper = values.category === 'informal_helper';
	if (!helper && (values.precision ?? 'exact') === 'exact') return values;
	const { category, precision, locality, address } = values;
	const point = (values.point ?? null) as Point | null;
	const near = coarse({ category, precision, locality, point, address: String(address ?? '') });
	return {
		...values,
		precision: near.precision as string,
		point: near.point,
		address: near.address || null
	};
}

type Item = { get(key: string): unknown };

/** What is wrong with one field of a place beside the others, null when nothing is. */
export function placeProblem(item: Item, field: string, value: Value): Problem | null {
	const helper = item.get('category') === 'informal_helper';
	if (helper && ((field === 'precision' && value === 'exact') || (field === 'address' && value)))
		return { code: 'helper-exact', field };

	const { visibility, consentBy, consentAt } = read(item, ['visibility', 'consentBy', 'consentAt']);
	return field === 'visibility' &&
		value === 'public' &&
		!isPublic({ visibility: value, consentBy, consentAt })
		? { code: 'consent-missing', field }
		: (field === 'consentBy' || field === 'consentAt') && !value && visibility === 'public'
			? { code: 'consent-missing', field }
			: null;
}

const NEAR = ['category', 'precision', 'locality', 'point', 'address'];

/** What one field of a place brings with it: a place that becomes a person loses its exact point. */
export function withoutHouse(item: Item, field: string, value: Value): Values {
	if (!NEAR.includes(field)) return { [field]: value };
	const now: Record<string, unknown> = { ...read(item, NEAR), [field]: value };
	const point = field === 'point' ? (value as Point | null) : pointOf(item.get('point'));
	const precision =
		now.precision === 'village' || now.precision === 'hidden' ? now.precision : 'exact';
	const address = typeof now.address === 'string' ? now.address : '';
	const before: Located = {
		category: now.category,
		locality: now.locality,
		precision,
		point,
		address
	};
	const after = coarse(before);

	const values: Values = { [field]: value };
	if (after.point !== before.point || field === 'point') values.point = after.point;
	if (after.precision !== before.precision) values.precision = after.precision as string;
	if (after.address !== before.address) values.address = after.address || null;
	return values;
}

const read = (item: Item, fields: string[]): Record<string, unknown> =>
	Object.fromEntries(fields.map((field) => [field, item.get(field)]));
