import { geoMercator } from 'd3-geo';
import type { MultiLineString, MultiPolygon as MultiPolygonShape, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { here } from '#lib/i18n/locale.ts';
import { inTable } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { MapPage } from '#lib/indicators/page.ts';
import { svgFile } from '../charts/file.ts';
import { classOf } from '../maps/classes.ts';
import { nameOf, sourceText, unitOf } from './models.ts';

/* The map of an indicator as an SVG file: one path for each class, so it stays small. */

type Outlines = Topology<{ gminy: GeometryCollection; wojewodztwa: GeometryCollection }>;

type Shape = MultiPolygonShape | MultiLineString;

const WIDTH = 760;
const HEIGHT = 730;

/** The shapes of a map, which do not depend on whose page it is on. */
export function classPaths(
	outlines: Outlines,
	values: ReadonlyMap<string, number>,
	breaks: number[]
): string[] {
	const path = pathOf(outlines);
	const { geometries } = outlines.objects.gminy;
	const classes = Array.from({ length: breaks.length + 2 }, (_, level) =>
		geometries.filter(({ id }) => classOf(values.get(String(id).slice(0, 6)), breaks) === level)
	);
	return classes.map((members) =>
		members.length === 0 ? '' : path(merge(outlines, members as (Polygon | MultiPolygon)[]))
	);
}

export function mapPicture(outlines: Outlines, page: MapPage, paths: string[]): string {
	const { indicator, year, breaks, ours } = page;
	const path = pathOf(outlines);
	const own = outlines.objects.gminy.geometries.find(({ id }) =>
		String(id).startsWith(ours.unit.code)
	);
	const label = m.public_map_label({ indicator: nameOf(indicator), year });
	const shapes = paths.map((d, level) =>
		d ? `<path class="seq-${level}" fill-rule="evenodd" d="${d}"/>` : ''
	);
	const say = (value: number) => inTable(value, indicator.decimals);
	const legend = [
		...breaks.map((limit) => m.public_map_upto({ value: say(limit) })),
		m.public_map_more(),
		m.public_map_none()
	].map((words, i) => {
		const x = i * 124;
		const level = i <= breaks.length ? i + 1 : 0;
		const hatch =
			level === 0
				? `<rect x="${x}" y="${HEIGHT + 8}" width="116" height="12" fill="url(#hatch)"/>`
				: '';
		return `<rect class="seq-${level}" x="${x}" y="${HEIGHT + 8}" width="116" height="12"/>${hatch}<text class="axis" x="${x}" y="${HEIGHT + 36}">${words}</text>`;
	});
	const drawing = `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT + 42}" role="img" aria-label="">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M-1 1l2-2M0 6l6-6M5 7l2-2"/></pattern></defs>
${shapes.join('\n')}
${paths[0] ? `<path fill="url(#hatch)" d="${paths[0]}"/>` : ''}
<path class="border" d="${path(mesh(outlines, outlines.objects.wojewodztwa))}"/>
${own ? `<path class="ring" d="${path(merge(outlines, [own as Polygon | MultiPolygon]))}"/>` : ''}
${legend.join('\n')}
</svg>`;
	return svgFile({
		title: `${nameOf(indicator)} (${unitOf(indicator)}), ${year}`,
		said: label,
		source: `${sourceText('gmina', year, page.source)} ${m.views_map_source({ known: page.all - page.missing, all: page.all })} ${m.views_map_borders()}`,
		drawing,
		lang: here()
	});
}

/** A point nearer than this to the last one is not seen, px. */
const NEAR = 0.5;

/**
 * Path data of a geometry in Mercator, as the map on the page. Steps from point to point in tenths of
 * a pixel, without those that nobody sees: a third of what absolute coordinates take. Points are
 * projected one by one: on the sphere of d3-geo our rings would run the wrong way round.
 */
function pathOf(outlines: Outlines): (geometry: Shape) => string {
	const borders = mesh(outlines, outlines.objects.wojewodztwa);
	const projection = geoMercator().fitExtent(
		[
			[4, 4],
			[WIDTH - 4, HEIGHT - 4]
		],
		borders
	);
	const line = (points: Position[], closed: boolean) => {
		let d = '';
		let [x, y] = [0, 0]; // where the pen is, rounded, so that errors do not add up
		points.forEach((point, i) => {
			const [px, py] = projection(point as [number, number])!;
			if (i === 0) {
				[x, y] = [tenths(px), tenths(py)];
				d = `M${x} ${y}`;
			} else if (Math.hypot(px - x, py - y) >= NEAR) {
				const [dx, dy] = [tenths(px - x), tenths(py - y)];
				d += `l${dx}${dy < 0 ? '' : ' '}${dy}`;
				[x, y] = [tenths(x + dx), tenths(y + dy)];
			}
		});
		return closed ? `${d}z` : d;
	};
	return ({ type, coordinates }) =>
		type === 'MultiPolygon'
			? coordinates.flatMap((rings) => rings.map((ring) => line(ring, true))).join('')
			: coordinates.map((points) => line(points, false)).join('');
}

const tenths = (value: number) => Math.round(value * 10) / 10;
