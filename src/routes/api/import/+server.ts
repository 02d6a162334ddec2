import { error, json } from '@sveltejs/kit';
import { sameText } from '#lib/server/http.ts';
import { atDesk, readRequest } from '#lib/server/jobs/imports/desk.ts';
import { running } from '#lib/server/running.ts';
import type { RequestHandler } from './$types';

/** Where `npm run import` hands its work to the running server. */
export const POST: RequestHandler = async ({ request }) => {
	const { backend, wakeJobs } = running();
	if (!sameText(request.headers.get('authorization') ?? '', `Bearer ${backend.commandKey}`))
		error(404, 'Not Found');

	const asked = readRequest(await request.json().catch(() => null));
	if (!asked) error(400, 'This is no request of the import command.');
	return json(await atDesk(backend.call, wakeJobs, asked));
};
