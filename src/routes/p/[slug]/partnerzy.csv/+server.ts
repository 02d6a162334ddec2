import { partners } from '#lib/domain/partners.ts';
import { running } from '#lib/server/running.ts';
import { columns } from '#lib/ui/partners/table.ts';
import { readView, shown } from '#lib/ui/partners/view.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { file, memberOf } from '../twin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { id, slug } = await memberOf(event);
	const list = await running().collab.read(`workspace/${id}`, partners);
	const { searchParams } = event.url;
	const spreadsheet = searchParams.get('arkusz') === '1';
	const body = csv(columns(), shown(list, readView(searchParams)), spreadsheet);
	return file(body, 'text/csv', `partnerzy-${slug}.csv`);
};
