import { categoryIn, categoryNamed } from './categories.ts';
import { readWeek } from './week.ts';
import { cellOf, keep, leaveOut, type Reading } from './reading.ts';
import { folded, isoDate, oneLine } from './words.ts';

/* The fields of a place that are put together from several cells, or understood by their words. */

export function name(reading: Reading): void {
	const cell = cellOf(reading, 'name');
	if (oneLine(cell)) keep(reading, 'name', cell);
	else reading.problems.push({ code: 'no-name', value: '' });
}

/** One line from what registers keep apart. A house number without a street belongs to the village. */
export function address(reading: Reading): void {
	const cell = (field: Parameters<typeof cellOf>[1]) => oneLine(cellOf(reading, field));
	const village = locality(reading);
	const number = [cell('building'), cell('flat')].filter(Boolean).join('/');
	const street = cell('street');
	const town = [cell('postcode'), village].filter(Boolean).join(' ');
	const parts = street
		? [[street, number].filter(Boolean).join(' '), town]
		: number
			? [[village, number].filter(Boolean).join(' '), cell('postcode')]
			: [];
	const line = cell('address') || parts.filter(Boolean).join(', ');
	if (line) keep(reading, 'address', line);
}

/** The village as the register writes it, where it is one of the gmina's; says so where it is not. */
function locality(reading: Reading): string {
	const cell = oneLine(cellOf(reading, 'locality'));
	if (!cell) return '';
	const village = reading.near.village(cell);
	keep(reading, 'locality', village ?? cell);
	if (!village && reading.around.villages.length > 0)
		reading.notices.push({ code: 'unknown-village', value: cell.slice(0, 80) });
	return village ?? cell;
}

/** What the kind column says, else what was chosen for all rows, else what the name says. */
export function category(reading: Reading): void {
	const { values, notices, defaults, table } = reading;
	const cell = oneLine(cellOf(reading, 'category'));
	const named = cell ? categoryNamed(cell) : null;
	const byName = categoryIn(String(values.name ?? ''));
	const ofRegister = table.format === 'rspo' ? 'school' : 'other';
	values.category = named ?? defaults.category ?? byName ?? ofRegister;
	if (named) return;
	if (cell) {
		if (values.category === 'other') keep(reading, 'categoryNote', cell);
		notices.push({ code: 'unknown-category', value: cell.slice(0, 80) });
	} else if (!defaults.category && byName)
		notices.push({ code: 'category-from-name', value: byName });
}

export function hours(reading: Reading): void {
	const cell = cellOf(reading, 'openingHours');
	if (!cell) return;
	const read = readWeek(cell);
	if (!read) leaveOut(reading, 'openingHours', cell);
	for (const [day, times] of Object.entries(read ?? {})) reading.values[`hours:${day}`] ??= times;
}

/** A register knows whose gmina a row is; the codes of its town and its countryside are its own. */
export function gmina(reading: Reading): void {
	const code = cellOf(reading, 'gminaCode').replace(/[\s_]/g, '');
	if (/^\d{6,7}$/.test(code) && code.slice(0, 6) !== reading.around.teryt.slice(0, 6))
		reading.notices.push({ code: 'other-gmina', value: code });
}

const KEY = /^(rspo:\d{1,12}|osm:(node|way|relation)\/\d{1,15}|[a-z]{2,12}:[\w./-]{1,50})$/;

/** Which entry of a register the row is; null for none we know how to name. */
export function register(reading: Reading): string | null {
	const { fields, table, values } = reading;
	const cell = cellOf(reading, 'register');
	const column = fields.find(([field]) => field === 'register')?.[1];
	const rspo = column !== undefined && /rspo/.test(folded(table.columns[column]));
	const key = rspo && /^\d{1,12}$/.test(cell) ? `rspo:${cell}` : cell;
	if (!KEY.test(key)) return null;
	values.register = key;
	return key;
}

/** Where it came from, under what licence, and that somebody should still look at it. */
export function origin(reading: Reading): void {
	const { values, notices, defaults, table } = reading;
	values.source ||= oneLine(defaults.source).slice(0, 300) || null;
	if (table.licence) values.licence = table.licence;
	values.createdAt = defaults.today;
	const closed = isoDate(cellOf(reading, 'closedOn'));
	if (closed && closed <= defaults.today) {
		values.status = 'closed';
		notices.push({ code: 'closed', value: closed });
	}
	values.status ??= 'to_confirm';
}
