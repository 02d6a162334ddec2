import { running } from '#lib/server/running.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { boardOf } from '../rekomendacje/board.ts';
import { columns } from '../rekomendacje/table.ts';
import { file, memberOf } from '../twin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { id, slug } = await memberOf(event);
	const board = await running().collab.read(`workspace/${id}`, boardOf);
	const spreadsheet = event.url.searchParams.get('arkusz') === '1';
	const body = csv(columns(board), board.list, spreadsheet);
	return file(body, 'text/csv', `rekomendacje-${slug}.csv`);
};
