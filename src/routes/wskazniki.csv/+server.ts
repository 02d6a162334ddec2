import { catalogueRow, entries } from '#lib/server/catalogue.ts';
import { running } from '#lib/server/running.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import type { RequestHandler } from './$types';

/** The catalogue as a table. `?arkusz` is for a spreadsheet in a Polish office. */
export const GET: RequestHandler = ({ url }) => {
	const rows = entries(running().reference).map(catalogueRow);
	const keys = Object.keys(rows[0]) as (keyof (typeof rows)[number])[];
	const table = csv<(typeof rows)[number]>(
		keys.map((key) => ({ key, value: (row) => row[key] })),
		rows,
		url.searchParams.has('arkusz')
	);
	return new Response(table, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="wskazniki.csv"'
		}
	});
};
