import { expect, test } from 'vitest';
import { feature, neighbors } from 'topojson-client';
import { geoArea } from 'd3-geo';
import type { GeometryObject } from 'topojson-specification';
import { outlines, type Place } from './outlines.ts';

const EARTH_KM2 = 6371 ** 2;

test('every gmina has an outline, and neighbours share their border', () => {
	const drawn = outlines(villages(), new Map(), new Map([['0201012', 'Zachód']]), 1);
	const { geometries } = drawn.objects.gminy;

	expect(geometries.map(({ id }) => id)).toEqual(['0201012', '0202012']);
	expect(geometries[0]!.properties).toEqual({ name: 'Zachód' });
	expect(neighbors(geometries as GeometryObject[])).toEqual([[1], [0]]);
	expect(drawn.objects.wojewodztwa.geometries.map(({ id }) => id)).toEqual(['02']);
});

test('a town has the area that the register gives it', () => {
	const town: Place = { gmina: '0201011', lng: 19.1, lat: 52.15 };
	const drawn = outlines([...villages(), town], new Map([['0201011', 40]]), new Map(), 1);
	const shapes = feature(drawn, drawn.objects.gminy).features;
	const area = geoArea(shapes.find(({ id }) => id === '0201011')!);
	const areaKm2 = Math.min(area, 4 * Math.PI - area) * EARTH_KM2; // rings turn either way

	expect(areaKm2).toBeGreaterThan(36);
	expect(areaKm2).toBeLessThan(44);
});

test('the country ends a few kilometres behind its last village', () => {
	const [west] = outlines(villages(), new Map(), new Map(), 1).bbox!;
	const km = (19 - west) * 111.32 * Math.cos((52 * Math.PI) / 180);

	expect(km).toBeGreaterThan(2);
	expect(km).toBeLessThan(6);
});

/** Two gminas side by side, 11 × 11 villages in all, about 2.7 km apart. */
function villages(): Place[] {
	return Array.from({ length: 121 }, (_, i) => ({
		gmina: i % 11 < 5 ? '0201012' : '0202012',
		lng: 19 + (i % 11) * 0.04 + Math.sin(i) / 1000,
		lat: 52 + Math.floor(i / 11) * 0.025
	}));
}
