import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { DOCUMENT, PERSON } from './line.ts';

/*
 * A server over a folder that stays when it is restarted: `ours`, or `peer`, hocuspocus with its
 * database extension over SQLite and a token. Anything the parent says ends it.
 */

const [kind, dataDir] = process.argv.slice(2);

const { port, close } = kind === 'ours' ? await ours() : await peer();
process.send!({ port });
process.on('message', async () => {
	await close();
	process.exit(0);
});

/** The backend of `npm start`, and the rooms on it; only who asks is read from the bearer. */
async function ours() {
	const { openBackend } = await import('#lib/server/supabase/backend.ts');
	const { openCollab } = await import('#lib/server/collab/collab.ts');
	const { readSettings } = await import('#lib/server/settings.ts');
	const settings = readSettings({ DATA_DIR: dataDir });
	const backend = await openBackend(settings);
	const [, workspace] = DOCUMENT.split('/');
	const load = (table: string, row: object) => backend.call('load_rows', { table, rows: [row] });
	await load('auth.users', { id: PERSON, email: 'maria@example.org', aud: 'authenticated' });
	await backend.call('person_of', { person: PERSON });
	const gmina = { teryt: '1212053', title: 'Próba', visibility: 'private' };
	await load('workspaces', { id: workspace, slug: 'proba', ...gmina });
	await load('memberships', { workspace_id: workspace, user_id: PERSON, role: 'editor' });

	const collab = await openCollab({
		call: backend.call,
		personOf: async ({ headers }: IncomingMessage) => {
			const id = /person\.(.+)$/.exec(headers.authorization ?? '')?.[1];
			return id ? { id, email: '', name: 'Maria', expires: 4e9, token: '' } : null;
		},
		settings,
		durable: 'journal'
	});
	const server = createServer((_, response) => response.end('ok'));
	server.on('upgrade', (request, socket, head) => collab.upgrade(request, socket, head));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		async close() {
			await collab.close();
			await backend.close();
		}
	};
}

async function peer() {
	const [{ Server }, { Database }, { DatabaseSync }] = await Promise.all([
		import('@hocuspocus/server'),
		import('@hocuspocus/extension-database'),
		import('node:sqlite')
	]);
	// as @hocuspocus/extension-sqlite has it, without its native module
	const db = new DatabaseSync(join(dataDir, 'documents.sqlite'));
	db.exec('create table if not exists documents (name text primary key, data blob not null)');
	const get = db.prepare('select data from documents where name = ? order by rowid desc');
	const put = db.prepare(
		'insert into documents (name, data) values (?, ?) on conflict (name) do update set data = excluded.data'
	);
	const server = new Server({
		...{ quiet: true, address: '127.0.0.1', port: 0, stopOnSignals: false },
		extensions: [
			new Database({
				fetch: async ({ documentName }) =>
					(get.get(documentName) as { data: Uint8Array } | undefined)?.data ?? null,
				store: async ({ documentName, state }) => void put.run(documentName, state)
			})
		],
		async onAuthenticate({ token }) {
			if (token !== `person.${PERSON}`) throw new Error('unknown');
		}
	});
	await server.listen();
	return {
		port: server.address.port,
		async close() {
			await server.destroy();
			db.close();
		}
	};
}
