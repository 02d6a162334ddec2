import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import {
	access,
	aged65,
	figure,
	malopolskie,
	olkusz,
	polska,
	powiat
} from '#lib/indicators/samples.ts';
import { short } from '#lib/indicators/said.ts';
import AgePyramid from './AgePyramid.svelte';
import BarsDrawing from './BarsDrawing.svelte';
import HeatTable from './HeatTable.svelte';
import LevelBars from './LevelBars.svelte';
import PeerStrip from './PeerStrip.svelte';
import ScatterPlot from './ScatterPlot.svelte';
import TrendLines from './TrendLines.svelte';

const format = (value: number, digits?: number) => short(aged65, value, 'pl', digits);
const strip = (values: number[]) =>
	render(PeerStrip, {
		props: {
			label: 'Osoby w wieku 65 lat i więcej',
			ours: { name: 'Olkusz', value: 25.2 },
			dots: values.map((value, i) => ({
				name: `Gmina ${i}`,
				powiat: 'x',
				value,
				near: i % 2 === 0
			})),
			median: 20,
			format
		}
	}).body;

test('a thousand gminas are two marks, and every value can be read with a slider', () => {
	const html = strip(Array.from({ length: 1000 }, (_, i) => 15 + (i % 100) / 10));
	expect(html.match(/<path/g)).toHaveLength(2);
	expect(html.match(/h0/g)).toHaveLength(1000);
	expect(html).toContain('max="999"');
	expect(html).toContain('Olkusz 25,2%');
});

test('what lies outside the axis is counted', () => {
	const html = strip([18, 19, 20, 21, 22, 900]);
	expect(html).toContain('1 gmina leży poza osią');
});

test('a missing value is said, not drawn as zero', () => {
	const figures = [
		figure(access, olkusz, null),
		figure(access, powiat('olkuski'), null),
		figure(access, malopolskie, 97.05),
		figure(access, polska, 96, 2024)
	];
	const html = render(LevelBars, { props: { figures, median: null, format } }).body;
	expect(html.match(/brak danych/g)).toHaveLength(2);
	expect(html.match(/class="bar\b(?!s)/g)).toHaveLength(2);
	expect(html).toContain('Powiat olkuski');
	expect(html).not.toContain('>0');

	const picture = render(BarsDrawing, {
		props: { label: 'x', figures, median: null, format }
	}).body;
	expect(picture.match(/brak danych/g)).toHaveLength(2);
	expect(picture.match(/<rect/g)).toHaveLength(2);
});

test('a line of years names its area and last value, and every point can be read', () => {
	const html = render(TrendLines, {
		props: {
			label: 'Osoby w wieku 65 lat i więcej, 2020–2025',
			series: [
				{
					name: 'Olkusz',
					look: 'own' as const,
					points: [
						{ year: 2020, value: 21 },
						{ year: 2025, value: 25.2 }
					]
				},
				{ name: 'Polska', look: 'wider' as const, points: [{ year: 2023, value: 20 }] }
			],
			breaks: [{ year: 2024, why: 'zmienił się sposób liczenia' }],
			format
		}
	}).body;
	expect(html).toContain('Olkusz 25,2%');
	expect(html).toContain('Polska 20,0%');
	expect(html).toContain('Liczb sprzed 2024 r. nie porównujemy z późniejszymi');
	expect(html).toContain('max="2"');
});

test('two indicators of five hundred gminas are two marks and a slider, ours by name', () => {
	const html = render(ScatterPlot, {
		props: {
			label: 'x',
			ours: { name: 'Olkusz', x: 25.2, y: 5 },
			pairs: Array.from({ length: 500 }, (_, i) => ({
				name: `Gmina ${i}`,
				powiat: '',
				x: 15 + (i % 50) / 5,
				y: i % 7,
				near: i < 60
			})),
			across: { name: 'Osoby 65+', format },
			up: { name: 'Bezrobotni', format },
			names: { own: 'Olkusz', near: 'grupa', far: 'pozostałe' }
		}
	}).body;
	expect(html.match(/h0/g)).toHaveLength(500);
	expect(html).toContain('max="499"');
	expect(html).toContain('Osoby 65+ →');
});

test('a table of colours has every number, a word and a sign beside the colour, and no colour without a good side', () => {
	const column = { year: 2025, unit: '%', format: (value: number) => String(value) };
	const html = render(HeatTable, {
		props: {
			caption: 'Olkusz i gminy podobne',
			columns: [
				{ ...column, code: 'a', name: 'Czytelnicy', polarity: 'more' as const },
				{ ...column, code: 'b', name: 'Bezrobotni', polarity: 'less' as const },
				{ ...column, code: 'c', name: '65+', polarity: null }
			],
			rows: [
				[10, 2],
				[11, 3],
				[12, 3],
				[60, 5]
			].map(([value, level], i) => ({
				code: String(i),
				name: i ? `Gmina ${i}` : 'Olkusz',
				powiat: '',
				ours: i === 0,
				values: [0, 1, 2].map((c) =>
					c === 2 && i === 1 ? { value: null, level: null } : { value, level: level as 2 | 3 | 5 }
				)
			}))
		}
	}).body;
	expect(html).toMatch(/<th scope="row"[^>]*>Olkusz/);
	for (const value of [10, 11, 12, 60]) expect(html).toContain(`${value}</td>`);
	// 60 is far above: a strength among readers, to talk about among the unemployed
	expect(html).toMatch(/class="num d5[^>]*>.*?wyraźnie mocna strona/);
	expect(html).toMatch(/class="num d1[^>]*>.*?wyraźnie do rozmowy/);
	expect(html).toContain('brak danych');
	expect(html.match(/class="num d\d/g)).toHaveLength(8);
});

test('a pyramid has a bar for women and men of each age, the oldest on top', () => {
	const html = render(AgePyramid, {
		props: {
			label: 'Wiek',
			groups: [
				{ from: 0, to: 4, women: 900, men: 950 },
				{ from: 85, to: null, women: 400, men: 150 }
			],
			format: String
		}
	}).body;
	expect(html.match(/<rect class="own/g)).toHaveLength(2);
	expect(html.indexOf('85+')).toBeLessThan(html.indexOf('0–4'));
	expect(html).toContain('Kobiety');
});
