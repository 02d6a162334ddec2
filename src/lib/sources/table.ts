import { FileError } from './problems.ts';

/*
 * Tables as offices send them: commas, semicolons or tabs, quotes, a byte order mark, UTF-8 or the
 * windows-1250 of an old spreadsheet. Every row keeps the number of its line.
 */

export interface Line {
	/** From 1, as an editor counts. */
	line: number;
	cells: string[];
	/** A quote was opened and never closed: the row swallowed the rest of the file. */
	open?: true;
}

/** Text of a file, whatever it was written in. Throws FileError for bytes that are no text. */
export function decodeText(bytes: Uint8Array): { text: string; windows1250: boolean } {
	if (bytes.length === 0) throw new FileError('empty-file');
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(new TextDecoder('utf-16le'), bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(new TextDecoder('utf-16be'), bytes);
	if (bytes.subarray(0, 8192).includes(0)) throw new FileError('not-text');
	try {
		return plain(new TextDecoder('utf-8', { fatal: true }), bytes);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return { text: new TextDecoder('windows-1250').decode(bytes), windows1250: true };
	}
}

/** TextDecoder takes a byte order mark away. */
function plain(decoder: TextDecoder, bytes: Uint8Array) {
	const text = decoder.decode(bytes);
	if (text.trim() === '') throw new FileError('empty-file');
	return { text, windows1250: false };
}

/** The separator of the first line: the one that parts it into most cells. */
export function separatorOf(text: string): string {
	const first = text.slice(0, Math.max(0, (text + '\n').search(/\r?\n/)));
	const counted = [';', '\t', ','].map((one) => ({ one, n: first.split(one).length }));
	return counted.sort((a, b) => b.n - a.n)[0].one;
}

/** Rows of a table with the numbers of their lines; empty lines are passed over. RFC 4180 quotes. */
export function* readLines(text: string, separator = separatorOf(text)): Generator<Line> {
	let line = 1;
	let at = 0;
	while (at < text.length) {
		const row = readRow(text, at, separator);
		if (row.cells.length > 1 || row.cells[0].trim() !== '')
			yield { line, cells: row.cells, ...(row.open && { open: true }) };
		for (let i = at; i < row.next; i++) {
			const code = text.charCodeAt(i);
			if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line += 1;
		}
		at = row.next;
	}
}

function readRow(
	text: string,
	from: number,
	separator: string
): { cells: string[]; next: number; open?: boolean } {
	const end = lineEnd(text, from);
	const plain = text.slice(from, end.at);
	if (!plain.includes('"')) return { cells: plain.split(separator), next: end.next };

	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	let at = from;
	for (; at < text.length; at++) {
		const char = text[at];
		if (quoted) {
			if (char !== '"') cell += char;
			else if (text[at + 1] === '"') cell += text[++at];
			else quoted = false;
		} else if (char === '"' && cell === '') quoted = true;
		else if (char === separator) {
			cells.push(cell);
			cell = '';
		} else if (char === '\n' || char === '\r') break;
		else cell += char;
	}
	cells.push(cell);
	return { cells, next: lineEnd(text, at).next, open: quoted };
}

/** Where a line ends and the next begins: \n, \r\n, or \r of old files. */
function lineEnd(text: string, from: number): { at: number; next: number } {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10) return { at, next: at + 1 };
		if (code === 13) return { at, next: text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1 };
	}
	return { at: text.length, next: text.length };
}

/** A number as it may be written in Poland: 1234.5, 1234,5, 1 234,5. Null for anything else. */
export function readNumber(text: string): { value: number; comma: boolean } | null {
	const bare = text
		.trim()
		.replace(/[\s\u00a0\u202f]/g, '')
		.replace('\u2212', '-');
	if (!/^[+-]?(\d+([.,]\d+)?|[.,]\d+)([eE][+-]?\d+)?$/.test(bare)) return null;
	const value = Number(bare.replace(',', '.'));
	return Number.isFinite(value) ? { value, comma: bare.includes(',') } : null;
}
