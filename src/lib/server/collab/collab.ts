import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type * as Y from 'yjs';
import { CLOSE, LIMITS, parseDocument } from '#lib/sync/wire.ts';
import type { Person } from '../person.ts';
import type { Settings } from '../settings.ts';
import type { Call } from '../supabase/call.ts';
import { Door } from './door.ts';
import type { Caps } from './door.ts';
import { editRoom } from './edit.ts';
import { GateBeside } from './gate-beside.ts';
import type { Channel } from './journal.ts';
import { NotFound } from './refused.ts';
import { Rights } from './rights.ts';
import { Rooms } from './rooms.ts';
import { Storage } from './storage.ts';
import { Turn } from './turn.ts';
import { Watch } from './watch.ts';

export type { Channel } from './journal.ts';
export { NotFound } from './refused.ts';

/** Editing together: the documents of this process and everybody who has one open. */
export interface Collab {
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** An edit by the server, as a Yjs peer; resolves when it is saved. Throws NotFound. */
	edit(
		document: string,
		person: string | null,
		channel: Channel,
		change: (doc: Y.Doc) => void
	): Promise<void>;
	/** Reads the document as it is now; never hold on to `doc`. Throws NotFound. */
	read<T>(document: string, reading: (doc: Y.Doc) => T): Promise<T>;
	/** Who has the document open now, each once; `color` is an index in lib/sync/colors.ts. */
	present(document: string): { person: string; name: string; color: number }[];
	/** Closes a person's sockets at once; with `session`, only those of that session. */
	signedOut(person: string, session?: string | null): void;
	/** Why nothing can be saved; null when all is well. */
	trouble(): string | null;
	/** Documents that cannot be opened, of those that were asked for. */
	damaged(): string[];
	/** Writes what is only in the journal into SQL. */
	flush(): Promise<void>;
	/** Sends everybody away to come back soon, and writes everything. */
	close(): Promise<void>;
}

export interface CollabParts {
	call: Call;
	personOf(request: IncomingMessage): Promise<Person | null>;
	settings: Pick<Settings, 'dataDir'>;
	/** What makes *saved* true: the synced journal (embedded) or the commit in SQL. */
	durable: 'journal' | 'commit';
	caps?: Caps;
}

/** How long a server that ends waits for its parts; the whole exit must stay within 8 s. */
const DRAIN_MS = 7_000;

/** Brings SQL up to the journal, then opens for people. */
export async function openCollab(parts: CollabParts): Promise<Collab> {
	const { call } = parts;
	const storage = new Storage({
		call,
		dataDir: parts.settings.dataDir,
		durable: parts.durable,
		ontrouble: (reason) => tellTrouble(rooms, reason),
		ongone: (document) => closeRoom(rooms, document)
	});
	const turn = new Turn(storage);
	const rooms = new Rooms(storage, turn, call);
	const rights = new Rights(call);
	const beside = new GateBeside();
	const { personOf, caps = LIMITS } = parts;
	const door = new Door({ rooms, rights, turn, personOf, caps }, beside);
	const watch = new Watch(rooms, rights, storage);

	await storage.open();
	watch.start();
	let closing: Promise<void> | null = null;
	const caughtUp = catchUp(rooms, call, () => closing !== null);

	async function use<T>(document: string, work: Parameters<Rooms['with']>[1]): Promise<T> {
		if (!parseDocument(document)) throw new NotFound(document);
		return (await rooms.with(document, work)) as T;
	}

	async function drain(): Promise<void> {
		door.close();
		watch.stop();
		for (const connection of everybody(rooms)) connection.close(CLOSE.restart, 'restarting');
		turn.end();
		await caughtUp;
		await storage.flush().catch(() => {});
		if (storage.reason === null) await rooms.flush();
		await storage.close();
		await beside.close();
	}

	return {
		upgrade: (request, socket, head) => door.upgrade(request, socket, head),
		edit: (document, person, channel, change) =>
			use(document, (room) => editRoom(room, person, channel, change)),
		read: (document, reading) => use(document, (room) => reading(room.doc())),
		present: (document) => presentIn(rooms, document),
		signedOut(person, session = null) {
			for (const connection of everybody(rooms))
				if (connection.person.id === person && (!session || connection.session === session))
					connection.close(CLOSE.signedOut, 'signed out');
		},
		trouble: () => storage.reason,
		damaged: () => rooms.damaged,
		flush: () => storage.flush(),
		close: () => (closing ??= within(DRAIN_MS, drain()))
	};
}

function everybody(rooms: Rooms) {
	return [...rooms].flatMap((room) => [...room.connections]);
}

function presentIn(rooms: Rooms, document: string) {
	const room = rooms.get(document);
	const people = new Map([...(room?.connections ?? [])].map(({ person }) => [person.id, person]));
	return [...people.values()].map(({ id, name }) => {
		return { person: id, name, color: room!.presence.colorOf(id) };
	});
}

/** People see that nothing is being saved; afterwards, those who lost something send it again. */
function tellTrouble(rooms: Rooms, reason: string | null): void {
	for (const room of rooms) room.notice({ kind: 'storage', ok: reason === null });
	if (reason !== null) return;
	for (const connection of everybody(rooms))
		if (connection.lost) connection.close(CLOSE.restart, 'please send again');
}

function closeRoom(rooms: Rooms, document: string): void {
	for (const connection of [...(rooms.get(document)?.connections ?? [])])
		connection.close(CLOSE.forbidden, 'no such document');
	rooms.drop(document);
}

/** Documents whose projection fell behind when the last process ended. */
async function catchUp(rooms: Rooms, call: Call, stopped: () => boolean): Promise<void> {
	const failed = (error: unknown) =>
		console.error('collab: projections could not be caught up:', (error as Error).message);
	const behind = await call<string[]>('documents_behind', {}).catch((error) => (failed(error), []));
	for (const document of behind) if (!stopped()) await rooms.catchUp(document).catch(failed);
}

async function within(ms: number, work: Promise<void>): Promise<void> {
	let timer: NodeJS.Timeout;
	const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
	await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
