import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { aged65, figure, malopolskie, olkusz } from '#lib/indicators/samples.ts';
import { short } from '#lib/indicators/said.ts';
import BarsDrawing from './BarsDrawing.svelte';
import { svgFile } from './file.ts';
import { strip } from './strip.ts';
import StripDrawing from './StripDrawing.svelte';
import { wrapped } from './wrapped.ts';

const format = (value: number, digits?: number) => short(aged65, value, 'pl', digits);
const words = {
	title: 'Osoby w wieku 65 lat i więcej <w> gminie „Olkusz” & gdzie indziej',
	said: 'W gminie Olkusz 25,2% mieszkańców ma 65 lat lub więcej (2025, GUS).',
	source: 'gmina, 2025. Źródło: GUS, Bank Danych Lokalnych.',
	lang: 'pl'
};
const dots = Array.from({ length: 400 }, (_, i) => ({
	name: `Gmina ${i}`,
	powiat: 'x',
	value: 15 + (i % 90) / 10,
	near: i % 9 === 0
}));
const drawn = () =>
	svgFile({
		...words,
		drawing: render(StripDrawing, {
			props: {
				label: 'x',
				strip: strip(dots, 25.2, 20, 720),
				width: 720,
				ours: { name: 'Olkusz', value: 25.2 },
				median: 20,
				format
			}
		}).body
	});

test('a file is well-formed XML with its title, sentence and source inside', () => {
	const file = parse(drawn());
	expect(file.documentElement.localName).toBe('svg');
	expect(file.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
	expect(file.querySelector('title')?.textContent).toBe(words.title);
	expect(file.querySelector('desc')?.textContent).toBe(`${words.said} ${words.source}`);
	const text = [...file.querySelectorAll('text')].map((one) => one.textContent).join(' ');
	for (const words of ['W gminie Olkusz 25,2%', 'Bank Danych Lokalnych', 'Olkusz 25,2%'])
		expect(text).toContain(words);
	expect(file.querySelectorAll('path.dots')).toHaveLength(2);
});

test('a file refers to nothing outside, and its colours and fonts are written out', () => {
	const file = drawn().replace('http://www.w3.org/2000/svg', '');
	expect(file).not.toMatch(/https?:|url\(|href=|@import|var\(--|light-dark/);
	expect(file).toContain("'Atkinson Hyperlegible Next'");
	expect(file).toContain('stroke: #0f6a43'); // ours, in the accent of the light theme
});

test('its size holds the drawing and all lines of text', () => {
	const file = parse(drawn()).documentElement;
	const inner = file.querySelector('svg')!;
	const bottom = Number(inner.getAttribute('y')) + Number(inner.getAttribute('height'));
	const last = [...file.querySelectorAll(':scope > text')].at(-1)!;
	expect(Number(last.getAttribute('y'))).toBeGreaterThan(bottom);
	expect(Number(last.getAttribute('y'))).toBeLessThan(Number(file.getAttribute('height')));
	expect(Number(file.getAttribute('width'))).toBe(720 + 48);
});

test('bars become a file too', () => {
	const figures = [figure(aged65, olkusz, 25.2), figure(aged65, malopolskie, null)];
	const drawing = render(BarsDrawing, {
		props: { label: 'x', figures, median: 20, format }
	}).body;
	const file = parse(svgFile({ ...words, drawing }));
	expect(file.documentElement.textContent).toContain('brak danych');
});

test('text is broken between words', () => {
	expect(wrapped('W gminie Olkusz jest 5 miejsc', 12)).toEqual([
		'W gminie',
		'Olkusz jest',
		'5 miejsc'
	]);
	expect(wrapped('', 12)).toEqual([]);
});

/** Throws on markup that is not well formed, as a program that opens the file would. */
function parse(text: string): Document {
	const { DOMParser } = new JSDOM().window;
	const file = new DOMParser().parseFromString(text, 'image/svg+xml');
	const fault = file.querySelector('parsererror');
	if (fault) throw new Error(fault.textContent ?? 'not well formed');
	return file;
}
