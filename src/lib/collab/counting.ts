import { STEP2, SYNC, UPDATE } from '#lib/sync/wire.ts';

/** Whether a frame carries edits: kind 0 with a step 2 or an update. Both numbers are below 128: one byte each. */
export function carriesEdits(frame: Uint8Array): boolean {
	return frame[0] === SYNC && (frame[1] === STEP2 || frame[1] === UPDATE);
}

/**
 * A WebSocket that says how many frames with edits it has sent, in order: the server acknowledges
 * them by that number. y-websocket drops edits silently while a socket is not open, so only what
 * really leaves is counted; the rest travels in the next step 2. Every connection begins at 0.
 */
export function countingSocket(Base: typeof WebSocket, onsent: (sent: number) => void) {
	return class CountingSocket extends Base {
		#sent = 0;

		constructor(url: string | URL, protocols?: string | string[]) {
			super(url, protocols);
			onsent(0);
		}

		override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
			if (this.readyState !== Base.OPEN) return;
			super.send(data as ArrayBufferView<ArrayBuffer>);
			if (data instanceof Uint8Array && carriesEdits(data)) onsent(++this.#sent);
		}
	};
}
