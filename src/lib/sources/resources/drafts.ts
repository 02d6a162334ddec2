import { surroundings } from './around.ts';
import * as described from './described.ts';
import type { Around, Defaults, Draft, Mapping, Table, TargetField } from './draft.ts';
import { isPersonal } from './personal.ts';
import { position } from './position.ts';
import { cellOf, keep, type Reading } from './reading.ts';

/** Fields that are one cell and one value. */
const SIMPLE: ReadonlySet<string> = new Set([
	'categoryNote',
	'operator',
	'website',
	'rooms',
	'seats',
	'workstations',
	'devices',
	'teachers',
	'internet',
	'internetNote',
	'broadband',
	'publicWifi',
	'downloadMbps',
	'uploadMbps',
	'latencyMs',
	'measuredAt',
	'groups',
	'languages',
	'languageNote',
	'cost',
	'booking',
	'wheelchair',
	'accessNote',
	'precision',
	'status',
	'plane',
	'confirmedAt',
	'confirmedBy',
	'source',
	'licence'
]);
const isSimple = (field: string) => SIMPLE.has(field) || /^(hours|access|x):/.test(field);

/** Characters of a long text that a list may bring. */
const MOST_DESCRIPTION = 5000;

/** Rows as places to be, each with what was mended, what is doubtful and what stands in the way. */
export function drafts(
	table: Table,
	mapping: Mapping,
	around: Around,
	defaults: Defaults
): Draft[] {
	const near = surroundings(around);
	const fields = (Object.entries(mapping) as [TargetField, number][]).filter(
		([, i]) => table.columns[i] !== undefined && !isPersonal(table.columns[i])
	);
	return table.rows.map((row) =>
		draftOf({ table, row, near, around, defaults, fields, values: {}, problems: [], notices: [] })
	);
}

function draftOf(reading: Reading): Draft {
	const { row, table, values, problems, notices } = reading;
	if (row.cells.length > table.columns.length)
		problems.push({ code: 'wrong-cells', value: String(row.cells.length) });
	for (const [field, i] of reading.fields)
		if (isSimple(field) && row.cells[i]?.trim()) keep(reading, field, row.cells[i]);
	described.name(reading);
	described.address(reading);
	described.category(reading);
	described.hours(reading);
	described.gmina(reading);
	const point = position(reading);
	const key = described.register(reading);
	described.origin(reading);
	const description = cellOf(reading, 'description').slice(0, MOST_DESCRIPTION);
	return { line: row.line, key, values, description, point, problems, notices };
}
