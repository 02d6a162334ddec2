import { running } from '#lib/server/running.ts';
import { asked } from '../zasoby/asked.ts';
import { file } from '../twin.ts';
import type { RequestHandler } from './$types';

/** Every field of every place, with the equipment that stands there. */
export const GET: RequestHandler = async (event) => {
	const { slug, rows } = await asked(event, running());
	const places = rows.map(({ place, equipment }) => ({ ...place, equipment }));
	return file(JSON.stringify(places), 'application/json', `zasoby-${slug}.json`);
};
