import { render } from 'svelte/server';
import { here } from '#lib/i18n/locale.ts';
import { level } from '#lib/i18n/lists/figures.ts';
import { word } from '#lib/i18n/lists/label.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { riskSaid } from '#lib/indicators/risk-said.ts';
import type { RiskView } from '#lib/indicators/views.ts';
import { svgFile } from '../charts/file.ts';
import { drawingOf, sourcesOf } from './parts.ts';
import RiskDrawing from './RiskDrawing.svelte';

/** The index as an SVG file with its sentences and sources; null for a gmina that is not scored. */
export function riskPicture(view: RiskView): string | null {
	const props = drawingOf(
		view,
		view.parts.map(({ adds }) => adds)
	);
	if (!props) return null;
	const { score, place, range, missing } = riskSaid(view, here());
	return svgFile({
		title: `${m.risk_title()}: ${view.ours.name}`,
		said: [score, place, range, missing].filter(Boolean).join(' '),
		source: `${m.comparison_level()} ${word(level, 'gmina')}. ${sourcesOf(view.parts)}`,
		drawing: render(RiskDrawing, { props }).body,
		lang: here()
	});
}
