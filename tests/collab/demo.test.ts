import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { places } from '#lib/domain/places.ts';
import { COLUMNS, project } from '#lib/domain/projection.ts';
import type { Projected, Projection } from '#lib/domain/projection.ts';
import { DEMO_PEOPLE, demoToken } from '#lib/server/demo/accounts.ts';
import { openDemo } from '#lib/server/demo/open.ts';
import { PRIVATE_NOTE } from '#lib/server/demo/seed.ts';
import type { Running } from '#lib/server/running.ts';
import { readSettings } from '#lib/server/settings.ts';
import { start } from '#lib/server/start.ts';
import { NOBODY } from '../support/server.ts';

let server: Running;
let end: () => Promise<void>;

beforeAll(async () => ([server, end] = await opened()));
afterAll(() => end());

test('a start that was killed half way is finished by the next, and a third adds nothing', async () => {
	const killed = { edit: () => Promise.reject(new Error('killed')) };
	expect(await openDemo({ backend: server.backend, collab: killed })).toBe('killed');
	expect(await openDemo(server)).toBe(null);
	expect(await openDemo(server)).toBe(null);
	expect(await server.collab.read(await document(server), (doc) => places(doc).length)).toBe(14);
	expect(await server.backend.call('workspace_of', { slug: 'olkusz-2' })).toBe(null);
});

test('five people enter one partnership, each with a role, and its note stays with who leads', async () => {
	const workspace = await document(server);
	const id = workspace.slice('workspace/'.length);
	for (const person of DEMO_PEOPLE) {
		const client = server.backend.client(await demoToken(server.backend, person));
		expect((await client.rpc('my_role', { workspace: id })).data).toBe(person.role);
	}
	const shared = await server.collab.read(workspace, (doc) => JSON.stringify(doc.toJSON()));
	expect(shared).not.toContain(PRIVATE_NOTE.slice(18, 60));
	const noted = (doc: Y.Doc) => doc.getXmlFragment('text:notes').toString();
	expect(await server.collab.read(`private/${id}`, noted)).toContain(PRIVATE_NOTE);
});

test('SQL is told exactly what the document holds, column by column', async () => {
	const workspace = await document(server);
	const stored = () => server.backend.call<Projection>('projection_of', { document: workspace });
	await expect.poll(async () => (await stored()).places?.length, { timeout: 60_000 }).toBe(14);

	const rows = await stored();
	const projected = await server.collab.read(workspace, project);
	for (const table of Object.keys(COLUMNS) as Projected[])
		expect(byId(rows[table])).toEqual(byId(projected[table]));
});

test("somebody's own partnership of Olkusz is left alone", async () => {
	const [own, close] = await opened();
	try {
		const person = { email: 'zofia@example.com', name: 'Zofia' };
		const client = own.backend.client(await demoToken(own.backend, person));
		await client.rpc('create_workspace', { teryt: '1212053', title: 'Nasze' });
		expect(await openDemo(own)).toBe('the address /p/olkusz belongs to another partnership');
		expect(await own.collab.read(await document(own), (doc) => places(doc).length)).toBe(0);
	} finally {
		await close();
	}
});

async function opened(): Promise<[Running, () => Promise<void>]> {
	const dataDir = await mkdtemp(join(tmpdir(), 'demo-'));
	const running = await start(readSettings({ DATA_DIR: dataDir, DEMO: 'false', ...NOBODY }));
	const close = async () => {
		await running.close();
		await rm(dataDir, { recursive: true, force: true });
	};
	return [running, close];
}

async function document({ backend }: Running): Promise<string> {
	const { id } = await backend.call<{ id: string }>('workspace_of', { slug: 'olkusz' });
	return `workspace/${id}`;
}

const byId = (rows: { id: string }[]) => new Map(rows.map((row) => [row.id, row]));
