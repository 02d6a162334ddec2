import { expect, test } from 'vitest';
import { fixture } from './fixtures/read.ts';
import { communeAddress, parseCommune, parseWkt } from './uldk.ts';

test('the kind stands behind an underscore in the address', () => {
	expect(communeAddress('https://uldk.gugik.gov.pl/', '1403072')).toBe(
		'https://uldk.gugik.gov.pl/?request=GetCommuneById&id=140307_2&result=geom_wkt%2Cteryt%2Ccommune%2Ccounty%2Cvoivodeship&srid=4326'
	);
});

test('an outline is read, in either coordinate system', () => {
	for (const srid of ['4326', '2180']) {
		const answer = parseCommune(fixture(`uldk-commune-geom_wkt-${srid}.txt`));
		if (!('found' in answer)) throw new Error(answer.fault);
		const { teryt, name, geometry } = answer.found;
		expect([teryt, name, geometry.type]).toEqual(['1403072', 'Maciejowice', 'Polygon']);
		const [lng, lat] = (geometry.coordinates as number[][][])[0][0];
		expect(lng).toBeCloseTo(21.44932, 4);
		expect(lat).toBeCloseTo(51.77367, 4);
	}
});

test.each([
	['uldk-empty.txt', 'empty'],
	['uldk-zero-without-data.txt', 'empty'],
	['uldk-html-firewall.html', 'html'],
	['uldk-not-found.txt', 'none'],
	['uldk-bad-parameter.txt', 'refused'],
	['uldk-multiple.txt', 'several'],
	['uldk-commune-geom_extent.txt', 'no-geometry'],
	['uldk-commune-xy.txt', 'no-geometry']
])('%s is no outline: %s', (name, fault) => {
	expect(parseCommune(fixture(name))).toMatchObject({ fault });
});

test('several parts with a hole are one outline', () => {
	expect(
		parseWkt(
			'SRID=4326;MULTIPOLYGON(((19 50,19.1 50,19.1 50.1,19 50)),((20 51,20 52,21 51,20 51),(20.1 51.1,20.2 51.1,20.1 51.2,20.1 51.1)))'
		)
	).toEqual([
		[
			[
				[19, 50],
				[19.1, 50],
				[19.1, 50.1],
				[19, 50]
			]
		],
		[
			[
				[20, 51],
				[20, 52],
				[21, 51],
				[20, 51]
			],
			[
				[20.1, 51.1],
				[20.2, 51.1],
				[20.1, 51.2],
				[20.1, 51.1]
			]
		]
	]);
	expect(() => parseWkt('POLYGON((1 2, 3')).toThrow('broken-geometry');
	expect(() => parseWkt('POINT(1 2)')).toThrow('broken-geometry');
});
