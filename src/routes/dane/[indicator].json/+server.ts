import { error, json } from '@sveltejs/kit';
import { national } from '#lib/indicators/national.ts';
import { running } from '#lib/server/running.ts';
import type { RequestHandler } from './$types';

/** One year of an indicator for all gminas: what the map of Poland is coloured by. */
export const GET: RequestHandler = ({ params, setHeaders }) => {
	const { reference } = running();
	const indicator = reference.indicator(params.indicator);
	const shown = indicator && national(reference.values(indicator.code));
	if (!shown) error(404, 'not found');

	setHeaders({ 'cache-control': 'public, max-age=3600' });
	return json({
		indicator: indicator.code,
		unit: indicator.unit,
		year: shown.year,
		source: shown.source?.title ?? null,
		values: Object.fromEntries(shown.values)
	});
};
