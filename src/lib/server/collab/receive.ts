import { CLOSE } from '#lib/sync/wire.ts';
import type { Connection } from './connection.ts';
import * as frames from './frames.ts';
import type { GateBeside } from './gate-beside.ts';
import { inspect, open } from './gate.ts';
import type { Summary } from './gate.ts';
import { Refused, StorageError } from './refused.ts';

/**
 * Takes one frame of one connection. Viewers may ask for the document but not change it, whatever
 * their browser shows. Throws `Refused` with the close code. Returns a promise when the frame is
 * read beside the event loop: the caller hands over the next frame after it.
 */
export function receive(
	connection: Connection,
	frame: Uint8Array,
	beside: GateBeside
): Promise<void> | null {
	connection.received(frame.length);
	const message = open(frame, connection.first);
	const { room } = connection;

	if (message.kind === 'later') return null;
	if (message.kind === 'query') {
		const present = room.presence.all();
		if (present) connection.send(frames.awareness(present));
		return null;
	}
	if (message.kind === 'awareness') {
		if (room.presence.take(connection, message.states)) room.showPresence();
		return null;
	}
	if (message.kind === 'step1') {
		if (room.knowsEarlierEpoch(message.vector)) throw earlier();
		connection.answer(frames.step2(room.since(message.vector)));
		return null;
	}

	const { kind, update } = message;
	const isFirst = kind === 'step2' && connection.first;
	if (kind === 'step2') connection.first = false;
	const summary = isFirst ? beside.inspect(update) : inspect(update);
	if (!(summary instanceof Promise)) {
		take(connection, kind, update, summary);
		return null;
	}
	const kept = update.slice(); // the frame's memory is the transport's after this turn
	return summary.then((known) => take(connection, kind, kept, known));
}

function take(
	connection: Connection,
	kind: 'step2' | 'update',
	update: Uint8Array,
	summary: Summary
): void {
	if (connection.closed) return;
	if (connection.room.isOfEarlierEpoch(summary)) throw earlier();
	if (connection.access !== 'write') {
		// a stock client answers a step 1 with a step 2 that holds at least the delete set: no edit
		if (kind === 'update' || summary.structs > 0) throw new Refused(CLOSE.forbidden, 'read only');
		return;
	}
	const { room, person } = connection;
	if (connection.lost || room.storageTrouble !== null) {
		connection.lost = true;
		return;
	}
	const source = {
		person: person.id,
		channel: 'web' as const,
		connection,
		acked: connection,
		count: connection.counted + 1
	};
	try {
		room.accept(update, summary, source, kind === 'step2');
	} catch (error) {
		if (!(error instanceof StorageError)) throw error;
		connection.lost = true;
		return;
	}
	connection.counted++;
}

/** Two copies of one document made apart would merge into one with everything twice. */
const earlier = () => new Refused(CLOSE.otherEpoch, 'a copy from an earlier epoch');
