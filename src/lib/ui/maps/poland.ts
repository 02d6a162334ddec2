import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** `static/dane/gminy.topo.json`: every gmina by its TERYT code, and the województwa. */
export type Outlines = Topology<{
	gminy: GeometryCollection<{ name: string }>;
	wojewodztwa: GeometryCollection;
}>;

export type Gminas = FeatureCollection<Polygon | MultiPolygon, { name: string }>;

export interface Poland {
	gminas: Gminas;
	/** Lines between województwa and around the country. */
	lines: MultiLineString;
}

export function poland(outlines: Outlines): Poland {
	const { gminy, wojewodztwa } = outlines.objects;
	return { gminas: feature(outlines, gminy) as Gminas, lines: mesh(outlines, wojewodztwa) };
}
