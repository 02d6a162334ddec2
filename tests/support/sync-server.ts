import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { openCollab } from '#lib/server/collab/collab.ts';
import type { Sent } from '#lib/server/intake/body.ts';
import { intake } from '#lib/server/intake/intake.ts';
import { personOf } from '#lib/server/session.ts';
import { readSettings } from '#lib/server/settings.ts';
import { openBackend } from '#lib/server/supabase/backend.ts';

/*
 * The server without its pages and reference data, to be killed again and again: the real backend in
 * DATA_DIR, accounts, REST and sockets. Says its port to its parent when documents can be opened.
 */

interface Asked {
	document: string;
	person: string;
	list: Sent;
}

const settings = readSettings(process.env);
const backend = await openBackend(settings);
await backend.call('load_reference', {
	units: [{ code: '1212053', name: 'Olkusz', kind: 'miejsko-wiejska' }]
});
const who = personOf(backend);
const collab = await openCollab({
	call: backend.call,
	personOf: (request) => who(request.headers),
	settings,
	durable: backend.embedded ? 'journal' : 'commit'
});
backend.onSignOut(collab.signedOut);

const server = createServer(async (request, response) => {
	const body: Buffer[] = [];
	for await (const bytes of request) body.push(bytes);
	const answer = await backend.fetch(
		new Request(`http://${request.headers.host}${request.url}`, {
			method: request.method,
			headers: Object.entries(request.headers).map(([name, value]): [string, string] => [
				name,
				String(value)
			]),
			body: body.length > 0 ? Buffer.concat(body) : undefined
		})
	);
	response.writeHead(answer.status, Object.fromEntries(answer.headers));
	response.end(Buffer.from(await answer.arrayBuffer()));
});
/** A list to take in, as the page's endpoint hands it on; answers when it is stored. */
process.on('message', ({ document, person, list }: Asked) => {
	void intake(collab, document, person, list).then((outcome) => process.send!({ outcome }));
});

server.on('upgrade', collab.upgrade);
server.listen(0, '127.0.0.1', () =>
	process.send!({ port: (server.address() as AddressInfo).port })
);
