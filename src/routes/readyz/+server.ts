import { running } from '#lib/server/running.ts';

/**
 * Ready: migrations are done, the database and the journal can be written. Else 503 and why.
 * `damaged` names documents that cannot be opened: everything else goes on, so it is no 503.
 */
export async function GET() {
	const reason = await running().trouble();
	const damaged = running().collab.damaged();
	const more = damaged.length > 0 ? { damaged } : {};
	return Response.json(reason ? { ready: false, reason, ...more } : { ready: true, ...more }, {
		status: reason ? 503 : 200
	});
}
