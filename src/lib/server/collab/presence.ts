import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { COLORS } from '#lib/sync/colors.ts';
import type { PresentUser } from '#lib/sync/colors.ts';
import { CLOSE, LIMITS } from '#lib/sync/wire.ts';
import type { Connection } from './connection.ts';
import { Refused } from './refused.ts';

interface State {
	clock: number;
	/** JSON text with `user` as the server knows it. */
	json: string;
	connection: Connection;
}

/**
 * Who is in a room and where. A connection speaks for one clientID; names and colours come from
 * the session. A stock client sends back what it hears of others: that is let pass, unused.
 */
export class Presence {
	#states = new Map<number, State>();
	/** Changed since last shown; those without a state have left, with their last clock. */
	#changed = new Map<number, number>();
	#colors = new Map<string, number>();

	/** Takes an awareness update; true when there is something to show. */
	take(connection: Connection, update: Uint8Array): boolean {
		let shown = false;
		for (const entry of read(update))
			if (this.#isOwn(connection, entry)) shown = this.#set(connection, entry) || shown;
		return shown;
	}

	#isOwn(connection: Connection, entry: Entry): boolean {
		const holder = this.#states.get(entry.clientID);
		const other = holder && holder.connection !== connection ? holder : null;
		// the same person's older line, not yet known to be dead
		const ours = other?.connection.person.id === connection.person.id;
		if (other && !ours && entry.clock > other.clock)
			throw new Refused(CLOSE.badMessage, 'somebody else’s awareness');
		if (connection.clientID !== null) return connection.clientID === entry.clientID;
		if (other && !(ours && entry.clock >= other.clock)) return false;
		if (entry.length === 4) return false; // `null` of somebody who has just left
		connection.clientID = entry.clientID;
		return true;
	}

	#set(connection: Connection, entry: Entry): boolean {
		if (entry.length > LIMITS.awareness) throw new Refused(CLOSE.badMessage, 'awareness too large');
		const before = this.#states.get(entry.clientID);
		if (before?.connection === connection && entry.clock <= before.clock) return false;
		const state = parse(entry.json());
		this.#changed.set(entry.clientID, entry.clock);
		if (state === null) this.#states.delete(entry.clientID);
		else
			this.#states.set(entry.clientID, {
				clock: entry.clock,
				json: JSON.stringify({ ...state, user: this.userOf(connection) }),
				connection
			});
		return true;
	}

	userOf({ person }: Connection): PresentUser {
		const index = this.colorOf(person.id);
		return { id: person.id, name: person.name, color: COLORS[index], index };
	}

	/** A person keeps a colour while the room is open; the least used comes next. */
	colorOf(person: string): number {
		const known = this.#colors.get(person);
		if (known !== undefined) return known;
		const uses = COLORS.map(() => 0);
		for (const index of this.#colors.values()) uses[index]++;
		const index = uses.indexOf(Math.min(...uses));
		this.#colors.set(person, index);
		return index;
	}

	/** True when others have to be told. */
	leave(connection: Connection): boolean {
		const id = connection.clientID;
		const state = id === null ? undefined : this.#states.get(id);
		if (id === null || state?.connection !== connection) return false;
		this.#states.delete(id);
		this.#changed.set(id, state.clock);
		return true;
	}

	/** Everybody, for somebody who has just come; null when the room is empty. */
	all(): Uint8Array | null {
		if (this.#states.size === 0) return null;
		return encode([...this.#states].map(([id, state]) => [id, state.clock, state.json]));
	}

	/** What changed since the last call, and the one clientID it is about, if only one. */
	changes(): { states: Uint8Array; only: number | null } | null {
		if (this.#changed.size === 0) return null;
		const states = encode(
			[...this.#changed].map(([id, clock]) => {
				const state = this.#states.get(id);
				return [id, state?.clock ?? clock, state?.json ?? 'null'];
			})
		);
		const only = this.#changed.size === 1 ? [...this.#changed.keys()][0] : null;
		this.#changed.clear();
		return { states, only };
	}
}

interface Entry {
	clientID: number;
	clock: number;
	/** Bytes of the state's JSON. */
	length: number;
	json(): string;
}

function read(update: Uint8Array): Entry[] {
	try {
		const decoder = decoding.createDecoder(update);
		const entries: Entry[] = [];
		for (let left = decoding.readVarUint(decoder); left > 0; left--) {
			const clientID = decoding.readVarUint(decoder);
			const clock = decoding.readVarUint(decoder);
			const bytes = decoding.readVarUint8Array(decoder);
			const json = () => new TextDecoder().decode(bytes);
			entries.push({ clientID, clock, length: bytes.length, json });
		}
		if (decoding.hasContent(decoder)) throw new Error('bytes left');
		return entries;
	} catch {
		throw new Refused(CLOSE.badMessage, 'not awareness');
	}
}

function parse(json: string): object | null {
	try {
		const state: unknown = JSON.parse(json);
		if (typeof state === 'object' && !Array.isArray(state)) return state;
	} catch {
		// said below
	}
	throw new Refused(CLOSE.badMessage, 'not awareness');
}

function encode(states: [id: number, clock: number, json: string][]): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, states.length);
	for (const [id, clock, json] of states) {
		encoding.writeVarUint(encoder, id);
		encoding.writeVarUint(encoder, clock);
		encoding.writeVarString(encoder, json);
	}
	return encoding.toUint8Array(encoder);
}
