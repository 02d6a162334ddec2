import { expect, test } from 'vitest';
import { wider, type Known } from './wider.ts';

/* Two gminas: 3,000 people on 20 km² and 1,000 people on 30 km². */
const table: Record<string, Record<string, number>> = {
	a: { 'population@2023': 3000, 'area_ha@2024': 2000, 'rural_population_share@2023': 0 },
	b: { 'population@2023': 1000, 'area_ha@2024': 3000, 'rural_population_share@2023': 100 }
};
const known: Known = (indicator, gmina, year) => table[gmina]?.[`${indicator}@${year}`] ?? null;

test('people and hectares add up', () => {
	expect(wider('population', ['a', 'b'], 2023, known, 0)).toBe(4000);
	expect(wider('area_ha', ['a', 'b'], 2024, known, 0)).toBe(5000);
});

test('density is people over area, not a mean of densities', () => {
	expect(wider('density_km2', ['a', 'b'], 2023, known, 0)).toBe(80);
});

test('a share is weighted by people', () => {
	expect(wider('rural_population_share', ['a', 'b'], 2023, known, 1)).toBe(25);
});

test('one unknown gmina leaves the whole unknown, and so does a rate that would not be exact', () => {
	expect(wider('population', ['a', 'b', 'c'], 2023, known, 0)).toBeNull();
	expect(wider('bdl_60563_dependency', ['a', 'b'], 2023, known, 0)).toBeNull();
	expect(wider('population', [], 2023, known, 0)).toBeNull();
});
