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
import LevelBars from './LevelBars.svelte';
import PeerStrip from './PeerStrip.svelte';

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
	const html = render(LevelBars, {
		props: {
			figures: [
				figure(access, olkusz, null),
				figure(access, powiat('olkuski'), null),
				figure(access, malopolskie, 97.05),
				figure(access, polska, 96, 2024)
			],
			median: null,
			format
		}
	}).body;
	expect(html.match(/brak danych/g)).toHaveLength(2);
	expect(html.match(/class="bar\b(?!s)/g)).toHaveLength(2);
	expect(html).toContain('Powiat olkuski');
	expect(html).not.toContain('>0');
});
