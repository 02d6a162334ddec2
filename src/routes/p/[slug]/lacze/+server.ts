import { json } from '@sveltejs/kit';
import { running } from '#lib/server/running.ts';
import { lines } from '#lib/server/speed.ts';
import { rightIn } from '../right.ts';
import type { RequestHandler } from './$types';

/** Begins a test of the line between a member's device and this server, or says when to try again. */
export const POST: RequestHandler = async (event) => {
	const { person } = await rightIn(event, running().backend.call);
	const begun = lines.begin(person);
	if ('key' in begun) return json(begun, { status: 201 });
	return json(
		{ problem: begun.problem },
		{
			status: begun.problem === 'busy' ? 503 : 429,
			headers: { 'retry-after': String(begun.afterS) }
		}
	);
};
