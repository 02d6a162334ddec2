/*
 * Writes static/dane/gminy.topo.json, the schematic outlines of all gminas, from the facts in
 * supabase/seed. Run by the set-up script whenever those facts or this code change.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { outlines } from './outlines.ts';

const read = (file: string) =>
	csvParse(readFileSync(new URL(`../supabase/seed/${file}`, import.meta.url), 'utf8'));

const names = new Map<string, string>();
const urban = new Set<string>();
for (const { code, name, kind } of read('units.csv')) {
	names.set(code, name);
	if (code.length === 7 && kind === 'miejska') urban.add(code);
}
const towns = new Map<string, number>();
for (const row of read('observations/gus-powierzchnia-ludnosc.csv'))
	if (urban.has(row.code)) towns.set(row.code, Number(row['area_ha@2024']) / 100);
const places = read('localities.csv').map(({ gmina, lat, lng }) => ({
	gmina,
	lat: Number(lat),
	lng: Number(lng)
}));

mkdirSync(new URL('../static/dane', import.meta.url), { recursive: true });
writeFileSync(
	new URL('../static/dane/gminy.topo.json', import.meta.url),
	JSON.stringify(outlines(places, towns, names))
);
