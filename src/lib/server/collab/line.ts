import type { WebSocket } from 'ws';
import { CLOSE } from '#lib/sync/wire.ts';
import type { Connection } from './connection.ts';
import type { GateBeside } from './gate-beside.ts';
import { receive } from './receive.ts';
import { Refused } from './refused.ts';
import type { Socket } from './socket.ts';

/**
 * Hands what a WebSocket brings to `receive`, frame by frame and in order: while one is read
 * beside the event loop, the next wait and the socket is paused.
 */
export function attach(ws: WebSocket, socket: Socket, connection: Connection, beside: GateBeside) {
	const waiting: Uint8Array[] = [];
	let busy = false;

	function take(frame: Uint8Array): void {
		if (connection.closed) return;
		if (busy) return void waiting.push(frame.slice());
		try {
			const reading = receive(connection, frame, beside);
			if (reading) void wait(reading);
		} catch (error) {
			connection.fail(error);
		}
	}

	async function wait(reading: Promise<void>): Promise<void> {
		busy = true;
		socket.pause();
		try {
			await reading;
		} catch (error) {
			connection.fail(error);
		}
		busy = false;
		socket.resume();
		while (waiting.length > 0 && !busy) take(waiting.shift()!);
	}

	ws.on('message', (data: Buffer, isBinary: boolean) => {
		if (isBinary) take(data);
		else if (!connection.closed)
			connection.fail(new Refused(CLOSE.badMessage, 'text is no message'));
	});
	ws.on('close', () => connection.left());
}
