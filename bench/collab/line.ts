import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { SAVED, STEP1, STEP2, SYNC, UPDATE } from '#lib/sync/wire.ts';

/*
 * One person's line to one document, to our server or to hocuspocus, whose frames begin with the
 * document's name and whose first one is the token. `SyncStatus` (8) is its acknowledgement.
 */

export const DOCUMENT = 'workspace/00000000-0000-4000-9000-000000000001';
export const PERSON = '00000000-0000-4000-8000-000000000001';

const AUTH = 2;
const SYNC_REPLY = 4;
const SYNC_STATUS = 8;

/** What had come when the content was right. */
export interface Came {
	ms: number;
	/** Bytes of updates in all. */
	bytes: number;
	/** Updates with more than half of the content in them. */
	whole: number;
	/** A step 2 came, which clients take for being in sync, while the content was not right. */
	syncedBefore: boolean;
}

export class Line {
	readonly doc = new Y.Doc();
	readonly #kind: 'ours' | 'peer';
	readonly #ws: WebSocket;
	readonly #start = performance.now();
	/** Updates sent, and those the server says are stored. */
	sent = 0;
	saved = 0;
	#updates: number[] = [];
	#syncedWith: number[] = [];
	#ended: number | null = null;
	#wake: () => void = () => {};

	constructor(kind: 'ours' | 'peer', port: number) {
		this.#kind = kind;
		const ours = kind === 'ours';
		this.#ws = new WebSocket(`ws://127.0.0.1:${port}${ours ? `/sync/${DOCUMENT}` : ''}`, {
			headers: ours ? { authorization: `Bearer person.${PERSON}` } : {},
			perMessageDeflate: false
		});
		this.#ws.on('open', () => {
			if (ours) return this.#ask();
			this.#send(AUTH, (encoder) => {
				encoding.writeVarUint(encoder, 0);
				encoding.writeVarString(encoder, `person.${PERSON}`);
			});
		});
		this.#ws.on('message', (data: Buffer) => {
			this.#take(decoding.createDecoder(data));
			this.#wake();
		});
		this.#ws.on('close', (code) => {
			this.#ended = code;
			this.#wake();
		});
	}

	#send(kind: number, write: (encoder: encoding.Encoder) => void) {
		const encoder = encoding.createEncoder();
		if (this.#kind === 'peer') encoding.writeVarString(encoder, DOCUMENT);
		encoding.writeVarUint(encoder, kind);
		write(encoder);
		this.#ws.send(encoding.toUint8Array(encoder));
	}

	#sync(step: number, bytes: Uint8Array) {
		if (step !== STEP1) this.sent++;
		this.#send(SYNC, (encoder) => {
			encoding.writeVarUint(encoder, step);
			encoding.writeVarUint8Array(encoder, bytes);
		});
	}

	#ask = () => this.#sync(STEP1, Y.encodeStateVector(this.doc));

	#take(decoder: decoding.Decoder) {
		if (this.#kind === 'peer') decoding.readVarString(decoder);
		const kind = decoding.readVarUint(decoder);
		if (this.#kind === 'ours' && kind === SAVED) this.saved = decoding.readVarUint(decoder);
		if (this.#kind === 'peer' && kind === SYNC_STATUS) this.saved++;
		if (this.#kind === 'peer' && kind === AUTH) this.#ask();
		if (kind !== SYNC && !(this.#kind === 'peer' && kind === SYNC_REPLY)) return;
		const step = decoding.readVarUint(decoder);
		const bytes = decoding.readVarUint8Array(decoder);
		if (step === STEP1) return this.#sync(STEP2, Y.encodeStateAsUpdate(this.doc, bytes));
		Y.applyUpdate(this.doc, bytes);
		this.#updates.push(bytes.length);
		if (step === STEP2) this.#syncedWith.push(this.doc.getText('t').length);
	}

	/** One keystroke somewhere in the text. */
	type(letter: string) {
		let update!: Uint8Array;
		this.doc.once('update', (bytes: Uint8Array) => (update = bytes));
		const text = this.doc.getText('t');
		text.insert(Math.floor(Math.random() * (text.length + 1)), letter);
		this.#sync(UPDATE, update);
	}

	async until(true_: () => boolean): Promise<void> {
		while (!true_()) {
			if (this.#ended !== null) throw new Error(`closed with ${this.#ended}`);
			await new Promise<void>((resolve) => (this.#wake = resolve));
		}
	}

	/** Waits for this text, and a moment longer for what else is sent. */
	async right(text: string): Promise<Came> {
		await this.until(() => this.doc.getText('t').length === text.length);
		const ms = performance.now() - this.#start;
		if (this.doc.getText('t').toString() !== text) throw new Error('another text came');
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		const bytes = this.#updates.reduce((sum, each) => sum + each, 0);
		const whole = this.#updates.filter((each) => each > text.length / 2).length;
		return { ms, bytes, whole, syncedBefore: this.#syncedWith[0] < text.length };
	}

	close() {
		this.#ws.terminate();
	}
}
