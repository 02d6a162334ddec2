import { decodeText } from '../table.ts';
import { FileError } from '../problems.ts';
import type { FileFault } from './problems.ts';

/* What a file is, before anybody tries to read it: by its first bytes, never by its name alone. */

/** Bytes; ten thousand places with every field take four million. */
export const MAX_BYTES = 20_000_000;

/** Throws FileError for a file that is too large, before a byte of it was read. */
export function checkSize(bytes: number): void {
	if (bytes > MAX_BYTES)
		throw new FileError<FileFault>('too-large', String(Math.ceil(bytes / 1e6)));
}

const starts = (bytes: Uint8Array, ...first: number[]) => first.every((one, i) => bytes[i] === one);
const ascii = (bytes: Uint8Array, text: string, at = 0) =>
	[...text].every((char, i) => bytes[at + i] === char.charCodeAt(0));

/** What kind of file these bytes are when they are no text, null when they may be text. */
function otherKind(bytes: Uint8Array, name: string): FileFault | null {
	if (ascii(bytes, 'PK') && bytes[2] < 9 && bytes[3] < 9) {
		if (/\.kmz$/i.test(name)) return 'is-kmz';
		return /\.(xls[xmb]|ods)$/i.test(name) || holds(bytes, 'xl/') || holds(bytes, 'opendocument')
			? 'is-spreadsheet'
			: holds(bytes, 'doc.kml')
				? 'is-kmz'
				: 'is-archive';
	}
	if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'is-spreadsheet'; // .xls of before 2007
	if (starts(bytes, 0x1f, 0x8b) || ascii(bytes, '7z\xbc\xaf') || ascii(bytes, 'Rar!'))
		return 'is-archive';
	if (ascii(bytes, '%PDF') || ascii(bytes, '{\\rtf')) return 'is-document';
	const picture =
		starts(bytes, 0xff, 0xd8, 0xff) || ascii(bytes, '\x89PNG') || ascii(bytes, 'GIF8');
	return picture || (ascii(bytes, 'RIFF') && ascii(bytes, 'WEBP', 8)) ? 'is-picture' : null;
}

/** Whether a name stands in the first kilobytes, where archives list what they hold. */
const holds = (bytes: Uint8Array, text: string) =>
	new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).includes(text);

/** Text of a file, without its byte order mark. Throws FileError for everything that is none. */
export function textIn(bytes: Uint8Array, name: string): { text: string; windows1250: boolean } {
	checkSize(bytes.length);
	const kind = otherKind(bytes, name);
	if (kind) throw new FileError<FileFault>(kind);
	const wide = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff); // UTF-16 is half zeros
	const nul = wide ? -1 : bytes.indexOf(0);
	if (nul >= 0) throw new FileError<FileFault>('not-text', '', linesIn(bytes.subarray(0, nul)));
	return decodeText(bytes);
}

const linesIn = (bytes: Uint8Array) => bytes.reduce((n, one) => n + Number(one === 10), 1);

/** Which line a character stands in, from 1. */
export function lineAt(text: string, at: number): number {
	let line = 1;
	for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
	return line;
}
