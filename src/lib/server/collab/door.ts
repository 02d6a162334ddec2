import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { CLOSE, FORMAT, LIMITS, PROTOCOL, parseDocument } from '#lib/sync/wire.ts';
import type { Person } from '../person.ts';
import { Connection } from './connection.ts';
import type { GateBeside } from './gate-beside.ts';
import { attach } from './line.ts';
import { isOurs } from './origin.ts';
import { NotFound, Refused, StorageError } from './refused.ts';
import type { Rights } from './rights.ts';
import type { Rooms } from './rooms.ts';
import { Socket } from './socket.ts';
import type { Turn } from './turn.ts';

export interface DoorParts {
	rooms: Rooms;
	rights: Rights;
	turn: Turn;
	personOf: (request: IncomingMessage) => Promise<Person | null>;
	caps: Caps;
}

/** How many sockets there may be, in one document and in all. */
export interface Caps {
	socketsPerDocument: number;
	sockets: number;
}

/**
 * Lets people in. A foreign page is refused before the upgrade; everybody else is upgraded and
 * then told by a close code, because a browser cannot read the status of a refused upgrade.
 */
export class Door {
	readonly #parts: DoorParts;
	readonly #beside: GateBeside;
	readonly #server = new WebSocketServer({
		noServer: true,
		maxPayload: LIMITS.firstStep2 + 64,
		perMessageDeflate: false,
		skipUTF8Validation: true
	});
	/** Sockets that are open or being let in. */
	#sockets = 0;
	#closing = false;

	constructor(parts: DoorParts, beside: GateBeside) {
		this.#parts = parts;
		this.#beside = beside;
	}

	get sockets(): number {
		return this.#sockets;
	}

	upgrade(request: IncomingMessage, wire: Duplex, head: Buffer): void {
		if (!isOurs(request.headers)) {
			wire.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
			return;
		}
		this.#server.handleUpgrade(request, wire, head, (ws) => {
			ws.pause(); // nothing is read before the document is there
			this.#sockets++;
			ws.on('close', () => this.#sockets--);
			ws.on('error', () => {}); // ws closes with the fitting code; the reason is the client's
			const socket = new Socket(ws, wire);
			this.#letIn(request, ws, socket).catch((error) => refuse(socket, error));
		});
	}

	async #letIn(request: IncomingMessage, ws: WebSocket, socket: Socket): Promise<void> {
		if (this.#closing) throw new Refused(CLOSE.restart, 'the server is restarting');
		if (this.#sockets > this.#parts.caps.sockets)
			throw new Refused(CLOSE.tryLater, 'too many sockets');
		const asked = new URL(request.url ?? '', 'ws://localhost');
		const document = nameIn(asked.pathname);

		const person = await this.#parts.personOf(request);
		if (!person) throw new Refused(CLOSE.signedOut, 'no valid session');
		if (!parseDocument(document)) throw new Refused(CLOSE.noDocument, 'no document name');
		const right = await this.#parts.rights.of(person.id, document);
		if (!right) throw new Refused(CLOSE.forbidden, 'no such document');

		await this.#parts.rooms.with(document, (room) => {
			const epoch = asked.searchParams.get('epoch');
			if (epoch !== null && Number(epoch) !== room.epoch)
				throw new Refused(CLOSE.otherEpoch, 'another epoch');
			if (room.connections.size >= this.#parts.caps.socketsPerDocument)
				throw new Refused(CLOSE.tryLater, 'too many sockets');
			if (this.#closing) throw new Refused(CLOSE.restart, 'the server is restarting');
			if (ws.readyState !== ws.OPEN) return;

			const outdated = Number(asked.searchParams.get('format') ?? FORMAT) < FORMAT;
			const access = outdated ? 'read' : right.access;
			const session = sessionOf(person.token);
			const who = { person, session, access, role: right.role, outdated };
			const connection = new Connection(room, who, socket, this.#parts.turn);
			room.join(connection);
			room.greet(connection, FORMAT, PROTOCOL);
			attach(ws, socket, connection, this.#beside);
			ws.resume();
		});
	}

	/** From now on everybody is sent away, to come back soon. */
	close(): void {
		this.#closing = true;
	}
}

function refuse(socket: Socket, error: unknown): void {
	if (error instanceof Refused) socket.close(error.code, error.message);
	else if (error instanceof NotFound) socket.close(CLOSE.forbidden, 'no such document');
	else {
		console.error('collab:', error instanceof StorageError ? error.message : error);
		socket.close(CLOSE.tryLater, 'try again later');
	}
}

/** `/sync/workspace/{id}` → `workspace/{id}`; y-websocket leaves the slash as it is. */
function nameIn(path: string): string {
	try {
		return decodeURIComponent(path.replace(/^\/sync\//, ''));
	} catch {
		return '';
	}
}

/** The session an access token belongs to; the token was verified before. */
function sessionOf(token: string): string | null {
	try {
		const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
		return typeof claims.session_id === 'string' ? claims.session_id : null;
	} catch {
		return null;
	}
}
