import type { Known, Match } from '#lib/domain/duplicates.ts';
import { Likely } from '#lib/domain/likely.ts';
import type { Around, Defaults, Draft, Mapping, Table } from '#lib/sources/resources/draft.ts';
import { drafts } from '#lib/sources/resources/drafts.ts';
import { guess } from '#lib/sources/resources/mapping.ts';
import { rowId, type Head } from './messages.ts';

/* Reading and checking a list without a page: in the worker, in the bench and in tests. */

/** Rows between two reports. */
const SLICE = 250;
const SAMPLES = 3;

export function headOf(table: Table): Head {
	const columns = table.columns.map((name, i) => ({ name, samples: samplesOf(table, i) }));
	return {
		...{ format: table.format, columns, rows: table.rows.length, counts: table.counts },
		...{ licence: table.licence, remarks: table.remarks, guess: guess(table) },
		located: table.rows.some(({ point }) => point !== null)
	};
}

function samplesOf({ rows }: Table, i: number): string[] {
	const found = new Set<string>();
	for (const { cells } of rows) {
		const cell = cells[i]?.trim().slice(0, 80);
		if (cell) found.add(cell);
		if (found.size === SAMPLES) break;
	}
	return [...found];
}

export interface Checked {
	drafts: Draft[];
	/** Rows that may repeat a place, or a row above, each with the likeliest. */
	matches: [line: number, match: Match][];
}

/** Understands every row and looks for what it may repeat; says how far it is. */
export function check(
	table: Table,
	{ mapping, around, defaults, known }: Asked,
	progress: (done: number, total: number) => void
): Checked {
	const likely = new Likely(known);
	const checked: Checked = { drafts: [], matches: [] };
	for (let at = 0; at < table.rows.length; at += SLICE) {
		const rows = table.rows.slice(at, at + SLICE);
		for (const draft of drafts({ ...table, rows }, mapping, around, defaults)) {
			checked.drafts.push(draft);
			if (draft.problems.length > 0) continue;
			const place = knownOf(draft);
			const [match] = likely.of(place, 1);
			if (match) checked.matches.push([draft.line, match]);
			likely.add(place);
		}
		progress(Math.min(at + SLICE, table.rows.length), table.rows.length);
	}
	return checked;
}

interface Asked {
	mapping: Mapping;
	around: Around;
	defaults: Defaults;
	known: readonly Known[];
}

function knownOf({ line, values, point, key }: Draft): Known {
	return {
		id: rowId(line),
		name: String(values.name ?? ''),
		locality: String(values.locality ?? ''),
		point,
		category: String(values.category ?? 'other'),
		registers: key ? [key] : []
	};
}
