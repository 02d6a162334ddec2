import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Transport } from './connection.ts';

/* Frames on a WebSocket. A frame that goes to many is put into its envelope once. */

/** A server's binary WebSocket message (RFC 6455, 5.2): unmasked, in one piece. */
export function envelope(payload: Uint8Array): Buffer {
	const { length } = payload;
	const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
	const frame = Buffer.allocUnsafe(head + length);
	frame[0] = 0x82;
	if (head === 2) frame[1] = length;
	else if (head === 4) {
		frame[1] = 126;
		frame.writeUInt16BE(length, 2);
	} else {
		frame[1] = 127;
		frame.writeBigUInt64BE(BigInt(length), 2);
	}
	frame.set(payload, head);
	return frame;
}

let lastPayload: Uint8Array | null = null;
let lastFrame: Buffer;

/** As `envelope`, remembering the last one: a broadcast asks for the same again and again. */
function shared(payload: Uint8Array): Buffer {
	if (payload !== lastPayload) {
		lastFrame = envelope(payload);
		lastPayload = payload;
	}
	return lastFrame;
}

/** How long a client may take to answer a close before it is cut off. */
const CLOSE_MS = 2_000;

export class Socket implements Transport {
	readonly #ws: WebSocket;
	/** Under the WebSocket: nothing of ours is compressed or masked, so frames go straight to it. */
	readonly #wire: Duplex;
	/** Reasons not to read for now: a large frame being checked, a spent budget. */
	#pauses = 0;

	constructor(ws: WebSocket, wire: Duplex) {
		this.#ws = ws;
		this.#wire = wire;
	}

	write(frames: Uint8Array[]): void {
		if (this.#ws.readyState !== this.#ws.OPEN) return;
		if (frames.length === 1) this.#wire.write(shared(frames[0]));
		else this.#wire.write(Buffer.concat(frames.map(shared)));
	}

	close(code: number, reason: string): void {
		this.#ws.resume(); // or the answer to the close would not be read
		this.#ws.close(code, reason);
		setTimeout(() => this.#ws.terminate(), CLOSE_MS).unref();
	}

	pause(): void {
		if (this.#pauses++ === 0) this.#ws.pause();
	}

	resume(): void {
		if (--this.#pauses === 0) this.#ws.resume();
	}

	buffered(): number {
		return this.#wire.writableLength;
	}
}
