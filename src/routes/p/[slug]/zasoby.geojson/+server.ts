import { featureCollection } from '#lib/ui/resources/geojson.ts';
import { running } from '#lib/server/running.ts';
import { asked } from '../zasoby/asked.ts';
import { file } from '../twin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { slug, rows, fields } = await asked(event, running());
	const body = JSON.stringify(featureCollection(rows, fields));
	return file(body, 'application/geo+json', `zasoby-${slug}.geojson`);
};
