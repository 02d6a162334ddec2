import { FileError } from '../problems.ts';
import { lineAt } from './bytes.ts';
import { MAX_DEPTH } from './limits.ts';
import type { FileFault } from './problems.ts';

/** A JSON file, and in which line the objects of its one long list begin. */
export interface Json {
	value: unknown;
	/** Lines of the objects inside `features` or `elements`, in order. */
	lines: number[];
}

/** Reads JSON that may be hostile: how deep it goes is known before it is built. Throws FileError. */
export function readJson(text: string): Json {
	const lines = scan(text);
	try {
		return { value: JSON.parse(text), lines };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new FileError<FileFault>('not-json', '', faultLine(error.message, text));
	}
}

/** Every browser says in its own way where JSON breaks; one that does not names the last line. */
function faultLine(message: string, text: string): number {
	const line = /line (\d+)/.exec(message)?.[1];
	if (line) return Number(line);
	const at = /position (\d+)/.exec(message)?.[1];
	return lineAt(text, at ? Number(at) : text.length);
}

/** One pass without recursion: refuses what is too deep, notes where objects of the list begin. */
function scan(text: string): number[] {
	const lines: number[] = [];
	let line = 1;
	let depth = 0;
	let list = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10) line += 1;
		else if (code === 34) {
			const end = stringEnd(text, at);
			if (depth === 1) list = /^"(features|elements)"$/.test(text.slice(at, end + 1));
			at = end;
		} else if (code === 123 || code === 91) {
			depth += 1;
			if (depth > MAX_DEPTH) throw new FileError<FileFault>('too-deep', String(MAX_DEPTH), line);
			if (depth === 3 && list && code === 123) lines.push(line);
		} else if (code === 125 || code === 93) depth -= 1;
	}
	return lines;
}

/** The closing quote of a string that opens here; the end of the text when it never closes. */
function stringEnd(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 92) at += 1;
		else if (code === 34) return at;
	}
	return text.length;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of JSON as the text of a cell: lists of words are joined, what is nested is left out. */
export function cellOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (Array.isArray(value) && value.length <= 100)
		return value.filter((one) => typeof one === 'string' || typeof one === 'number').join('; ');
	return '';
}
