import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { places } from '#lib/domain/places.ts';
import { DEMO_PEOPLE, demoToken } from '#lib/server/demo/accounts.ts';
import { openDemo } from '#lib/server/demo/open.ts';
import { PRIVATE_NOTE } from '#lib/server/demo/seed.ts';
import type { Running } from '#lib/server/running.ts';
import { readSettings } from '#lib/server/settings.ts';
import { start } from '#lib/server/start.ts';

let dataDir: string;
let server: Running;

beforeEach(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'demo-'));
	server = await start(readSettings({ DATA_DIR: dataDir, PORT: '3399', DEMO: 'false' }));
});
afterEach(async () => {
	await server.close();
	await rm(dataDir, { recursive: true, force: true });
});

test('five people enter one partnership, each with a role, and its note stays with who leads', async () => {
	expect(await openDemo(server)).toBe(null);
	const { id } = await server.backend.call<{ id: string }>('workspace_of', { slug: 'olkusz' });
	expect(await server.collab.read(`workspace/${id}`, (doc) => places(doc).length)).toBe(14);

	for (const person of DEMO_PEOPLE) {
		const client = server.backend.client(await demoToken(server.backend, person));
		expect((await client.rpc('my_role', { workspace: id })).data).toBe(person.role);
	}
	const shared = await server.collab.read(`workspace/${id}`, (doc) => JSON.stringify(doc.toJSON()));
	expect(shared).not.toContain(PRIVATE_NOTE.slice(18, 60));
	const noted = (doc: import('yjs').Doc) => doc.getXmlFragment('text:notes').toString();
	expect(await server.collab.read(`private/${id}`, noted)).toContain(PRIVATE_NOTE);
});

test('a start that was killed half way is finished by the next, and a third adds nothing', async () => {
	const killed = { edit: () => Promise.reject(new Error('killed')) };
	expect(await openDemo({ backend: server.backend, collab: killed })).toBe('killed');
	expect(await openDemo(server)).toBe(null);
	expect(await openDemo(server)).toBe(null);
	const { id } = await server.backend.call<{ id: string }>('workspace_of', { slug: 'olkusz' });
	expect(await server.collab.read(`workspace/${id}`, (doc) => places(doc).length)).toBe(14);
	expect(await server.backend.call('workspace_of', { slug: 'olkusz-2' })).toBe(null);
});

test("somebody's own partnership of Olkusz is left alone", async () => {
	const person = { email: 'zofia@example.com', name: 'Zofia' };
	const client = server.backend.client(await demoToken(server.backend, person));
	const { data } = await client.rpc('create_workspace', { teryt: '1212053', title: 'Nasze' });
	expect(data.slug).toBe('olkusz');
	expect(await openDemo(server)).toBe('the address /p/olkusz belongs to another partnership');
	expect(await server.collab.read(`workspace/${data.id}`, (doc) => places(doc).length)).toBe(0);
});
