import { running } from '#lib/server/running.ts';
import { rowsOf } from '../porownanie/numbers.ts';
import { file, memberOf } from '../twin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const workspace = await memberOf(event);
	const numbers = JSON.stringify(await rowsOf(running(), workspace, event.url.searchParams));
	return file(numbers, 'application/json', `porownanie-${workspace.slug}.json`);
};
