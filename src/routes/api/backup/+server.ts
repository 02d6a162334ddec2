import { error } from '@sveltejs/kit';
import { isAbsolute } from 'node:path';
import { maintain } from '#lib/server/backup/maintain.ts';
import { BackupError } from '#lib/server/backup/read.ts';
import { sameText } from '#lib/server/http.ts';
import { running } from '#lib/server/running.ts';
import type { RequestHandler } from './$types';

/** Where `npm run backup` and `npm run restore` hand their work to the running server. */
export const POST: RequestHandler = async ({ request }) => {
	const now = running();
	if (!sameText(request.headers.get('authorization') ?? '', `Bearer ${now.backend.commandKey}`))
		error(404, 'Not Found');

	const { task, file } = await request.json();
	if ((task !== 'backup' && task !== 'restore') || !isAbsolute(String(file)))
		error(400, 'A task and a file are needed.');
	try {
		return Response.json({ message: await maintain(now, task, file) });
	} catch (cause) {
		const { code, message } = cause as NodeJS.ErrnoException;
		if (cause instanceof BackupError || code?.startsWith('E'))
			return Response.json({ message }, { status: 400 });
		throw cause;
	}
};
