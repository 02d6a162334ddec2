import { PHOTO } from '#lib/domain/photo.ts';
import { mimeOf } from './files.ts';
import type { StoredFile } from './files.ts';

/*
 * A picture as it may be kept: what it is by its own structure, how large, and without what a camera
 * or a program wrote beside the pixels (place, time, owner, thumbnails, a second picture behind the
 * first). Browsers of this product send none of that; other programs might.
 */
export interface Picture {
	mime: StoredFile['mime'];
	width: number;
	height: number;
	bytes: Buffer;
}

/** Reads a JPEG or WebP; null when it is neither, cut off, or moves. */
export function bare(bytes: Uint8Array): Picture | null {
	const mime = mimeOf(bytes);
	if (!mime) return null;
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const read = mime === 'image/jpeg' ? jpeg(buffer) : webp(buffer);
	return read && read.width > 0 && read.height > 0 ? { mime, ...read } : null;
}

/** A picture that would stop a phone when it is decoded. */
export const tooLarge = ({ width, height }: Picture): boolean =>
	Math.max(width, height) > PHOTO.maxPixels;

type Read = Omit<Picture, 'mime'> | null;

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const isFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** APP0 (JFIF) and APP14 (Adobe: how colours are coded) are needed to draw it; an ICC profile too. */
const isKept = (marker: number, body: Buffer) => {
	if (marker === COMMENT) return false;
	if (marker < 0xe0 || marker > 0xef) return true;
	return (
		marker === 0xe0 ||
		marker === 0xee ||
		(marker === 0xe2 && body.subarray(0, 11).toString('latin1') === 'ICC_PROFILE')
	);
};

/** ISO/IEC 10918-1, B.1.1: markers with a length, and coded data after each start of scan. */
function jpeg(bytes: Buffer): Read {
	const kept: Buffer[] = [Buffer.from([0xff, SOI])];
	let size: { width: number; height: number } | null = null;
	let at = 2;
	while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1];
		if (marker === 0xff) {
			at += 1; // fill byte
			continue;
		}
		if (marker === EOI)
			return size && { ...size, bytes: Buffer.concat([...kept, Buffer.from([0xff, EOI])]) };
		const length = bytes.readUInt16BE(at + 2);
		let end = at + 2 + length;
		if (length < 2 || end > bytes.length) return null;
		const body = bytes.subarray(at + 4, end);
		if (isFrame(marker)) {
			if (body.length < 5 || size) return null;
			size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
		}
		if (marker === SOS) end = endOfScan(bytes, end);
		if (isKept(marker, body)) kept.push(bytes.subarray(at, end));
		at = end;
	}
	return null; // it ends in the middle
}

/** Where coded data ends: at a marker that is neither a stuffed FF nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1];
		if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	return bytes.length;
}

const KEPT_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'];
/** Flags of VP8X: Exif 8, XMP 4, animation 2. */
const METADATA = 0x0c;
const MOVES = 0x02;

/** WebP container (RFC 9649): RIFF chunks of even size. */
function webp(bytes: Buffer): Read {
	const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
	const kept: Buffer[] = [];
	let size: { width: number; height: number } | null = null;
	for (let at = 12; at + 8 <= end;) {
		const name = bytes.toString('latin1', at, at + 4);
		const length = bytes.readUInt32LE(at + 4);
		const next = at + 8 + length + (length % 2);
		if (at + 8 + length > end) return null;
		if (KEPT_CHUNKS.includes(name)) {
			const chunk = Buffer.from(bytes.subarray(at, Math.min(next, end)));
			if (name === 'VP8X') {
				if (length < 10 || chunk[8] & MOVES) return null;
				chunk[8] &= ~METADATA;
			}
			kept.push(chunk.length % 2 ? Buffer.concat([chunk, Buffer.alloc(1)]) : chunk);
			size ??= webpSize(name, chunk.subarray(8));
		}
		at = next;
	}
	const body = Buffer.concat(kept);
	const head = Buffer.alloc(12);
	head.write('RIFF', 0, 'latin1');
	head.writeUInt32LE(4 + body.length, 4);
	head.write('WEBP', 8, 'latin1');
	const drawn = kept.some((chunk) => /^VP8[ L]/.test(chunk.toString('latin1', 0, 4)));
	return size && drawn ? { ...size, bytes: Buffer.concat([head, body]) } : null;
}

function webpSize(name: string, body: Buffer): { width: number; height: number } | null {
	if (name === 'VP8X' && body.length >= 10)
		return { width: 1 + body.readUIntLE(4, 3), height: 1 + body.readUIntLE(7, 3) };
	if (name === 'VP8 ' && body.length >= 10 && body.readUIntBE(3, 3) === 0x9d012a)
		return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
	if (name === 'VP8L' && body.length >= 5 && body[0] === 0x2f) {
		const bits = body.readUInt32LE(1);
		return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
	}
	return null;
}
