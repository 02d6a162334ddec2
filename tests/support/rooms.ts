import { PGlite } from '@electric-sql/pglite';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCollab } from '#lib/server/collab/collab.ts';
import type { Collab } from '#lib/server/collab/collab.ts';
import type { Caps } from '#lib/server/collab/door.ts';
import { ROLES } from './database.ts';

/*
 * The collaboration server on the real schema, with real sockets, in this process. Who asks is
 * written in the bearer token (`person.{id}`) or the cookie (`person={id}`): sessions are tested elsewhere.
 */

export type Call = <T>(name: string, args?: object) => Promise<T>;

export interface Rooms {
	collab: Collab;
	call: Call;
	db: PGlite;
	url: string;
	dataDir: string;
	/** Tokens of these people end at this second. */
	expires: Map<string, number>;
	/** A workspace with these members; answers the document's name. */
	workspace(members: Record<string, Role>): Promise<string>;
	person(name?: string): Promise<string>;
	setRole(document: string, person: string, role: Role | null): Promise<void>;
	/** Closes the rooms and opens them again on the same journal and database. */
	restart(): Promise<void>;
	close(): Promise<void>;
}

export type Role = 'animator' | 'coordinator' | 'editor' | 'commenter' | 'viewer';

export async function openRooms(
	durable: 'journal' | 'commit' = 'journal',
	wrap: (call: Call) => Call = (call) => call,
	caps?: Caps
): Promise<Rooms> {
	const db = await openSchema();
	const call: Call = async <T>(name: string, args: object = {}) => {
		const { rows } = await db.query<{ answer: T }>(`select public.${name}($1::jsonb) as answer`, [
			JSON.stringify(args)
		]);
		return rows[0].answer;
	};
	const dataDir = mkdtempSync(join(tmpdir(), 'rooms-'));
	const expires = new Map<string, number>();
	const names = new Map<string, string>();
	const personOf = async ({ headers }: IncomingMessage) => {
		const id =
			/^Bearer person\.(.+)$/.exec(headers.authorization ?? '')?.[1] ??
			/person=([^;]+)/.exec(headers.cookie ?? '')?.[1];
		if (!id || !names.has(id)) return null;
		const until = expires.get(id) ?? Date.now() / 1000 + 3600;
		return { id, email: '', name: names.get(id)!, expires: until, token: `person.${id}` };
	};
	const open = () =>
		openCollab({ call: wrap(call), personOf, settings: { dataDir }, durable, caps });

	const server = createServer((_, response) => response.end('ok'));
	const rooms: Rooms = {
		collab: await open(),
		call,
		db,
		url: '',
		dataDir,
		expires,
		async person(name = 'Maria Nowak') {
			const id = randomUUID();
			await db.query(`insert into auth.users (id, email) values ($1, $2)`, [id, `${id}@x.pl`]);
			await call('person_of', { person: id });
			names.set(id, name);
			return id;
		},
		async workspace(members) {
			const id = randomUUID();
			await db.query(
				`insert into public.workspaces (id, slug, teryt, title) values ($1, $2, '1212053', 'Próba')`,
				[id, `p-${id}`]
			);
			const document = `workspace/${id}`;
			for (const [person, role] of Object.entries(members))
				await rooms.setRole(document, person, role);
			return document;
		},
		async setRole(document, person, role) {
			const workspace = document.split('/')[1];
			await db.query(`delete from public.memberships where workspace_id = $1 and user_id = $2`, [
				workspace,
				person
			]);
			if (role)
				await db.query(
					`insert into public.memberships (workspace_id, user_id, role) values ($1, $2, $3)`,
					[workspace, person, role]
				);
		},
		async restart() {
			await rooms.collab.close();
			rooms.collab = await open();
		},
		async close() {
			await rooms.collab.close();
			server.closeAllConnections();
			server.close();
			await db.close();
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
	server.on('upgrade', (request, socket, head) => rooms.collab.upgrade(request, socket, head));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	rooms.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync/`;
	return rooms;
}

/** Our migrations on an empty PGlite, with what Supabase provides before them. */
export async function openSchema(dir?: string): Promise<PGlite> {
	const db = new PGlite(dir);
	await db.exec(
		`create schema if not exists auth;
		create table if not exists auth.users (id uuid primary key, email text, raw_user_meta_data jsonb);
		create or replace function auth.uid() returns uuid language sql stable as $$ select null::uuid $$;
		create or replace function auth.jwt() returns jsonb language sql stable as $$ select null::jsonb $$;` +
			ROLES
	);
	const folder = new URL('../../supabase/migrations/', import.meta.url);
	for (const name of (await readdir(folder)).filter((each) => each.endsWith('.sql')).sort())
		await db.exec(await readFile(new URL(name, folder), 'utf8'));
	return db;
}
