import { render } from 'svelte/server';
import { here } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { OnePage } from '#lib/indicators/page.ts';
import type { HeatView, ScatterView } from '#lib/indicators/views.ts';
import BarsDrawing from '../charts/BarsDrawing.svelte';
import { svgFile } from '../charts/file.ts';
import HeatDrawing from '../charts/HeatDrawing.svelte';
import { middles, scatter } from '../charts/scatter.ts';
import ScatterDrawing from '../charts/ScatterDrawing.svelte';
import { strip } from '../charts/strip.ts';
import StripDrawing from '../charts/StripDrawing.svelte';
import { trend } from '../charts/trend.ts';
import TrendDrawing from '../charts/TrendDrawing.svelte';
import {
	barsOf,
	figureSource,
	heatOf,
	heatSource,
	nameOf,
	scatterOf,
	sourceText,
	stripOf,
	trendOf,
	trendSource,
	unitOf
} from './models.ts';
import { correlationSaid, said } from './said.ts';

/*
 * Drawings of a comparison as SVG files, rendered on the server: for a download, for a page without
 * scripts and for a report. Null when there is nothing to draw.
 */

const WIDTH = 760;

export const DRAWINGS = ['pas', 'slupki', 'zmiany'] as const;
export type Drawing = (typeof DRAWINGS)[number];

export function onePicture(page: OnePage, drawing: Drawing, group: string): string | null {
	const { compare } = page;
	const words = said(compare, page.trend, here());
	const title = `${nameOf(compare.indicator)} (${unitOf(compare.indicator)})`;
	const text = (...lines: string[]) => lines.filter(Boolean).join(' ');
	const known = [compare.ours, ...compare.wider].find(({ value }) => value !== null);
	const source = known ? figureSource(known) : '';

	if (drawing === 'pas') {
		const props = stripOf(page);
		if (!props) return null;
		const drawn = strip(props.dots, props.ours.value, props.median, WIDTH);
		const outside = drawn.outside ? m.comparison_outside({ count: drawn.outside }) : '';
		return file(
			title,
			words.strip,
			text(source, m.views_strip_source({ group, known: page.everyone!.codes.length }), outside),
			render(StripDrawing, { props: { ...props, dots: true, strip: drawn, width: WIDTH } }).body
		);
	}
	if (drawing === 'slupki') {
		const props = barsOf(page);
		if (!props) return null;
		const body = render(BarsDrawing, { props: { ...props, width: WIDTH } }).body;
		return file(title, text(words.top[0], words.bars), text(source, levels(page)), body);
	}
	const props = trendOf(page);
	if (!props) return null;
	const drawn = trend(props.series, props.breaks, WIDTH);
	return file(
		title,
		words.trend,
		text(trendSource(page), ...props.breaks.map((one) => m.charts_break(one))),
		render(TrendDrawing, {
			props: { label: props.label, trend: drawn, width: WIDTH, format: props.format }
		}).body
	);
}

export function heatPicture(view: HeatView, group: string): string | null {
	const props = heatOf(view);
	if (props.columns.length === 0) return null;
	return file(
		props.label,
		m.views_heat_said(),
		`${group}. ${heatSource(view)}`,
		render(HeatDrawing, { props }).body
	);
}

export function scatterPicture(view: ScatterView, own: string, group: string): string {
	const props = scatterOf(view, own);
	const drawn = scatter(
		props.pairs,
		props.ours,
		WIDTH,
		{ x: props.across.log, y: props.up.log },
		props.up.format
	);
	return file(
		props.label,
		correlationSaid(view.correlation),
		[
			...[view.x, view.y].map(
				({ indicator, year, source }) =>
					`${nameOf(indicator)}: ${sourceText('gmina', year, source)}`
			),
			`${m.views_blue()} ${group}.`
		].join(' '),
		render(ScatterDrawing, {
			props: {
				...props,
				scatter: drawn,
				width: WIDTH,
				middle: middles(props.pairs, props.ours)
			}
		}).body
	);
}

/** Whose value each bar is, with its year, where it differs from ours. */
function levels({ compare }: OnePage): string {
	return [compare.ours, ...compare.wider]
		.filter(({ value, year }) => value !== null && year !== compare.ours.year)
		.map(({ unit, year }) => `${unit.name}: ${year}.`)
		.join(' ');
}

function file(title: string, told: string, source: string, drawing: string): string {
	return svgFile({ title, said: told, source, drawing, lang: here() });
}
