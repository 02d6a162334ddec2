import { hash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/*
 * The journal: DATA_DIR/journal/00000001.journal and so on. A record is
 *
 *   length   uint32, little endian, of the body
 *   body     document, seq, at (ms), person ('' for the server), channel, update bytes (lib0)
 *   sha-256  32 bytes, of the body
 *
 * A record is written before anybody sees its update, and synced before anybody is told that it is
 * saved. A segment goes when SQL has all of it. A record the process was killed in the middle of
 * ends its segment and is dropped; one whose hash fails is put aside.
 */

/** `link`: a personal link; its id stands where a person's would. */
export type Channel = 'web' | 'phone' | 'paper' | 'proxy' | 'import' | 'link' | 'server';

/** One update, as it goes into the journal and into `document_updates`. */
export interface Entry {
	document: string;
	seq: number;
	/** Milliseconds since 1970. */
	at: number;
	person: string | null;
	channel: Channel;
	data: Uint8Array;
}

const HASH = 32;
const SEGMENT = 4 * 1024 * 1024;
const SEGMENT_NAME = /^(\d{8})\.journal$/;
export const journalIn = (dataDir: string) => join(dataDir, 'journal');
const fdatasync = promisify(fs.fdatasync);

interface Segment {
	path: string;
	/** The highest seq of each document in here. */
	seqs: Map<string, number>;
	/** When SQL was first seen to have all of it, ms; null while it has not. */
	stored: number | null;
}

export interface Left {
	entries: Entry[];
	/** Whole records whose hash fails, with the segment they came from. */
	damaged: { path: string; record: Buffer }[];
}

export class Journal {
	readonly #dir: string;
	readonly #keepMs: number;
	#fd: number | null = null;
	#size = 0;
	#number = 0;
	#segments: Segment[] = [];
	/** Records since the last sync: a failed one does not say which bytes reached the disk. */
	#unsynced: Buffer[] = [];
	/** Entries of those records. */
	#unsyncedEntries: Entry[] = [];

	/** `keepMs`: how long a segment stays after SQL has it, where SQL itself is not synced. */
	constructor(dir: string, keepMs: number) {
		this.#dir = dir;
		this.#keepMs = keepMs;
	}

	/** Reads what earlier processes left and starts a segment of its own. */
	open(): Left {
		fs.mkdirSync(this.#dir, { recursive: true });
		const left: Left = { entries: [], damaged: [] };
		for (const name of fs.readdirSync(this.#dir).sort()) {
			const number = SEGMENT_NAME.exec(name)?.[1];
			if (!number) continue;
			this.#number = Math.max(this.#number, Number(number));
			const path = join(this.#dir, name);
			const read = readSegment(fs.readFileSync(path));
			left.damaged.push(...read.damaged.map((record) => ({ path, record })));
			left.entries.push(...read.entries);
			this.#segments.push({ path, seqs: highest(read.entries), stored: null });
		}
		this.#rotate();
		return left;
	}

	/** Writes one turn's entries. Throws when that fails; then none of them counts. */
	write(entries: Entry[]): void {
		if (entries.length === 0) return;
		const bytes = Buffer.concat(entries.flatMap(record));
		this.#append(bytes);
		this.#unsynced.push(bytes);
		this.#unsyncedEntries.push(...entries);
		note(this.#segments.at(-1)!, entries);
	}

	#append(bytes: Buffer): void {
		if (this.#fd === null) throw new Error('journal closed');
		try {
			let done = 0;
			while (done < bytes.length)
				done += fs.writeSync(this.#fd, bytes, done, bytes.length - done, this.#size + done);
			this.#size += bytes.length;
		} catch (error) {
			// a part of a record must not stand before the next one
			try {
				fs.ftruncateSync(this.#fd, this.#size);
			} catch {
				this.#closeSegment();
			}
			throw error;
		}
	}

	/** Brings everything written so far to the disk. */
	async sync(): Promise<void> {
		if (this.#unsynced.length === 0) return;
		if (this.#fd === null) throw new Error('journal closed');
		const fd = this.#fd;
		const records = this.#unsynced.length;
		const entries = this.#unsyncedEntries.length;
		if (fs.fstatSync(fd).nlink === 0) throw new Error('journal was removed');
		await fdatasync(fd);
		this.#unsynced.splice(0, records);
		this.#unsyncedEntries.splice(0, entries);
		if (this.#size > SEGMENT && this.#unsynced.length === 0) this.#rotate();
	}

	/** After a failure: a new segment with everything that may not have reached the disk. */
	async recover(): Promise<void> {
		fs.mkdirSync(this.#dir, { recursive: true });
		this.#rotate();
		if (this.#unsynced.length > 0) {
			this.#append(Buffer.concat(this.#unsynced));
			note(this.#segments.at(-1)!, this.#unsyncedEntries);
		}
		await fdatasync(this.#fd!);
		this.#unsynced = [];
		this.#unsyncedEntries = [];
	}

	/** Deletes segments of which SQL has everything; `stored` is the highest seq it has. */
	forget(stored: (document: string) => number, now = Date.now()): void {
		const current = this.#fd === null ? null : this.#segments.at(-1);
		this.#segments = this.#segments.filter((segment) => {
			if (segment === current) return true;
			for (const [document, seq] of segment.seqs) if (stored(document) < seq) return true;
			segment.stored ??= now;
			if (now - segment.stored < this.#keepMs) return true;
			fs.rmSync(segment.path, { force: true });
			return false;
		});
	}

	/** Puts a damaged record beside the journal, for a person to look at. */
	putAside(record: Buffer): void {
		const name = `${Date.now()}-${hash('sha256', record).slice(0, 12)}.damaged`;
		fs.writeFileSync(join(this.#dir, name), record);
	}

	close(): void {
		this.#closeSegment();
	}

	#closeSegment(): void {
		if (this.#fd === null) return;
		const fd = this.#fd;
		this.#fd = null;
		try {
			fs.closeSync(fd);
		} catch {
			// nothing is lost: what it held unsynced is kept for the next segment
		}
	}

	#rotate(): void {
		this.#closeSegment();
		const path = join(this.#dir, `${String(++this.#number).padStart(8, '0')}.journal`);
		this.#fd = fs.openSync(path, 'wx', 0o600);
		this.#size = 0;
		syncDirectory(this.#dir);
		this.#segments.push({ path, seqs: new Map(), stored: null });
	}
}

/** Removes what earlier processes left, after the documents it belongs to were replaced. */
export function discardJournal(dataDir: string): void {
	const dir = journalIn(dataDir);
	if (!fs.existsSync(dir)) return;
	for (const name of fs.readdirSync(dir)) if (SEGMENT_NAME.test(name)) fs.rmSync(join(dir, name));
	syncDirectory(dir);
}

/** A new file survives a power cut only when its directory has been synced too. */
function syncDirectory(dir: string): void {
	const fd = fs.openSync(dir, 'r');
	try {
		fs.fsyncSync(fd);
	} finally {
		fs.closeSync(fd);
	}
}

/** One entry as bytes: length, body, hash. */
export function record(entry: Entry): Uint8Array[] {
	const encoder = encoding.createEncoder();
	encoding.writeVarString(encoder, entry.document);
	encoding.writeVarUint(encoder, entry.seq);
	encoding.writeVarUint(encoder, entry.at);
	encoding.writeVarString(encoder, entry.person ?? '');
	encoding.writeVarString(encoder, entry.channel);
	encoding.writeVarUint8Array(encoder, entry.data);
	const body = encoding.toUint8Array(encoder);
	const length = Buffer.allocUnsafe(4);
	length.writeUInt32LE(body.length);
	return [length, body, hash('sha256', body, 'buffer')];
}

/** The whole records of a segment, in order. Stops at the first that is not whole. */
export function readSegment(bytes: Buffer): { entries: Entry[]; damaged: Buffer[] } {
	const entries: Entry[] = [];
	const damaged: Buffer[] = [];
	let at = 0;
	while (at + 4 <= bytes.length) {
		const end = at + 4 + bytes.readUInt32LE(at) + HASH;
		if (end > bytes.length) break;
		const body = bytes.subarray(at + 4, end - HASH);
		const whole = hash('sha256', body, 'buffer').equals(bytes.subarray(end - HASH, end));
		if (whole) entries.push(parse(body));
		// a file that grew before its bytes arrived ends in zeros: that is a torn end, not damage
		else if (body.some((byte) => byte !== 0)) damaged.push(Buffer.from(bytes.subarray(at, end)));
		at = end;
	}
	return { entries, damaged };
}

function parse(body: Uint8Array): Entry {
	const decoder = decoding.createDecoder(body);
	return {
		document: decoding.readVarString(decoder),
		seq: decoding.readVarUint(decoder),
		at: decoding.readVarUint(decoder),
		person: decoding.readVarString(decoder) || null,
		channel: decoding.readVarString(decoder) as Channel,
		data: decoding.readVarUint8Array(decoder).slice()
	};
}

function highest(entries: Entry[]): Map<string, number> {
	const segment: Segment = { path: '', seqs: new Map(), stored: null };
	note(segment, entries);
	return segment.seqs;
}

function note(segment: Segment, entries: Entry[]): void {
	for (const { document, seq } of entries)
		if (seq > (segment.seqs.get(document) ?? 0)) segment.seqs.set(document, seq);
}
