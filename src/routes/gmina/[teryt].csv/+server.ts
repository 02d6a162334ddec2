import type { Figure } from '#lib/indicators/indicator.ts';
import { running } from '#lib/server/running.ts';
import { csv, type Column } from '#lib/ui/tables/csv.ts';
import { current } from '../current.ts';
import type { RequestHandler } from './$types';

const COLUMNS: Column<Figure>[] = [
	{ key: 'wskaznik', value: ({ indicator }) => indicator.code },
	{ key: 'nazwa', value: ({ indicator }) => indicator.pl },
	{ key: 'wartosc', value: ({ value }) => value },
	{ key: 'jednostka', value: ({ indicator }) => indicator.unit },
	{ key: 'rok', value: ({ year }) => year },
	{ key: 'poziom', value: ({ unit }) => unit.level },
	{ key: 'obszar', value: ({ unit }) => unit.name },
	{ key: 'zrodlo', value: ({ source }) => source?.title ?? null },
	{ key: 'powod_braku', value: ({ reason }) => reason }
];

/** Figures of a gmina as a table. `?arkusz` is for a spreadsheet in a Polish office. */
export const GET: RequestHandler = ({ params, url }) => {
	const { reference } = running();
	const teryt = current(params.teryt, reference.resolve, '.csv');
	return new Response(csv(COLUMNS, reference.figures(teryt), url.searchParams.has('arkusz')), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="gmina-${teryt}.csv"`
		}
	});
};
