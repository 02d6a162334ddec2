import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { today } from '#lib/i18n/dates.ts';
import { running } from '#lib/server/running.ts';
import { columns, NEVER, waiting } from '#lib/ui/links/waiting.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { file, memberOf } from '../../twin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { id, slug } = await memberOf(event);
	const { searchParams } = event.url;
	const list = await running().collab.read(`workspace/${id}`, (doc) =>
		waiting(partners(doc), places(doc), today(), searchParams.has(NEVER))
	);
	const body = csv(columns(), list, searchParams.get('arkusz') === '1');
	return file(body, 'text/csv', `potwierdzenia-${slug}.csv`);
};
