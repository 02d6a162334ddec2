/*
 * The only way to Leaflet. Everywhere else geometry is GeoJSON and points are { lat, lng };
 * Leaflet's [lat, lng] pairs stay inside this folder.
 */
import type Leaflet from 'leaflet';
import type { Attachment } from 'svelte/attachments';

/** A map that is on the page, handed to the layers. */
export interface LiveMap {
	map: Leaflet.Map;
	L: typeof Leaflet;
}

export interface Point {
	lat: number;
	lng: number;
}

/** West, south, east, north, in degrees, as in GeoJSON. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

interface Options {
	bounds: Bounds;
	/** Whether a wheel over the map zooms it; off where a map stands in the way of reading on. */
	wheel: boolean;
	/** Free pixels around the bounds in the first view. */
	margin: number;
	scale: boolean;
	words: { zoomIn: string; zoomOut: string };
}

/**
 * Turns an element into a map. Leaflet needs a window, so it is loaded here, never imported.
 * No animated zoom: letters on the map are ours, and they would have to chase it.
 */
export function leaflet(
	{ bounds, wheel, margin, scale, words }: Options,
	onchange: (live?: LiveMap) => void
): Attachment<HTMLElement> {
	return (element) => {
		let map: Leaflet.Map | undefined;
		let gone = false;
		const resize = new ResizeObserver(() => map?.invalidateSize({ animate: false }));

		void import('leaflet').then(({ default: L }) => {
			if (gone) return;
			map = L.map(element, {
				zoomControl: false,
				attributionControl: false,
				zoomAnimation: false,
				fadeAnimation: false,
				markerZoomAnimation: false,
				zoomSnap: 0.1,
				scrollWheelZoom: wheel,
				// one finger reads on where the map stands in the way, two move the map
				dragging: wheel || !L.Browser.mobile
			});
			map.fitBounds(corners(bounds), { animate: false, padding: [margin, margin] });
			L.control
				.zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut })
				.addTo(map);
			if (scale) L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(map);
			resize.observe(element);
			onchange({ map, L });
		});

		return () => {
			gone = true;
			resize.disconnect();
			onchange();
			map?.remove();
		};
	};
}

export const corners = ([west, south, east, north]: Bounds): Leaflet.LatLngBoundsLiteral => [
	[south, west],
	[north, east]
];

/** The box around all points, `null` when there are none. */
export function boundsOf(points: Iterable<readonly number[]>): Bounds | null {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng, lat] of points) {
		west = Math.min(west, lng);
		east = Math.max(east, lng);
		south = Math.min(south, lat);
		north = Math.max(north, lat);
	}
	return west > east ? null : [west, south, east, north];
}

/** Where a map stands. */
export interface Spot extends Point {
	zoom: number;
}

/** Whether the map stands there already, to the few pixels that rounding costs. */
function standsAt({ map }: LiveMap, { lat, lng, zoom }: Spot): boolean {
	if (Math.abs(map.getZoom() - zoom) > 0.06) return false;
	const { x, y } = map.latLngToContainerPoint([lat, lng]);
	const size = map.getSize();
	return Math.hypot(x - size.x / 2, y - size.y / 2) < 4;
}

/** Shows a spot, or all of the bounds when there is none. */
export function show(live: LiveMap, spot: Spot | null, bounds: Bounds, margin: number): void {
	if (spot && standsAt(live, spot)) return;
	if (spot) live.map.setView([spot.lat, spot.lng], spot.zoom, { animate: false });
	else live.map.fitBounds(corners(bounds), { animate: false, padding: [margin, margin] });
}

/** Tells where somebody has moved the map to; a map that only changed its size has not moved. */
export function watchMoves(live: LiveMap, onmoved: (spot: Spot) => void): () => void {
	const { map } = live;
	const now = (): Spot => ({ ...map.getCenter(), zoom: map.getZoom() });
	let last = now();
	const moved = () => {
		if (standsAt(live, last)) return;
		last = now();
		onmoved(last);
	};
	map.on('moveend', moved);
	return () => void map.off('moveend', moved);
}
