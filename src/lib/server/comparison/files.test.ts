import { expect, test } from 'vitest';
import { openReference } from '../reference.ts';
import { everyone } from './everyone.ts';
import { viewNumbers } from './files.ts';
import { framePage, mapPage, onePage } from './pages.ts';

const reference = openReference();
const OLKUSZ = '1212053';
const asked = (query: string) => new URLSearchParams(query);
const halves = (values: Iterable<number>) => [[...values].sort((a, b) => a - b)[1000]];

test.each(['', 'tabela', 'zaleznosc', 'mapa'])(
	'every number of „%s” has its level, year and source; a missing one has none of a year',
	(view) => {
		const rows = viewNumbers(reference, OLKUSZ, view, asked('wskaznik=density_km2&grupa=powiat'))!;
		expect(rows.length).toBeGreaterThan(3);
		for (const { wartosc, rok, zrodlo, poziom } of rows) {
			expect(poziom).not.toBe('');
			expect([rok === null, zrodlo === '']).toEqual([wartosc === null, wartosc === null]);
		}
	}
);

test('years are a file of their own, and unknown views are none', () => {
	const rows = viewNumbers(
		reference,
		OLKUSZ,
		'',
		asked('wskaznik=bdl_76976_own_revenue_per_capita&rysunek=zmiany')
	)!;
	const own = rows.filter(({ teryt }) => teryt === '121205');
	expect(own.map(({ rok, wartosc }) => [rok, Math.round(wartosc!)])).toEqual([
		[2020, 2642],
		[2025, 6116]
	]);
	expect(viewNumbers(reference, OLKUSZ, 'nie-ma', asked(''))).toBeNull();
	expect(viewNumbers(reference, '9999999', '', asked(''))).toBeNull();
});

test('all gminas stand on the axis, those of one name with their powiat', () => {
	const { codes, names, values, of } = everyone(reference, 'density_km2', 2023);
	expect([codes.length, names.length, values.length, of]).toEqual([2477, 2477, 2477, 2479]);
	expect(names).toContain('Olkusz');
	expect(names.filter((name) => name.startsWith('Osiek, '))).toHaveLength(
		reference.gminas().filter(({ name }) => name === 'Osiek').length
	);
});

test('classes of a map hold every gmina once', () => {
	const page = mapPage(reference, OLKUSZ, asked('wskaznik=density_km2'), halves)!;
	expect(page.counts.reduce((all, one) => all + one, 0) + page.missing).toBe(page.all);
	expect(page.ours.value).toBe(302);
	expect(page.near).toHaveLength(183);
	expect(mapPage(reference, OLKUSZ, asked('wskaznik=e_administration_users'), halves)).toBeNull();
});

test('the middle of a group needs half of it', () => {
	// 2025 is known in Małopolska alone, which is less than half of Poland's gminas of a kind
	const country = onePage(reference, OLKUSZ, asked('wskaznik=density_km2&grupa=polska'))!;
	expect(country.middle.map(({ year }) => year)).not.toContain(2025);
	const near = onePage(reference, OLKUSZ, asked('wskaznik=density_km2'))!;
	expect(near.middle.map(({ year }) => year)).toContain(2025);
});

test('the frame of a page names who was picked and what was found', () => {
	const frame = framePage(
		reference,
		OLKUSZ,
		asked('grupa=wybrane&gminy=120303,999999&szukaj=chrzanow')
	)!;
	expect(frame.picked.map(({ name }) => name)).toEqual(['Chrzanów']);
	expect(frame.hits[0].name).toBe('Chrzanów');
	expect(frame.unusable.map(({ text }) => text)).toEqual(['999999']);
	expect(frame.of).toBe(2);
	expect(framePage(reference, '9999999', asked(''))).toBeNull();
});
