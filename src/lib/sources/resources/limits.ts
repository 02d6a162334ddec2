import { FileError } from '../problems.ts';
import type { FileFault } from './problems.ts';
import type { Remarks } from './remarks.ts';

/* How much of a list is read, and what its columns are called. */

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
/** Corners of all shapes together. */
export const MAX_VERTICES = 500_000;
/** Objects inside objects; what we read needs eight. */
export const MAX_DEPTH = 64;

export function checkRows(rows: number, line: number | null): void {
	if (rows > MAX_ROWS) throw new FileError<FileFault>('too-many-rows', String(MAX_ROWS), line);
}

export function checkColumns(columns: number, line: number | null): void {
	if (columns > MAX_COLUMNS)
		throw new FileError<FileFault>('too-many-columns', String(MAX_COLUMNS), line);
}

/** Names of columns, unique and never empty. */
export function named(cells: string[], line: number | null, remarks: Remarks): string[] {
	const taken = new Set<string>();
	return cells.map((cell, i) => {
		const own = cell.replace(/\s+/g, ' ').trim().slice(0, 80);
		if (!own && line !== null) remarks.add('unnamed-columns', line, String(i + 1));
		let name = own || `(${i + 1})`;
		if (taken.has(name)) {
			remarks.add('duplicate-columns', line, name);
			for (let n = 2; taken.has(name); n++) name = `${own || i + 1} (${n})`;
		}
		taken.add(name);
		return name;
	});
}
