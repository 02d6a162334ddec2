import { CLOSE, LIMITS } from '#lib/sync/wire.ts';
import type { Access } from '#lib/sync/wire.ts';
import type { Person } from '../person.ts';
import { Budget } from './budget.ts';
import * as frames from './frames.ts';
import { Refused } from './refused.ts';
import type { Room } from './room.ts';
import type { Acked } from './storage.ts';
import type { Turn } from './turn.ts';

/** What carries frames: a WebSocket now, anything that keeps their order. */
export interface Transport {
	/** Sends the frames of one turn in one write. */
	write(frames: Uint8Array[]): void;
	close(code: number, reason: string): void;
	pause(): void;
	resume(): void;
	/** Bytes the other side has not taken yet. */
	buffered(): number;
}

/** One person's line to one document, whatever carries it. */
export class Connection implements Acked {
	readonly room: Room;
	readonly person: Person;
	/** Of the session the token belongs to; null when it does not say. */
	readonly session: string | null;
	readonly #transport: Transport;
	readonly #turn: Turn;
	access: Access;
	role: string;
	/** A client below the server's FORMAT reads, whatever the person's role is. */
	readonly outdated: boolean;
	/** The awareness clientID of this connection, from its first state on. */
	clientID: number | null = null;
	/** Sync frames with a step 2 or an update that were taken in. */
	counted = 0;
	/** How many of them are stored. */
	stored = 0;
	/** Its first step 2 may carry work done offline. */
	first = true;
	/** Something it sent could not be stored: it comes back and sends it again. */
	lost = false;
	closed = false;
	lastSent = Date.now();
	#out: Uint8Array[] = [];
	/** Bytes of answers to step 1 that a slow line may still hold without being called slow. */
	#allowance = 0;
	#budget = new Budget();
	#resume: NodeJS.Timeout | null = null;

	constructor(
		room: Room,
		who: {
			person: Person;
			session: string | null;
			access: Access;
			role: string;
			outdated: boolean;
		},
		transport: Transport,
		turn: Turn
	) {
		this.room = room;
		this.person = who.person;
		this.session = who.session;
		this.access = who.access;
		this.role = who.role;
		this.outdated = who.outdated;
		this.#transport = transport;
		this.#turn = turn;
	}

	send(frame: Uint8Array): void {
		if (this.closed) return;
		this.#out.push(frame);
		this.#turn.line(this);
	}

	/** An answer to a step 1: may be as large as the document. */
	answer(frame: Uint8Array): void {
		this.#allowance += frame.length;
		this.send(frame);
		this.#slowDown(this.#budget.spend('answersOut', frame.length));
	}

	flush(now: number): void {
		if (this.closed || this.#out.length === 0) return;
		const out = this.#out;
		this.#out = [];
		this.lastSent = now;
		this.#transport.write(out);
		const buffered = this.#transport.buffered();
		if (buffered === 0) this.#allowance = 0;
		else if (buffered > LIMITS.buffered + this.#allowance) this.close(CLOSE.tryLater, 'too slow');
	}

	/** Counts a frame that came in; over budget, the next ones are read later. */
	received(bytes: number): void {
		this.#slowDown(this.#budget.spend('bytesIn', bytes));
		this.#slowDown(this.#budget.spend('framesIn', 1));
	}

	#slowDown(ms: number): void {
		if (ms === 0 || this.#resume) return;
		this.#transport.pause();
		this.#resume = setTimeout(() => {
			this.#resume = null;
			this.#transport.resume();
		}, ms);
	}

	saved(count: number): void {
		if (count <= this.stored) return;
		this.stored = count;
		if (this.access !== 'write' || this.closed) return;
		this.#out.push(frames.saved(count));
		this.#turn.soon(this);
	}

	failed(): void {
		this.lost = true;
	}

	/** Something to hear before y-websocket hangs up after 30 s of silence. */
	alive(): void {
		this.send(
			this.access === 'write' ? frames.saved(this.stored) : frames.notice({ kind: 'alive' })
		);
	}

	/** Closes with the code of whatever was thrown; what is no refusal is a fault of ours. */
	fail(error: unknown): void {
		if (error instanceof Refused) return this.close(error.code, error.message);
		console.error('collab:', error);
		this.close(CLOSE.restart, 'server fault');
	}

	close(code: number, reason: string): void {
		if (this.closed) return;
		if (code !== CLOSE.tryLater) this.flush(Date.now());
		if (this.closed) return;
		this.left();
		this.#transport.close(code, reason);
	}

	/** The line is gone, from either side. */
	left(): void {
		if (this.closed) return;
		this.closed = true;
		this.#out = [];
		if (this.#resume) clearTimeout(this.#resume);
		this.room.leave(this);
	}
}
