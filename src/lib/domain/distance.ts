import type { Point } from './entity.ts';

const RAD = Math.PI / 180;

/** Great-circle distance in km, haversine on a sphere of 6371 km; good to 0.5 %. */
export function distanceKm(a: Point, b: Point): number {
	const dLat = (b.lat - a.lat) * RAD;
	const dLng = (b.lng - a.lng) * RAD;
	const h =
		Math.sin(dLat / 2) ** 2 +
		Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.sin(dLng / 2) ** 2;
	return 2 * 6371 * Math.asin(Math.sqrt(h));
}
