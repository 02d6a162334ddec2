import { expect, test } from 'vitest';
import { outlineOf } from './geometry.ts';
import { fromPl1992 } from './pl1992.ts';

test('points of PL-1992 are where GUGiK has them', () => {
	// the same corners of Maciejowice in both systems, as recorded
	const pairs = [
		[
			[668931.08, 436981.49],
			[21.44932, 51.77367]
		],
		[
			[684739.89, 428293.65],
			[21.67366, 51.69062]
		],
		[
			[679687.51, 420297.97],
			[21.59651, 51.62042]
		]
	];
	for (const [[east, north], [lng, lat]] of pairs) {
		const got = fromPl1992([east, north]);
		expect(got[0]).toBeCloseTo(lng, 6);
		expect(got[1]).toBeCloseTo(lat, 6);
	}
	// on the central meridian nothing is left of the series in x
	expect(fromPl1992([500000, 500000])[0]).toBe(19);
});

const square = [
	[19, 50],
	[19.2, 50],
	[19.2, 50.2],
	[19, 50.2],
	[19, 50]
];

test('points on a straight line are left out, an open ring is closed', () => {
	const many = square.slice(0, -1).flatMap(([x, y], i) => {
		const [x2, y2] = square[i + 1];
		return Array.from({ length: 100 }, (_, k) => [
			x + ((x2 - x) * k) / 100,
			y + ((y2 - y) * k) / 100
		]);
	});
	expect(outlineOf([[many]])).toEqual({ type: 'Polygon', coordinates: [square] });
});

test('swapped axes are put right, in degrees and in metres', () => {
	const swapped = square.map(([lng, lat]) => [lat, lng]);
	expect(outlineOf([[swapped]]).coordinates).toEqual([square]);
	// metres lie in Poland either way round: only the place tells
	const metres = [
		[668931, 436981],
		[669597, 438130],
		[690888, 438126],
		[668931, 436981]
	];
	const turned = metres.map(([east, north]) => [north, east]);
	const near = [21.5, 51.7] as const;
	expect(outlineOf([[turned]], near)).toEqual(outlineOf([[metres]], near));
	expect(() => outlineOf([[metres]], [15, 53])).toThrow('wrong-outline');
});

test('an island too small to be seen goes, with its holes', () => {
	const speck = [
		[19.5, 50.5],
		[19.50001, 50.5],
		[19.50001, 50.50001],
		[19.5, 50.5]
	];
	expect(outlineOf([[square], [speck, square]]).type).toBe('Polygon');
});

test('what is no area, or not in Poland, is refused', () => {
	const not = [
		[],
		[[]],
		[
			[
				[
					[19, 50],
					[19.1, 50],
					[19, 50]
				]
			]
		],
		[
			[
				[
					[19, 50],
					[NaN, 50],
					[19.1, 50.1],
					[19, 50]
				]
			]
		],
		[[square.map(([x, y]) => [x + 20, y])]],
		[[square.map(([x, y]) => [x * 1e9, y])]]
	];
	for (const polygons of not) expect(() => outlineOf(polygons as number[][][][])).toThrow();
});
