import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { NOTICE, SAVED, STEP2, SYNC, UPDATE } from '#lib/sync/wire.ts';
import type { Notice } from '#lib/sync/wire.ts';

/* Two kinds of client: frames by hand, and the stock y-websocket provider that counts what it sent. */

/** A socket that remembers every frame it got. */
export class Raw {
	readonly ws: WebSocket;
	readonly frames: Uint8Array[] = [];
	/** The code it was closed with. */
	readonly closed: Promise<number>;
	/** The HTTP status when it was not upgraded. */
	status: number | null = null;
	#waiting: (() => void)[] = [];

	constructor(url: string, headers: Record<string, string>) {
		this.ws = new WebSocket(url, { headers });
		this.ws.binaryType = 'nodebuffer';
		this.closed = new Promise((resolve) =>
			this.ws.on('close', (code) => {
				resolve(code);
				this.#wake();
			})
		);
		this.ws.on('unexpected-response', (_, response) => {
			this.status = response.statusCode ?? 0;
			this.ws.terminate();
		});
		this.ws.on('error', () => {});
		this.ws.on('message', (data: Buffer) => {
			this.frames.push(new Uint8Array(data));
			this.#wake();
		});
	}

	#wake() {
		for (const wake of this.#waiting.splice(0)) wake();
	}

	/** Resolves with the first non-null answer of `find`, asked after every frame. */
	async until<T>(find: (frames: Uint8Array[]) => T | null | undefined | false): Promise<T> {
		for (;;) {
			const found = find(this.frames);
			if (found !== null && found !== undefined && found !== false) return found;
			if (this.ws.readyState === WebSocket.CLOSED) throw new Error('closed while waiting');
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
	}

	notice<K extends Notice['kind']>(kind: K): Promise<Extract<Notice, { kind: K }>> {
		return this.until((frames) =>
			frames.map(noticeIn).find((notice) => notice?.kind === kind)
		) as never;
	}

	saved(count: number): Promise<number> {
		return this.until((frames) => frames.map(savedIn).find((n) => n !== null && n >= count));
	}

	send(frame: Uint8Array | string) {
		this.ws.send(frame);
	}
}

export function noticeIn(frame: Uint8Array): Notice | null {
	const decoder = decoding.createDecoder(frame);
	if (decoding.readVarUint(decoder) !== NOTICE) return null;
	return JSON.parse(decoding.readVarString(decoder));
}

export function savedIn(frame: Uint8Array): number | null {
	const decoder = decoding.createDecoder(frame);
	return decoding.readVarUint(decoder) === SAVED ? decoding.readVarUint(decoder) : null;
}

/** The update in a step 2 or update frame. */
export function updateIn(frame: Uint8Array): Uint8Array | null {
	const decoder = decoding.createDecoder(frame);
	if (decoding.readVarUint(decoder) !== SYNC) return null;
	return decoding.readVarUint(decoder) > 0 ? decoding.readVarUint8Array(decoder) : null;
}

/** The stock client of a person, with the two message kinds of ours registered. */
export class Stock {
	readonly doc = new Y.Doc();
	readonly provider: WebsocketProvider;
	sent = 0;
	stored = 0;
	notices: Notice[] = [];
	closedWith: number | null = null;
	onsaved: ((count: number) => void) | null = null;
	#waiting: (() => void)[] = [];

	constructor(url: string, document: string, token: string) {
		const counted = (fresh: boolean) => {
			this.sent = fresh ? 0 : this.sent + 1;
			if (fresh) this.stored = 0;
		};
		class Counting extends WebSocket {
			constructor(address: string) {
				super(address, { headers: { authorization: `Bearer ${token}` } });
				counted(true);
			}
			override send(data: never) {
				const frame = new Uint8Array(data);
				if (frame[0] === SYNC && (frame[1] === STEP2 || frame[1] === UPDATE)) counted(false);
				super.send(frame);
			}
		}
		this.provider = new WebsocketProvider(url.replace(/\/$/, ''), document, this.doc, {
			WebSocketPolyfill: Counting as never,
			disableBc: true,
			connect: false
		});
		const { messageHandlers } = this.provider;
		messageHandlers[SAVED] = (_, decoder) => {
			this.stored = decoding.readVarUint(decoder);
			this.onsaved?.(this.stored);
			this.#wake();
		};
		messageHandlers[NOTICE] = (_, decoder) => {
			this.notices.push(JSON.parse(decoding.readVarString(decoder)));
			this.#wake();
		};
		for (const event of ['sync', 'status', 'closed'] as const)
			this.provider.on(event as 'sync', () => this.#wake());
		this.provider.on('connection-close', (event) => {
			this.closedWith = event?.code ?? null;
			this.#wake();
		});
		this.doc.on('update', () => this.#wake());
		this.provider.connect();
	}

	#wake() {
		for (const wake of this.#waiting.splice(0)) wake();
	}

	async until(true_: () => boolean): Promise<void> {
		while (!true_()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
	}

	synced = () => this.until(() => this.provider.synced);

	/** What *Zapisano* says. */
	saved = () =>
		this.until(
			() =>
				this.provider.wsconnected &&
				this.provider.synced &&
				this.sent > 0 &&
				this.stored === this.sent
		);

	destroy() {
		this.provider.destroy();
		this.doc.destroy();
	}
}
