import { running } from '#lib/server/running.ts';

/** Ready: migrations are done, the database and the journal can be written. Else 503 and why. */
export async function GET() {
	const reason = await running().trouble();
	return Response.json(reason ? { ready: false, reason } : { ready: true }, {
		status: reason ? 503 : 200
	});
}
