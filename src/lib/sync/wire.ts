/*
 * The wire of /sync/{document}: y-websocket's protocol with two message kinds of our own.
 * Frames are lib0 varints. The server speaks first (`hello`), then, to those who may write, its
 * sync step 1. See docs/protocol.md. This folder imports nothing: browser, server and tests share it.
 */

/** Message kinds. 0, 1 and 3 as in y-protocols; 4 and 5 are ours and a stock client only logs them. */
export const SYNC = 0;
export const AWARENESS = 1;
export const QUERY_AWARENESS = 3;
/** varUint n: how many sync frames of this connection are stored. */
export const SAVED = 4;
/** varString JSON, see `Notice`. */
export const NOTICE = 5;

/** Kinds of a sync frame (y-protocols/sync). */
export const STEP1 = 0;
export const STEP2 = 1;
export const UPDATE = 2;

export const PROTOCOL = 1;
/** Raised only when an older client would damage new content: a new node or mark in rich text. */
export const FORMAT = 1;

export const CLOSE = {
	restart: 1012,
	tooBig: 1009,
	tryLater: 1013,
	badMessage: 4400,
	signedOut: 4401,
	forbidden: 4403,
	noDocument: 4404,
	otherEpoch: 4409
} as const;

const kB = 1024;
const MB = 1024 * kB;

export const LIMITS = {
	frame: MB,
	/** The first step 2 of a connection carries work done offline in one frame. */
	firstStep2: 4 * MB,
	update: 512 * kB,
	structs: 50_000,
	document: 20 * MB,
	awareness: 4 * kB,
	/** Structs that wait for others that never came. */
	pending: 256 * kB,
	/** Above this a first step 2 is checked in a worker. */
	workerAbove: 64 * kB,
	/** A client that does not read: closed above this many buffered bytes. */
	buffered: 4 * MB,
	/** Per connection and `windowMs`; over it a client is read more slowly, not closed. */
	windowMs: 10_000,
	bytesIn: 4 * MB,
	framesIn: 30_000,
	answersOut: 40 * MB,
	socketsPerDocument: 4_000,
	sockets: 6_000
} as const;

export const TIMES = {
	/** y-websocket hangs up after 30 s without a message. */
	aliveMs: 15_000,
	/** Rights of everybody connected are asked again this often. */
	rightsMs: 3_000
} as const;

export type Access = 'read' | 'write';

export type Notice =
	| { kind: 'hello'; protocol: number; epoch: number; format: number; access: Access; role: string }
	| { kind: 'rights'; access: Access; role: string }
	| { kind: 'storage'; ok: boolean }
	| { kind: 'epoch'; epoch: number }
	| { kind: 'alive' }
	| { kind: 'comments' | 'votes' | 'jobs' };

export const DOCUMENT_KINDS = ['workspace', 'private', 'workshop'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads `workspace/{uuid}`; null when it names no document. */
export function parseDocument(name: string): { kind: DocumentKind; id: string } | null {
	const [kind, id, more] = name.split('/');
	const known = DOCUMENT_KINDS.find((each) => each === kind);
	return known && id && more === undefined && UUID.test(id) ? { kind: known, id } : null;
}
