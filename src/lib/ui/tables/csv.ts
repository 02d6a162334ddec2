import { csvFormatRow, dsvFormat } from 'd3-dsv';

/*
 * A list as a file. Two readers: programs get plain RFC 4180 (commas, UTF-8); a spreadsheet in a
 * Polish office takes commas for decimal signs and guesses windows-1250, so for it the columns are
 * parted by semicolons behind a byte order mark.
 */
export type Cell = string | number | boolean | null;

export interface Column<Row> {
	/** Stable name in the first line. */
	key: string;
	/** What the first line says in a spreadsheet instead. */
	title?: string;
	value: (row: Row) => Cell;
}

const semicolons = dsvFormat(';');

/** Rows of a table as CSV, with a first line of keys, also when there is no row. */
export function csv<Row>(columns: Column<Row>[], rows: Row[], spreadsheet = false): string {
	const format = spreadsheet ? semicolons : { formatRow: csvFormatRow };
	const lines = [
		columns.map(({ key, title }) => written((spreadsheet && title) || key, spreadsheet)),
		...rows.map((row) => columns.map((column) => written(column.value(row), spreadsheet)))
	];
	return `${spreadsheet ? '\uFEFF' : ''}${lines.map((line) => format.formatRow(line)).join('\r\n')}\r\n`;
}

/**
 * A cell as text. Text that a spreadsheet would run as a formula (it starts with = + - @, a tab or
 * a line break) gets an apostrophe before it, as OWASP's "CSV injection" advises; numbers do not.
 */
function written(value: Cell, spreadsheet: boolean): string {
	if (value === null) return '';
	if (typeof value === 'number')
		return spreadsheet ? String(value).replace('.', ',') : String(value);
	if (typeof value === 'boolean') return value ? '1' : '0';
	return /^[\s]*[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
}
