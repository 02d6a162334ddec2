/*
 * PL-1992 (EPSG:2180) to longitude and latitude: transverse Mercator on GRS80, central meridian 19°,
 * scale 0.9993, false easting 500 km, false northing −5300 km. Krüger's series to the third order
 * of the flattening, within a millimetre for Poland. ETRS89 is taken for WGS84: half a metre.
 */
const A = 6378137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const MERIDIAN = (19 * Math.PI) / 180;
const SCALE = 0.9993;
const EAST = 500_000;
const NORTH = -5_300_000;

const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const BETA = [
	N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96,
	N ** 2 / 48 + N ** 3 / 15,
	(17 * N ** 3) / 480
];
const DELTA = [
	2 * N - (2 * N ** 2) / 3 - 2 * N ** 3,
	(7 * N ** 2) / 3 - (8 * N ** 3) / 5,
	(56 * N ** 3) / 15
];

/** `[lng, lat]` in degrees of a point given by its easting and northing in metres. */
export function fromPl1992([east, north]: readonly [number, number]): [number, number] {
	const xi0 = (north - NORTH) / (SCALE * RADIUS);
	const eta0 = (east - EAST) / (SCALE * RADIUS);
	let xi = xi0;
	let eta = eta0;
	BETA.forEach((beta, i) => {
		const j = 2 * (i + 1);
		xi -= beta * Math.sin(j * xi0) * Math.cosh(j * eta0);
		eta -= beta * Math.cos(j * xi0) * Math.sinh(j * eta0);
	});
	const chi = Math.asin(Math.sin(xi) / Math.cosh(eta));
	let latitude = chi;
	DELTA.forEach((delta, i) => (latitude += delta * Math.sin(2 * (i + 1) * chi)));
	const longitude = MERIDIAN + Math.atan2(Math.sinh(eta), Math.cos(xi));
	return [(longitude * 180) / Math.PI, (latitude * 180) / Math.PI];
}
