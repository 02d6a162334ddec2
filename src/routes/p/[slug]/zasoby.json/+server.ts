import { weekHours } from '#lib/domain/hours.ts';
import { ownValue } from '#lib/domain/own-fields.ts';
import { running } from '#lib/server/running.ts';
import { asked } from '../zasoby/asked.ts';
import { file } from '../twin.ts';
import type { RequestHandler } from './$types';

/** Every field of every place, own ones with their names, and the equipment that stands there. */
export const GET: RequestHandler = async (event) => {
	const { slug, rows, fields } = await asked(event, running());
	const places = rows.map(({ place, equipment }) => ({
		...place,
		hoursAWeek: weekHours(place.hours).hours,
		own: Object.fromEntries(
			fields.map((field) => [field.label, ownValue(field, place.custom)] as const)
		),
		equipment
	}));
	return file(JSON.stringify(places), 'application/json', `zasoby-${slug}.json`);
};
