import type { FeatureCollection, Point } from 'geojson';
import type { Row } from './row.ts';

/** Places as GeoJSON (EPSG:4326). A place without a point has a null geometry, as RFC 7946 allows. */
export function featureCollection(rows: Row[]): FeatureCollection<Point | null> {
	return {
		type: 'FeatureCollection',
		features: rows.map(({ id, point, place, village, kind, status, here }) => ({
			type: 'Feature',
			id,
			geometry: point ? { type: 'Point', coordinates: [point.lng, point.lat] } : null,
			properties: {
				name: place.name,
				category: place.category,
				kind,
				village,
				address: place.address || null,
				precision: place.precision,
				status,
				here: here || null,
				seats: place.seats,
				workstations: place.workstations,
				stepFreeEntrance: place.access.step_free_entrance ?? null,
				confirmedAt: place.confirmedAt,
				origin: place.origin
			}
		}))
	};
}
