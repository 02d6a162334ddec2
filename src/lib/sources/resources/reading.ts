import type { Values } from '#lib/domain/check.ts';
import type { Surroundings } from './around.ts';
import type { Around, Defaults, Table, TableRow, TargetField } from './draft.ts';
import type { Notice, Problem } from './problems.ts';
import { readValue } from './values.ts';
import { oneLine } from './words.ts';

/** One row on its way to a draft: what stands in it, and what is gathered and said of it. */
export interface Reading {
	table: Table;
	row: TableRow;
	near: Surroundings;
	around: Around;
	defaults: Defaults;
	/** Which column fills which field, without the columns about people. */
	fields: readonly [TargetField, number][];
	values: Values;
	problems: Problem[];
	notices: Notice[];
}

/** What stands in the column of a field, '' without one. */
export function cellOf({ fields, row }: Reading, field: TargetField): string {
	const at = fields.find(([one]) => one === field)?.[1];
	return at === undefined ? '' : (row.cells[at] ?? '').trim();
}

/** Keeps what a cell gives, and says what it did not. */
export function keep(reading: Reading, field: TargetField, cell: string): void {
	const { values, notices } = readValue(field, cell);
	Object.assign(reading.values, values);
	reading.notices.push(...notices);
}

export function leaveOut({ notices }: Reading, field: TargetField, cell: string): void {
	notices.push({ code: 'left-out', field, value: oneLine(cell.slice(0, 200)).slice(0, 80) });
}
