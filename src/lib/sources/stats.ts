import { FileError, Problems, type SourceProblem } from './problems.ts';
import { readLines, readNumber, type Line } from './table.ts';
import { codeReader, joinCode, type KnownUnits } from './units.ts';

/*
 * A tidy table of figures: teryt,indicator,year,value,unit,source. One row is one value. An empty
 * value is a missing one and no zero.
 */

export interface StatRow {
	/** 00, 2, 4 or 6 digits. */
	unit: string;
	indicator: string;
	year: number;
	value: number;
	source: string;
	line: number;
}

/** Indicators by every name a file may use, with the unit our catalogue has for them. */
export interface KnownIndicators {
	get(name: string): { code: string; unit: string } | undefined;
}

const COLUMNS = ['teryt', 'indicator', 'year', 'value'] as const;
const OTHER_NAMES: Record<string, string> = {
	kod: 'teryt',
	kod_teryt: 'teryt',
	terc: 'teryt',
	wskaznik: 'indicator',
	wskaźnik: 'indicator',
	rok: 'year',
	wartosc: 'value',
	wartość: 'value',
	jednostka: 'unit',
	zrodlo: 'source',
	źródło: 'source'
};

/** The rows that can be used, and what must be said of the rest. Throws FileError for no such table. */
export function parseStats(
	text: string,
	known: KnownUnits,
	indicators: KnownIndicators
): { rows: StatRow[]; problems: SourceProblem[]; more: number } {
	const problems = new Problems();
	const { at, lines } = table(text);
	const readCode = codeReader(codesIn(lines, at.teryt), known);
	const byKey = new Map<string, StatRow | null>();

	for (const { line, cells } of lines) {
		const row = readRow(line, cells);
		if (!row) continue;
		const key = `${row.indicator} ${row.unit} ${row.year}`;
		const before = byKey.get(key);
		if (before === undefined) byKey.set(key, row);
		else if (before?.value === row.value) problems.add('duplicate-row', line, key);
		else {
			// two values for one thing: neither can be trusted
			problems.add('conflicting-rows', before?.line ?? line, key, before ? 2 : 1);
			byKey.set(key, null);
		}
	}
	const rows = [...byKey.values()].filter((row) => row !== null);
	return { rows, problems: problems.list, more: problems.more };

	function readRow(line: number, cells: string[]): StatRow | null {
		if (cells.length !== at.width) {
			problems.add('wrong-cells', line, `${cells.length}/${at.width}`);
			return null;
		}
		const name = cells[at.indicator].trim();
		const indicator = indicators.get(name);
		if (!indicator) {
			problems.add('unknown-indicator', line, name);
			return null;
		}
		const unit = joinCode(cells[at.teryt], line, readCode, known, problems);
		if (!unit) return null;
		const year = readYear(cells[at.year]);
		if (year === null) {
			problems.add('bad-year', line, cells[at.year].trim());
			return null;
		}
		const written = cells[at.value].trim();
		if (written === '') {
			problems.add('without-value', line, name);
			return null;
		}
		const number = readNumber(written);
		if (!number) {
			problems.add('not-a-number', line, written);
			return null;
		}
		if (at.unit >= 0 && otherUnit(cells[at.unit], indicator.unit)) {
			problems.add('other-unit', line, `${name}: ${cells[at.unit].trim()} ≠ ${indicator.unit}`);
			return null;
		}
		if (number.comma) problems.add('decimal-comma', line, '');
		const source = at.source >= 0 ? cells[at.source].trim() : '';
		return { unit, indicator: indicator.code, year, value: number.value, source, line };
	}
}

function table(text: string) {
	const [head, ...lines] = readLines(text);
	if (!head) throw new FileError('empty-file');
	const names = head.cells.map((cell) => {
		const name = cell
			.trim()
			.toLowerCase()
			.replace(/^\ufeff/, '');
		return OTHER_NAMES[name] ?? name;
	});
	const missing = COLUMNS.filter((column) => !names.includes(column));
	if (missing.length) throw new FileError('missing-columns', missing.join(', '), head.line);
	const of = (name: string) => names.indexOf(name);
	const at = {
		teryt: of('teryt'),
		indicator: of('indicator'),
		year: of('year'),
		value: of('value'),
		unit: of('unit'),
		source: of('source'),
		width: names.length
	};
	return { at, lines };
}

function* codesIn(lines: Line[], column: number): Generator<string> {
	for (const { cells } of lines) if (cells[column] !== undefined) yield cells[column];
}

/** GUS has figures from 1995; nobody has any of a year to come. */
export function readYear(text: string, until = new Date().getFullYear()): number | null {
	const year = /^\d{4}$/.test(text.trim()) ? Number(text) : NaN;
	return year >= 1990 && year <= until ? year : null;
}

/** A share against a number, or thousands against units: words for the same unit differ too much to compare more. */
function otherUnit(theirs: string, ours: string): boolean {
	const a = theirs.trim().toLowerCase();
	if (a === '') return false;
	const part = (unit: string) => /%|procent/.test(unit);
	const scale = (unit: string) =>
		/^mln|milion/.test(unit) ? 1e6 : /^tys|tysi/.test(unit) ? 1e3 : 1;
	const b = ours.toLowerCase();
	return part(a) !== part(b) || scale(a) !== scale(b);
}
