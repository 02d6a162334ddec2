import { FileError } from '../problems.ts';
import { readLines, readNumber, type Line } from '../table.ts';
import type { TableRow } from './draft.ts';
import { checkColumns, checkRows, named } from './limits.ts';
import type { FileFault } from './problems.ts';
import type { Remarks } from './remarks.ts';

const SEPARATORS = [';', '\t', ',', '|'] as const;
/** Lines that are looked at to tell what parts the columns. */
const SAMPLE = 20;

/** A table of text: the first line that looks like one names the columns. */
export function readCsv(text: string, remarks: Remarks): { columns: string[]; rows: TableRow[] } {
	const separator = separatorOf(text);
	const lines: Line[] = [];
	for (const line of readLines(text, separator)) {
		if (line.open) throw new FileError<FileFault>('open-quote', '', line.line);
		lines.push({ line: line.line, cells: line.cells.map(bare) });
		checkColumns(line.cells.length, line.line);
		checkRows(lines.length - 1 - MOST_TITLES, line.line);
	}
	const head = headAt(lines, remarks);
	const { columns, rows } = headed(lines.slice(head), remarks);
	if (columns.length < 2 && rows.length === 0) throw new FileError<FileFault>('not-a-table');
	checkRows(rows.length, rows.at(-1)?.line ?? null);
	for (const { line, cells } of rows) {
		if (cells.length < columns.length) {
			remarks.add('short-rows', line);
			cells.push(...Array<string>(columns.length - cells.length).fill(''));
		}
		while (cells.length > columns.length && cells[cells.length - 1].trim() === '') cells.pop();
		for (const cell of cells) if (FORMULA.test(cell)) remarks.add('formula-cells', line, cell);
	}
	return { columns, rows: rows.map(({ line, cells }) => ({ line, cells, point: null })) };
}

const FORMULA = /^\s*[=@]|^\s*[+-](?![\d\s.,]*$)/;

/**
 * A cell without the armour of spreadsheets: ="00123" keeps zeros (RSPO writes so), and our own
 * exports put an apostrophe before what a spreadsheet would run.
 */
const bare = (cell: string): string =>
	/^="[^"]*"$/.test(cell)
		? cell.slice(2, -1)
		: /^'\s*[=+\-@\t\r\n]/.test(cell)
			? cell.slice(1)
			: cell;

/** Lines of a title above the table that may be passed over. */
const MOST_TITLES = 5;

/** Where the table begins: lines with one filled cell above one with several are a title. */
function headAt(lines: Line[], remarks: Remarks): number {
	const filled = lines
		.slice(0, MOST_TITLES + 1)
		.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
	const at = filled.findIndex((n) => n > 1);
	if (at < 1) return 0;
	remarks.add('title-lines', lines[0].line, '', at);
	return at;
}

/** A first line with a number in it is a row already: names of columns are words. */
function headed(lines: Line[], remarks: Remarks): { columns: string[]; rows: Line[] } {
	const [first, ...rest] = lines;
	if (!first) throw new FileError<FileFault>('no-rows');
	const words = first.cells.every((cell) => !readNumber(cell) && !/^https?:/i.test(cell));
	if (words && first.cells.some((cell) => cell.trim() !== ''))
		return { columns: named(first.cells, first.line, remarks), rows: rest };
	remarks.add('no-header', first.line);
	return {
		columns: named(
			first.cells.map(() => ''),
			null,
			remarks
		),
		rows: lines
	};
}

/** What parts the columns: the sign that gives the first lines most cells, and the same number of them. */
export function separatorOf(text: string): string {
	const scored = SEPARATORS.map((separator) => {
		const counts: number[] = [];
		for (const { cells } of readLines(text.slice(0, 100_000), separator)) {
			counts.push(cells.length);
			if (counts.length === SAMPLE) break;
		}
		const most = Math.max(0, ...counts);
		const same = counts.filter((n) => n === most).length / Math.max(1, counts.length);
		return { separator, score: most < 2 ? 0 : Math.min(most, 30) * (0.2 + same) };
	});
	return scored.sort((a, b) => b.score - a.score)[0].separator;
}
