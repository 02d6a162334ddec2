import type { FeatureCollection, Point } from 'geojson';
import type { OwnField } from '#lib/domain/own-fields.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Row } from './row.ts';
import { columns } from './table.ts';

/**
 * Places as GeoJSON (EPSG:4326), with the columns of the table as properties; what is empty is left
 * out. A place without a point has a null geometry, as RFC 7946 allows.
 */
export function featureCollection(
	rows: Row[],
	own: OwnField[] = []
): FeatureCollection<Point | null> & { attribution?: string } {
	const shown = columns(own).filter(({ key }) => !['id', 'lat', 'lng'].includes(key));
	return {
		type: 'FeatureCollection',
		...(rows.some(({ place }) => place.licence === 'odbl') && { attribution: m.reach_odbl() }),
		features: rows.map((row) => ({
			type: 'Feature',
			id: row.id,
			geometry: row.point && { type: 'Point', coordinates: [row.point.lng, row.point.lat] },
			properties: Object.fromEntries(
				shown
					.map(({ key, value }) => [key, value(row)] as const)
					.filter(([, value]) => value !== null && value !== '')
			)
		}))
	};
}
