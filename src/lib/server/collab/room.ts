import * as Y from 'yjs';
import type { Access, Notice } from '#lib/sync/wire.ts';
import type { Connection } from './connection.ts';
import { Content } from './content.ts';
import * as frames from './frames.ts';
import { summarise } from './gate.ts';
import type { Summary } from './gate.ts';
import type { Channel, Entry } from './journal.ts';
import { Presence } from './presence.ts';
import { StorageError, TooMuchUnknown } from './refused.ts';
import type { Acked, Storage } from './storage.ts';
import type { Participant, Turn } from './turn.ts';

/** What `open_document` gave, checked. */
export interface Opened {
	epoch: number;
	/** clientIDs of earlier epochs. */
	retired: number[];
	seq: number;
	projectedSeq: number;
	/** The snapshot and what came after it. */
	updates: Uint8Array[];
	/** Rows since the snapshot, if there is one. */
	tail: Entry[];
}

/** Who an update comes from and who is told that it is stored. */
export interface Source {
	person: string | null;
	channel: Channel;
	/** Not sent back to this one. */
	connection: Connection | null;
	acked: Acked;
	/** What `acked` is told when it is stored. */
	count: number;
}

interface Taken {
	entry: Entry | null;
	source: Source;
	/** It refers to something unknown: nobody is shown it yet. */
	waits: boolean;
}

/** What waited in vain. */
export interface LetGo {
	update: Uint8Array;
	/** How much of each row of the tail is in it. */
	still: ('all' | 'some' | 'none')[];
}

export interface RoomParts {
	storage: Storage;
	turn: Turn;
	/** Called after each turn that changed the document. */
	onedited: (room: Room) => void;
	/** Called when more refers to something unknown than may be kept for it. */
	onunknown: (room: Room) => void;
}

/** Above this many people, who is where is told once a second. */
const CROWD = 50;

/** One document and everybody who has it open. */
export class Room implements Participant {
	readonly document: string;
	readonly epoch: number;
	readonly #retired: ReadonlySet<number>;
	readonly presence = new Presence();
	readonly connections = new Set<Connection>();
	readonly #parts: RoomParts;
	readonly #content: Content;
	/** The last seq given out, and the last that is written. */
	#seq: number;
	#written: number;
	projectedSeq: number;
	/** Written rows since the last snapshot. */
	tail: Entry[];
	/** Whether the snapshot holds something that waits. */
	snapshotWaits: boolean;
	/** When the last connection or reader left, ms. */
	idleSince = Date.now();
	/** How many are in the middle of something with this room. */
	uses = 0;
	#turn: Taken[] = [];
	#crowdTimer: NodeJS.Timeout | null = null;

	constructor(document: string, opened: Opened, parts: RoomParts) {
		this.document = document;
		this.epoch = opened.epoch;
		this.#retired = new Set(opened.retired);
		this.#seq = this.#written = opened.seq;
		this.projectedSeq = opened.projectedSeq;
		this.tail = opened.tail;
		this.#content = new Content(opened.updates);
		this.snapshotWaits = opened.updates.length > opened.tail.length && this.#content.firstWaits;
		this.#parts = parts;
	}

	get storageTrouble(): string | null {
		return this.#parts.storage.reason;
	}

	/** The highest seq that is written and part of `doc()`. */
	get seq(): number {
		return this.#written;
	}

	/** The document with everything written so far. Never hold on to it. */
	doc(): Y.Doc {
		return this.#content.current();
	}

	/** Everything beyond a state vector, without what refers to something unknown. */
	since(vector: Uint8Array): Uint8Array {
		return this.#content.since(vector);
	}

	encode(): Uint8Array {
		return this.#content.encode();
	}

	/** Whether something is kept that refers to something unknown. */
	get waits(): boolean {
		return this.#content.waits;
	}

	get waitsTooMuch(): boolean {
		return this.#content.waitsTooMuch;
	}

	/** Lets go of all that refers to something unknown; null when nothing does. */
	letGo(): LetGo | null {
		this.snapshotWaits &&= this.#content.waits;
		if (!this.#content.waits) return null;
		const still = this.tail.map(({ data }) => this.#content.stillWaits(summarise(data)!));
		return { update: this.#content.letGo(), still };
	}

	/** Takes in again what was let go and is written. */
	takeBack(update: Uint8Array): void {
		const waits = this.#content.foresee(update, summarise(update)!);
		const more = this.#content.take([update], waits);
		if (!waits) this.#send(frames.update(update));
		else if (more) this.#send(frames.update(more));
	}

	/** Whether an update holds, needs or deletes work of an earlier epoch. */
	isOfEarlierEpoch({ runs, needs, deletes }: Summary): boolean {
		if (this.#retired.size === 0) return false;
		const retired = ([client]: [number, ...number[]]) => this.#retired.has(client);
		return runs.some(retired) || needs.some(retired) || deletes.some(retired);
	}

	/** Whether whoever sends this state vector has a copy of an earlier epoch. */
	knowsEarlierEpoch(vector: Uint8Array): boolean {
		if (this.#retired.size === 0) return false;
		return [...Y.decodeStateVector(vector).keys()].some((client) => this.#retired.has(client));
	}

	join(connection: Connection): void {
		this.connections.add(connection);
	}

	leave(connection: Connection): void {
		if (!this.connections.delete(connection)) return;
		this.idleSince = Date.now();
		if (this.presence.leave(connection)) this.showPresence();
	}

	/** Takes in an update that passed the gate, or only counts it when it brings nothing. */
	accept(update: Uint8Array, summary: Summary, source: Source, mayBeKnown: boolean): void {
		if (this.storageTrouble !== null) throw new StorageError(this.storageTrouble);
		const nothing = summary.runs.length === 0 && summary.deletes.length === 0;
		if (nothing || (mayBeKnown && this.#content.has(summary))) return this.count(source);

		this.#check(update, summary);
		const waits = this.#content.foresee(update, summary);
		const entry: Entry = {
			document: this.document,
			seq: ++this.#seq,
			at: Date.now(),
			person: source.person,
			channel: source.channel,
			data: update.slice()
		};
		this.#turn.push({ entry, source, waits });
		this.#parts.turn.room(this);
	}

	/** A frame with nothing to store: acknowledged in its place among the others. */
	count(source: Source): void {
		this.#turn.push({ entry: null, source, waits: false });
		this.#parts.turn.room(this);
	}

	#check(update: Uint8Array, summary: Summary): void {
		try {
			this.#content.check(update, summary);
		} catch (error) {
			if (error instanceof TooMuchUnknown) this.#parts.onunknown(this);
			throw error;
		}
	}

	takeEntries(): Entry[] {
		return this.#turn.flatMap(({ entry }) => entry ?? []);
	}

	written(): void {
		const turn = this.#turn;
		this.#turn = [];
		const entries = turn.flatMap(({ entry }) => entry ?? []);
		if (entries.length > 0) {
			this.#written = entries.at(-1)!.seq;
			this.tail.push(...entries);
			const some = turn.some(({ waits }) => waits);
			const updates = entries.map(({ data }) => data);
			const more = this.#content.take(updates, some);
			this.#broadcast(some ? turn.filter(({ waits }) => !waits) : turn);
			if (more) this.#send(frames.update(more));
			this.#parts.onedited(this);
		}
		for (const { source } of turn) this.#parts.storage.ack(source.acked, source.count);
		this.#broadcastPresence();
	}

	refused(): void {
		const turn = this.#turn;
		this.#turn = [];
		this.#content.forget();
		for (const { source } of turn) source.acked.failed();
		this.#broadcastPresence();
	}

	/** One frame for those who only listen; a sender gets what came from others. */
	#broadcast(turn: Taken[]): void {
		const senders = new Set(turn.map(({ source }) => source.connection));
		const updates = turn.flatMap(({ entry }) => (entry ? [entry.data] : []));
		if (updates.length === 0) return;
		const one = frames.update(updates.length === 1 ? updates[0] : Y.mergeUpdates(updates));
		for (const connection of this.connections) {
			if (!senders.has(connection)) connection.send(one);
			else if (senders.size > 1) this.#fromOthers(turn, connection);
		}
	}

	#fromOthers(turn: Taken[], connection: Connection): void {
		for (const { entry, source } of turn)
			if (entry && source.connection !== connection) connection.send(frames.update(entry.data));
	}

	showPresence(): void {
		if (this.connections.size <= CROWD) return this.#parts.turn.room(this);
		this.#crowdTimer ??= setTimeout(() => {
			this.#crowdTimer = null;
			this.#parts.turn.room(this);
		}, 1_000);
	}

	#broadcastPresence(): void {
		if (this.#crowdTimer) return;
		const changes = this.presence.changes();
		if (!changes) return;
		const frame = frames.awareness(changes.states);
		for (const connection of this.connections)
			if (changes.only === null || connection.clientID !== changes.only) connection.send(frame);
	}

	notice(content: Notice): void {
		this.#send(frames.notice(content));
	}

	#send(frame: Uint8Array): void {
		for (const connection of this.connections) connection.send(frame);
	}

	/** What a connection hears first: hello, then the question to those who may write. */
	greet(connection: Connection, format: number, protocol: number): void {
		const { access, role } = connection;
		connection.send(
			frames.notice({ kind: 'hello', protocol, epoch: this.epoch, format, access, role })
		);
		if (access === 'write') this.ask(connection);
		const present = this.presence.all();
		if (present) connection.send(frames.awareness(present));
	}

	ask(connection: Connection): void {
		connection.send(frames.step1(Y.encodeStateVector(this.doc())));
	}

	/** Someone's right changed while connected. */
	allow(connection: Connection, access: Access, role: string): void {
		const gained = access === 'write' && connection.access !== 'write';
		connection.access = access;
		connection.role = role;
		connection.send(frames.notice({ kind: 'rights', access, role }));
		if (gained) this.ask(connection);
	}

	/** Nothing is connected, used or waiting. */
	isQuiet(): boolean {
		return this.connections.size === 0 && this.uses === 0 && this.#turn.length === 0;
	}
}
