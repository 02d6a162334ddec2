import { error } from '@sveltejs/kit';
import { national } from '#lib/indicators/national.ts';
import { running } from '#lib/server/running.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import type { RequestHandler } from './$types';

/** The table behind the map of Poland. `?arkusz` is for a spreadsheet in a Polish office. */
export const GET: RequestHandler = ({ params, url }) => {
	const { reference } = running();
	const indicator = reference.indicator(params.indicator);
	const shown = indicator && national(reference.values(indicator.code));
	if (!shown) error(404, 'not found');

	const rows = reference.gminas().map((gmina) => ({
		...gmina,
		value: shown.values.get(gmina.teryt.slice(0, 6)) ?? null
	}));
	type Row = (typeof rows)[number];
	const table = csv<Row>(
		[
			{ key: 'teryt', value: ({ teryt }) => teryt },
			{ key: 'gmina', value: ({ name }) => name },
			{ key: 'rodzaj', value: ({ kind }) => kind },
			{ key: 'powiat', value: ({ powiat }) => powiat },
			{ key: 'wojewodztwo', value: ({ wojewodztwo }) => wojewodztwo },
			{ key: indicator.code, value: ({ value }) => value },
			{ key: 'jednostka', value: () => indicator.unit },
			{ key: 'rok', value: ({ value }) => (value === null ? null : shown.year) },
			{ key: 'zrodlo', value: ({ value }) => (value === null ? null : shown.source!.title) }
		],
		rows,
		url.searchParams.has('arkusz')
	);
	return new Response(table, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="gminy-${indicator.code}.csv"`
		}
	});
};
