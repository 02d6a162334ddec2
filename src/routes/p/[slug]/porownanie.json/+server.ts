import { numbersOf } from '#lib/indicators/numbers.ts';
import { running } from '#lib/server/running.ts';
import { file, memberOf } from '../twin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { slug, teryt } = await memberOf(event);
	const numbers = JSON.stringify(numbersOf(running().reference, teryt, event.url.searchParams));
	return file(numbers, 'application/json', `porownanie-${slug}.json`);
};
