import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import * as wire from '#lib/sync/wire.ts';
import { Refused } from './refused.ts';

/*
 * What a frame must be before anything is touched, in this order: size, kind, a V1 update that is
 * read to its last byte, limits. Nothing here knows a room or a person. `Y.applyUpdate` is not
 * atomic and a V2 update can end the process, so an update is decoded before it is journaled.
 */

export type Message =
	| { kind: 'step1'; vector: Uint8Array }
	| { kind: 'step2' | 'update'; update: Uint8Array }
	| { kind: 'awareness'; states: Uint8Array }
	| { kind: 'query' }
	| { kind: 'later' };

/** What an update holds, without its content: small enough to come back from a worker. */
export interface Summary {
	structs: number;
	/** Unbroken stretches [client, from, to) in the order they must be applied per client. */
	runs: [client: number, from: number, to: number][];
	/** The highest clock of each client that something in here refers to. */
	needs: [client: number, clock: number][];
	/** Deleted stretches [client, from, to). */
	deletes: [client: number, from: number, to: number][];
}

/** Reads a frame's kind; `first` says that this connection has not sent its first step 2 yet. */
export function open(frame: Uint8Array, first: boolean): Message {
	if (frame.length > wire.LIMITS.firstStep2 + 16) throw tooBig();
	if (frame.length > wire.LIMITS.frame && !(first && isStep2(frame))) throw tooBig();

	try {
		const decoder = decoding.createDecoder(frame);
		const message = read(decoder);
		if (message.kind !== 'later' && decoding.hasContent(decoder)) throw new Error('bytes left');
		return message;
	} catch {
		throw new Refused(wire.CLOSE.badMessage, 'not a message');
	}
}

function read(decoder: decoding.Decoder): Message {
	const kind = decoding.readVarUint(decoder);
	if (kind === wire.SYNC) return readSync(decoder);
	if (kind === wire.AWARENESS)
		return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) };
	if (kind === wire.QUERY_AWARENESS) return { kind: 'query' };
	if (kind < 16) return { kind: 'later' }; // a newer client may know more kinds than this server
	throw new Error('unknown kind');
}

function readSync(decoder: decoding.Decoder): Message {
	const step = decoding.readVarUint(decoder);
	const content = decoding.readVarUint8Array(decoder);
	if (step === wire.STEP1) {
		readVector(content);
		return { kind: 'step1', vector: content };
	}
	if (step === wire.STEP2) return { kind: 'step2', update: content };
	if (step === wire.UPDATE) return { kind: 'update', update: content };
	throw new Error('unknown step');
}

/** A state vector is [clients] and that many pairs; anything else is no state vector. */
function readVector(content: Uint8Array) {
	const decoder = decoding.createDecoder(content);
	for (let left = decoding.readVarUint(decoder); left > 0; left--) {
		decoding.readVarUint(decoder);
		decoding.readVarUint(decoder);
	}
	if (decoding.hasContent(decoder)) throw new Error('bytes left');
}

const isStep2 = (frame: Uint8Array) => frame[0] === wire.SYNC && frame[1] === wire.STEP2;
const tooBig = () => new Refused(wire.CLOSE.tooBig, 'frame too large');

/** Decodes an update; throws `Refused` when it is not V1, not whole, or over a limit. */
export function inspect(
	update: Uint8Array,
	bytes: number = wire.LIMITS.update,
	structs: number = wire.LIMITS.structs
): Summary {
	if (update.length > bytes) throw new Refused(wire.CLOSE.badMessage, 'update too large');
	const summary = summarise(update);
	if (!summary) throw new Refused(wire.CLOSE.badMessage, 'not an update');
	if (summary.structs > structs) throw new Refused(wire.CLOSE.badMessage, 'too many structs');
	return summary;
}

/** The decoder of the update that is being read: `decodeUpdate` does not say where it stopped. */
let source: decoding.Decoder;

class Decoder extends Y.UpdateDecoderV1 {
	constructor(decoder: decoding.Decoder) {
		super(decoder);
		source = decoder;
	}
}

/** Null when these bytes are not exactly one V1 update. */
export function summarise(update: Uint8Array): Summary | null {
	if (update.length === 2 && update[0] === 0 && update[1] === 0)
		return { structs: 0, runs: [], needs: [], deletes: [] };
	try {
		const { structs, ds } = Y.decodeUpdateV2(update, Decoder as never) as Decoded;
		// V2 slips through otherwise: its first bytes read as an empty V1 update
		if (decoding.hasContent(source)) return null;
		if (structs.length === 0 && ds.clients.size === 0) return null;
		return { structs: structs.length, ...follow(structs), deletes: stretches(ds) };
	} catch {
		return null;
	}
}

interface Id {
	client: number;
	clock: number;
}
type Struct = (Y.Item | Y.GC | Y.Skip) & { id: Id; length: number };
interface Decoded {
	structs: Struct[];
	ds: { clients: Map<number, { clock: number; len: number }[]> };
}

function follow(structs: Struct[]): Pick<Summary, 'runs' | 'needs'> {
	const runs: Summary['runs'] = [];
	const needs = new Map<number, number>();
	const need = (id: Id | null) => {
		if (id && id.clock > (needs.get(id.client) ?? -1)) needs.set(id.client, id.clock);
	};
	for (const struct of structs) {
		if (struct instanceof Y.Skip) continue;
		const { client, clock } = struct.id;
		const last = runs.at(-1);
		if (last && last[0] === client && last[2] === clock) last[2] += struct.length;
		else runs.push([client, clock, clock + struct.length]);
		if (struct instanceof Y.Item) {
			need(struct.origin);
			need(struct.rightOrigin);
			if (struct.parent instanceof Y.ID) need(struct.parent);
		}
	}
	return { runs, needs: [...needs] };
}

function stretches(ds: Decoded['ds']): Summary['deletes'] {
	const all: Summary['deletes'] = [];
	for (const [client, items] of ds.clients)
		for (const { clock, len } of items) all.push([client, clock, clock + len]);
	return all;
}
