import { error } from '@sveltejs/kit';
import { PLACE } from '#lib/domain/places.ts';
import { publicMap } from '#lib/server/public-map.ts';
import { running } from '#lib/server/running.ts';
import { OSM, attribution } from '#lib/ui/resources/attribution.ts';
import { featureCollection } from '#lib/ui/resources/geojson.ts';
import { look } from '#lib/ui/resources/look.ts';
import { publicColumns } from '#lib/ui/resources/public-columns.ts';
import { rows } from '#lib/ui/resources/row.ts';
import { readView } from '#lib/ui/resources/view.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { full } from '#lib/ui/tables/thin.ts';
import type { RequestHandler } from './$types';

/** The public places as a file for everybody, with the filters of the page: CSV, GeoJSON or JSON. */
export const GET: RequestHandler = async ({ params: { slug, kind }, url }) => {
	if (!['csv', 'geojson', 'json'].includes(kind)) error(404, 'not found');
	const now = running();
	const map = await publicMap(now, slug);
	if (!map) error(404, 'not found');

	const all = rows(full(PLACE, map.places), [], now.reference.localities(map.teryt), Date.now());
	const shown = look(all, readView(url.searchParams), new Map());
	const licence = attribution(shown.map(({ place }) => place));
	const about = {
		partnership: map.title,
		teryt: map.teryt,
		...(licence && { attribution: `${licence} ${OSM}` })
	};

	if (kind === 'csv') {
		const spreadsheet = url.searchParams.get('arkusz') === '1';
		return file(csv(publicColumns(), shown, spreadsheet), 'text/csv', `${slug}.csv`);
	}
	if (kind === 'geojson') {
		const body = { ...featureCollection(shown), ...about };
		return file(JSON.stringify(body), 'application/geo+json', `${slug}.geojson`);
	}
	const ids = new Set(shown.map(({ id }) => id));
	const places = map.places.filter(({ id }) => ids.has(id));
	return file(JSON.stringify({ ...about, places }), 'application/json', `${slug}.json`);
};

/** Open to programs of every site; asked again each time, because a map may become private. */
const file = (body: string, type: string, name: string) =>
	new Response(body, {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `inline; filename="zasoby-${name}"`,
			'cache-control': 'no-cache',
			'access-control-allow-origin': '*'
		}
	});
