import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import { NOTICE, SAVED, type Notice } from '#lib/sync/wire.ts';

/** Our two message kinds, read from the frames of a stock provider. */
export function listen(
	provider: WebsocketProvider,
	hear: { saved(n: number): void; notice(notice: Notice): void }
): void {
	provider.messageHandlers[SAVED] = (_encoder, decoder) =>
		hear.saved(decoding.readVarUint(decoder));
	provider.messageHandlers[NOTICE] = (_encoder, decoder) => {
		const notice = readNotice(decoding.readVarString(decoder));
		if (notice) hear.notice(notice);
	};
}

/** Null for what is no notice: a newer server may say things this page does not know. */
export function readNotice(text: string): Notice | null {
	try {
		const notice: unknown = JSON.parse(text);
		return typeof notice === 'object' && notice !== null && 'kind' in notice
			? (notice as Notice)
			: null;
	} catch (problem) {
		if (problem instanceof SyntaxError) return null;
		throw problem;
	}
}
