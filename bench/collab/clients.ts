import * as decoding from 'lib0/decoding';
import { once } from 'node:events';
import process from 'node:process';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import * as frames from '#lib/server/collab/frames.ts';
import { SAVED, STEP1, STEP2, SYNC, UPDATE } from '#lib/sync/wire.ts';

/*
 * The people of a load, alone in their process. They keep real documents, so that what counts as
 * delivered has been applied.
 */

export interface Load {
	port: number;
	documents: number;
	/** Per document. */
	clients: number;
	writers: number;
	/** Per writer. */
	editsPerSecond: number;
	seconds: number;
	/** Bytes of text each document starts with. */
	text: number;
	/** More clients, who came before and are in another process. */
	listeners?: number;
}

export interface Outcome {
	edits: number;
	delivered: number;
	/** ms from an edit to its application elsewhere. */
	applied: number[];
	/** ms from an edit to its acknowledgement, where the server gives one. */
	acknowledged: number[];
	/** Characters in the first document at the end. */
	length: number;
}

/**
 * Both servers are measured warm, as in the second minute of a workshop: eight times the load first,
 * then the load itself until the collector has tidied up after that.
 */
const WARM_SECONDS = 8;
const SETTLE_SECONDS = 20;
const WARM_FACTOR = 8;

class Client {
	readonly doc = new Y.Doc();
	readonly ws: WebSocket;
	readonly opened: Promise<void>;
	sent = 0;
	got = 0;
	readonly sentAt: number[] = [];
	readonly #watch: ((update: Uint8Array) => void) | null;
	#acked = 0;
	readonly #acknowledged: number[];

	constructor(
		url: string,
		token: string,
		acknowledged: number[],
		watch: ((update: Uint8Array) => void) | null
	) {
		this.#watch = watch;
		this.#acknowledged = acknowledged;
		this.ws = new WebSocket(url, {
			headers: { authorization: `Bearer ${token}` },
			perMessageDeflate: false
		});
		this.opened = new Promise((resolve, reject) => {
			this.ws.on('error', reject);
			this.ws.on('open', () => this.ws.send(frames.step1(Y.encodeStateVector(this.doc))));
			this.ws.on('message', (data: Buffer) => this.#take(data, resolve));
		});
	}

	#take(data: Buffer, opened: () => void) {
		const decoder = decoding.createDecoder(data);
		const kind = decoding.readVarUint(decoder);
		if (kind === SAVED) return this.#ack(decoding.readVarUint(decoder));
		if (kind !== SYNC) return;
		const step = decoding.readVarUint(decoder);
		const content = decoding.readVarUint8Array(decoder);
		if (step === STEP1) {
			this.sent++;
			this.sentAt.push(performance.now());
			return this.ws.send(frames.step2(Y.encodeStateAsUpdate(this.doc, content)));
		}
		Y.applyUpdate(this.doc, content, this);
		if (step === UPDATE) this.#watch?.(content);
		if (step === STEP2) opened();
	}

	#ack(count: number) {
		const now = performance.now();
		for (; this.#acked < count; this.#acked++)
			this.#acknowledged.push(now - this.sentAt[this.#acked]);
	}

	introduce() {
		const state = JSON.stringify({ user: { name: 'Maria', color: '#1d5fa8' } });
		const bytes = new TextEncoder().encode(state);
		const id: number[] = [];
		for (let left = this.doc.clientID; ; left = Math.floor(left / 128)) {
			id.push(left > 127 ? (left % 128) | 128 : left);
			if (left <= 127) break;
		}
		const length =
			bytes.length > 127 ? [(bytes.length & 127) | 128, bytes.length >> 7] : [bytes.length];
		this.ws.send(frames.awareness(new Uint8Array([1, ...id, 1, ...length, ...bytes])));
	}

	/** One keystroke; returns when it was made. */
	type(note: (client: number, clock: number) => void) {
		let update!: Uint8Array;
		this.doc.once('update', (bytes: Uint8Array) => (update = bytes));
		const text = this.doc.getText('text:section:people');
		note(this.doc.clientID, Y.getState(this.doc.store, this.doc.clientID));
		text.insert(Math.floor(Math.random() * (text.length + 1)), 'a');
		this.sent++;
		this.sentAt.push(performance.now());
		this.ws.send(frames.update(update));
	}
}

process.on('message', async (load: Load | 'end') => {
	if (load === 'end') return;
	const outcome = await (process.argv[2] === 'listen' ? listen(load) : run(load));
	process.send!(outcome, () => process.exit(0));
});
process.send!('ready');

async function run(load: Load): Promise<Outcome> {
	const applied: number[] = [];
	const acknowledged: number[] = [];
	const madeAt = new Map<string, number>();
	const watch = (update: Uint8Array) => {
		const now = performance.now();
		for (const { id, length } of Y.decodeUpdate(update).structs as Y.Item[])
			for (let clock = id.clock; clock < id.clock + length; clock++) {
				const made = madeAt.get(`${id.client}.${clock}`);
				if (made !== undefined) applied.push(now - made);
			}
	};

	const rooms = await enter(load, watch, acknowledged);
	const everybody = rooms.flat();
	const few = everybody.length + (load.listeners ?? 0) <= 300;
	if (few) for (const client of everybody) client.introduce();
	const writers = rooms.flatMap((clients) => clients.slice(0, load.writers));
	async function write(seconds: number, editsPerSecond: number): Promise<number> {
		const every = 1000 / editsPerSecond;
		let edits = 0;
		const end = performance.now() + seconds * 1000;
		await Promise.all(
			writers.map(async (client) => {
				await rest(Math.random() * every);
				for (let next = performance.now(); next < end; next += every) {
					await rest(next - performance.now());
					client.type((id, clock) => madeAt.set(`${id}.${clock}`, performance.now()));
					edits++;
				}
			})
		);
		await converged(rooms);
		return edits;
	}

	await write(WARM_SECONDS, load.editsPerSecond * (few ? WARM_FACTOR : 1));
	await write(SETTLE_SECONDS, load.editsPerSecond);
	applied.length = acknowledged.length = 0;
	process.send!('start');
	await rest(500); // the parent asks what there is before it starts counting
	const edits = await write(load.seconds, load.editsPerSecond);
	process.send!('end');
	await rest(200);
	const length = lengthOf(rooms[0][0]);
	for (const client of everybody) client.ws.terminate();
	const delivered = edits * (load.clients + (load.listeners ?? 0) - 1);
	return { edits, delivered, applied, acknowledged, length };
}

/** Comes in and looks until it is told to end. */
async function listen(load: Load): Promise<Outcome> {
	const rooms = await enter(load, null, []);
	process.send!('in');
	await once(process, 'message');
	await converged(rooms);
	const length = lengthOf(rooms[0][0]);
	for (const client of rooms.flat()) client.ws.terminate();
	return { edits: 0, delivered: 0, applied: [], acknowledged: [], length };
}

/** Opens everybody's line, per document; the last two of each are watched. */
async function enter(
	load: Load,
	watch: ((update: Uint8Array) => void) | null,
	acknowledged: number[]
): Promise<Client[][]> {
	const rooms: Client[][] = [];
	for (let document = 1; document <= load.documents; document++) {
		const url = `ws://127.0.0.1:${load.port}/sync/workspace/00000000-0000-4000-9000-${String(document).padStart(12, '0')}`;
		const clients: Client[] = [];
		for (let n = 0; n < load.clients; n++) {
			const token = `person.00000000-0000-4000-8000-${String((n % 8) + 1).padStart(12, '0')}`;
			clients.push(new Client(url, token, acknowledged, n >= load.clients - 2 ? watch : null));
			if (n % 50 === 49) await clients.at(-1)!.opened;
		}
		await Promise.all(clients.map(({ opened }) => opened));
		if (load.text > 0) {
			const [{ doc, ws }] = clients;
			let update!: Uint8Array;
			doc.once('update', (bytes: Uint8Array) => (update = bytes));
			doc.getText('text:section:people').insert(0, 'x'.repeat(load.text));
			clients[0].sent++;
			clients[0].sentAt.push(performance.now());
			ws.send(frames.update(update));
		}
		rooms.push(clients);
	}
	return rooms;
}

const lengthOf = ({ doc }: Client) => doc.getText('text:section:people').length;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

async function converged(rooms: Client[][]) {
	for (const clients of rooms)
		for (let tries = 0; ; tries++) {
			const lengths = new Set(clients.map(lengthOf));
			if (lengths.size === 1) break;
			if (tries > 200) throw new Error(`did not converge: ${[...lengths].join()}`);
			await rest(50);
		}
}
