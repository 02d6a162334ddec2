import * as encoding from 'lib0/encoding';
import { AWARENESS, NOTICE, SAVED, STEP1, STEP2, SYNC, UPDATE } from '#lib/sync/wire.ts';
import type { Notice } from '#lib/sync/wire.ts';

/* Frames as the server sends them; src/lib/sync/wire.ts names the numbers. */

export const step1 = (vector: Uint8Array) => sync(STEP1, vector);
export const step2 = (update: Uint8Array) => sync(STEP2, update);
export const update = (bytes: Uint8Array) => sync(UPDATE, bytes);

export function awareness(states: Uint8Array): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, AWARENESS);
	encoding.writeVarUint8Array(encoder, states);
	return encoding.toUint8Array(encoder);
}

export function saved(count: number): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, SAVED);
	encoding.writeVarUint(encoder, count);
	return encoding.toUint8Array(encoder);
}

export function notice(content: Notice): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, NOTICE);
	encoding.writeVarString(encoder, JSON.stringify(content));
	return encoding.toUint8Array(encoder);
}

function sync(step: number, content: Uint8Array): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, SYNC);
	encoding.writeVarUint(encoder, step);
	encoding.writeVarUint8Array(encoder, content);
	return encoding.toUint8Array(encoder);
}
