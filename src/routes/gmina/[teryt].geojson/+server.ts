import { running } from '#lib/server/running.ts';
import { current } from '../current.ts';
import type { RequestHandler } from './$types';

/** The map of a gmina: its outline, exact or not, and its localities. EPSG:4326. */
export const GET: RequestHandler = ({ params }) => {
	const { reference } = running();
	const teryt = current(params.teryt, reference.resolve, '.geojson');
	const gmina = reference.gmina(teryt)!;
	const outline = reference.outline(teryt);
	const features = [
		...(outline
			? [
					{
						type: 'Feature',
						id: teryt,
						geometry: outline.geometry,
						properties: { name: gmina.name, kind: gmina.kind, exact: outline.exact }
					}
				]
			: []),
		...reference.localities(teryt).map(({ name, town, lat, lng }) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [lng, lat] },
			properties: { name, town }
		}))
	];
	return Response.json(
		{ type: 'FeatureCollection', features },
		{
			headers: {
				'content-type': 'application/geo+json; charset=utf-8',
				'content-disposition': `attachment; filename="gmina-${teryt}.geojson"`
			}
		}
	);
};
