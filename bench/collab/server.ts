import { PGlite } from '@electric-sql/pglite';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { WebSocketServer } from 'ws';

/*
 * The server that is measured, alone in its process: `ours` with journal, PGlite on disk, rights and
 * projections, or `peer`, @y/websocket-server in memory. The parent asks for CPU time and memory.
 */

const server = createServer((_, response) => response.end('ok'));
const close = process.argv[2] === 'ours' ? await ours() : await peer();
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
process.send!({ port: (server.address() as AddressInfo).port });

process.on('message', async (asked) => {
	if (asked === 'cpu') process.send!(process.cpuUsage());
	if (asked === 'memory') {
		globalThis.gc?.();
		process.send!(process.memoryUsage.rss());
	}
	if (asked === 'close') {
		await close();
		process.exit(0);
	}
});

async function peer() {
	const { setupWSConnection } = await import('@y/websocket-server/utils');
	const sockets = new WebSocketServer({ server });
	sockets.on('connection', setupWSConnection);
	return async () => {};
}

async function ours() {
	const { openCollab } = await import('#lib/server/collab/collab.ts');
	const { openSchema } = await import('../../tests/support/rooms.ts');
	const dataDir = mkdtempSync(join(process.env.BENCH_DIR ?? '/tmp', 'bench-'));
	const db: PGlite = await openSchema(join(dataDir, 'database'));
	const call = async <T>(name: string, args: object = {}) => {
		const { rows } = await db.query<{ answer: T }>(`select public.${name}($1::jsonb) as answer`, [
			JSON.stringify(args)
		]);
		return rows[0].answer;
	};
	// 60 documents and 8 people who may write all of them: person.{uuid} in the bearer token
	await db.exec(`
		insert into auth.users (id, email)
		select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, n || '@x.pl' from generate_series(1, 8) n;
		select public.person_of(jsonb_build_object('person', id)) from auth.users;
		insert into public.workspaces (id, slug, teryt, title)
		select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 'p' || n, '1212053', 'Próba'
		from generate_series(1, 60) n;
		insert into public.memberships (workspace_id, user_id, role)
		select w.id, u.id, 'editor' from public.workspaces w, auth.users u;`);
	const collab = await openCollab({
		call,
		personOf: async ({ headers }: IncomingMessage) => {
			const id = /person\.(.+)$/.exec(headers.authorization ?? '')?.[1];
			if (!id) return null;
			return { id, email: '', name: 'Maria', expires: 4e9, token: '' };
		},
		settings: { dataDir },
		durable: 'journal'
	});
	server.on('upgrade', (request, socket, head) => collab.upgrade(request, socket, head));
	return async () => {
		await collab.close();
		await db.close();
		rmSync(dataDir, { recursive: true, force: true });
	};
}
