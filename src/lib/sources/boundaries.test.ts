import { expect, test } from 'vitest';
import { topology } from 'topojson-server';
import { parseBoundaries } from './boundaries.ts';
import { fixture, register } from './fixtures/read.ts';

const known = register({
	'1403072': 'Maciejowice',
	'1403083': 'Miastków Kościelny',
	'1403011': 'Garwolin'
});

test('PRG in degrees and in metres gives the same outlines, by code', () => {
	const degrees = parseBoundaries(fixture('prg-gminy-4326.geojson'), known);
	const metres = parseBoundaries(fixture('prg-gminy-2180.geojson'), known);
	expect(degrees.rows.map(({ unit }) => unit)).toEqual(['140307', '140308']);
	metres.rows.forEach(({ geometry }, i) => {
		const [a, b] = [geometry, degrees.rows[i].geometry].map(
			(one) => one.coordinates.flat(3) as number[]
		);
		a.forEach((value, k) => expect(value).toBeCloseTo(b[k], 4));
	});
});

test('a gmina without a shape and one with a code of before are named', () => {
	const { problems } = parseBoundaries(fixture('prg-gminy-4326.geojson'), known);
	expect(problems).toEqual([
		{ code: 'old-code', line: 2, value: '1403082 Miastków Kościelny', count: 1 },
		{ code: 'without-outline', line: null, value: '1403011 Garwolin', count: 1 }
	]);
});

test('TopoJSON is the same as the GeoJSON it was made of', () => {
	const geo = JSON.parse(fixture('prg-gminy-4326.geojson'));
	const { rows } = parseBoundaries(JSON.stringify(topology({ gminy: geo }, 1e6)), known);
	expect(rows.map(({ unit, geometry }) => [unit, geometry.type])).toEqual([
		['140307', 'Polygon'],
		['140308', 'Polygon']
	]);
});

test('shapes that cannot be used are named and the rest stays', () => {
	const file = JSON.parse(fixture('prg-gminy-4326.geojson'));
	const [first] = file.features;
	const odd = (properties: object, geometry: unknown = first.geometry) => ({
		...first,
		properties,
		geometry
	});
	file.features.push(
		odd({ JPT_KOD_JE: 'abc', JPT_NAZWA_: 'Nic' }),
		odd({ JPT_KOD_JE: '9999992', JPT_NAZWA_: 'Nigdzie' }),
		odd(
			{ JPT_KOD_JE: '1403011', JPT_NAZWA_: 'Garwolin' },
			{ type: 'Point', coordinates: [21, 52] }
		),
		odd({ JPT_KOD_JE: '1403072', JPT_NAZWA_: 'Maciejowice' }),
		odd(
			{ terc: '1403011', name: 'Garwolin' },
			{
				type: 'Polygon',
				coordinates: [
					[
						[0, 0],
						[1, 0],
						[1, 1],
						[0, 0]
					]
				]
			}
		)
	);
	const { rows, problems } = parseBoundaries(JSON.stringify(file), known);
	expect(rows).toHaveLength(2);
	expect(problems.map(({ code, line, value }) => [code, line, value]).slice(1, 6)).toEqual([
		['bad-code', 3, 'abc Nic'],
		['unknown-unit', 4, '9999992 Nigdzie'],
		['broken-geometry', 5, '1403011 Garwolin'],
		['duplicate-row', 6, '1403072 Maciejowice'],
		['outside-poland', 7, '1403011 Garwolin']
	]);
});

test.each([
	['{"type":"FeatureColl', 'not-json'],
	['<html></html>', 'not-json'],
	['{"type":"Topology"}', 'not-boundaries'],
	['[]', 'not-boundaries'],
	['null', 'not-boundaries'],
	['{"type":"FeatureCollection","features":[]}', 'nothing-usable']
])('%s is no file of boundaries', (text, code) => {
	expect(() => parseBoundaries(text, known)).toThrow(code);
});
