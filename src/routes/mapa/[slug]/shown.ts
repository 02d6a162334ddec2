import { error } from '@sveltejs/kit';
import type { Geometry } from 'geojson';
import { compare } from '#lib/i18n/sort.ts';

interface Spot {
	name: string;
	lat: number;
	lng: number;
}

interface Sources {
	reference: {
		gmina: (teryt: string) => { name: string } | null;
		localities: (teryt: string) => (Spot & { town: boolean })[];
		neighbours: (teryt: string) => Spot[];
		outline: (code: string) => { geometry: Geometry; exact: boolean } | null;
	};
	settings: { tileUrl: string | null };
}

/** What the public map and the one for other sites show; 404 for what is not public. */
export function shown<M extends { title: string; teryt: string }>(
	map: M | null,
	{ reference, settings }: Sources
) {
	if (!map) error(404, 'not found');
	const outline = reference.outline(map.teryt.slice(0, 6));
	return {
		...map,
		gmina: reference.gmina(map.teryt)?.name ?? map.title,
		localities: [...reference.localities(map.teryt)].sort((a, b) => compare(a.name, b.name)),
		around: reference
			.neighbours(map.teryt)
			.map(({ name, lat, lng }) => ({ name, lat, lng, out: true })),
		outline: outline?.geometry ?? null,
		exact: outline?.exact ?? false,
		tileUrl: settings.tileUrl
	};
}
