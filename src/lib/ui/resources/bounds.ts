import type { Geometry } from 'geojson';
import { boundsOf, type Bounds } from '#lib/ui/maps/leaflet.ts';
import type { Point } from './where.ts';

const POLAND = [14.1, 49, 24.2, 54.9] as const;

/** The box around the gmina: its outline and its villages. */
export function boundsIn(outline: Geometry | null, localities: Point[]): Bounds {
	const drawn = (
		outline?.type === 'Polygon'
			? outline.coordinates.flat()
			: outline?.type === 'MultiPolygon'
				? outline.coordinates.flat(2)
				: []
	) as number[][];
	const dots = localities.map(({ lng, lat }) => [lng, lat]);
	return boundsOf([...dots, ...drawn]) ?? POLAND;
}
