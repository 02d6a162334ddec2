import { columns } from '#lib/ui/resources/table.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { running } from '#lib/server/running.ts';
import { asked } from '../zasoby/asked.ts';
import { file } from '../twin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { slug, rows, fields } = await asked(event, running());
	const spreadsheet = event.url.searchParams.get('arkusz') === '1';
	return file(csv(columns(fields), rows, spreadsheet), 'text/csv', `zasoby-${slug}.csv`);
};
