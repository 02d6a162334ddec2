import type { Flag, Reason, Source } from '#lib/indicators/indicator.ts';
import type { Call } from '../supabase/call.ts';
import type { Change, Observations, UnitRow } from './seed.ts';

/*
 * What importers brought, read from SQL: it goes over the facts of supabase/seed. A null that a
 * publisher gives with a reason takes the value of before away.
 */

/** Values of one indicator and source. */
export interface ImportedValues {
	indicator: string;
	source: Source;
	/** A line for each unit: "121205 2024=5.4 2025==withheld=method". */
	lines: string;
}

/** One year of a unit. */
export interface ImportedYear {
	year: number;
	value: number | null;
	reason: Reason | null;
	flags: Flag[];
}

export interface ImportedOutline {
	/** GeoJSON as text: as objects all gminas would be a hundred megabytes. */
	text: string;
	source: string;
	retrieved: string;
}

export interface Imported {
	values: ImportedValues[];
	outlines: Map<string, ImportedOutline>;
	/** The whole register, when an importer has changed it. */
	register: { units: UnitRow[]; changes: Change[] } | null;
}

export const NOTHING: Imported = { values: [], outlines: new Map(), register: null };

/** Why an area has no value of an indicator: `indicator unit` → the newest reason a publisher gave. */
export type Reasons = Map<string, { year: number; reason: Reason }>;

interface Group extends Omit<Source, 'mark' | 'publisher' | 'licence'> {
	publisher: string | null;
	licence: string | null;
	values: string;
}

export async function readImported(call: Call): Promise<Imported> {
	const there = await call<{ indicators: string[]; outlines: number; register: boolean }>(
		'imported',
		{}
	);
	const values: ImportedValues[] = [];
	for (const indicator of there.indicators)
		for (const { values: lines, ...group } of await call<Group[]>('imported_values', { indicator }))
			values.push({ indicator, source: sourceOf(group), lines });
	return {
		values,
		outlines: there.outlines ? await readOutlines(call) : new Map(),
		register: there.register ? await readRegister(call) : null
	};
}

/** Reads the lines of `imported_values()`. */
export function* readYears(lines: string): Generator<{ unit: string; years: ImportedYear[] }> {
	for (const line of lines.split('\n')) {
		const [unit, ...years] = line.split(' ');
		yield { unit, years: years.map(readYear) };
	}
}

function readYear(text: string): ImportedYear {
	const [year, value, reason, flags] = text.split('=');
	return {
		year: Number(year),
		value: value === '' ? null : Number(value),
		reason: (reason || null) as Reason | null,
		flags: flags ? (flags.split('+') as Flag[]) : []
	};
}

/** Puts imported values over others, in the order of years; says why what is missing is missing. */
export function overlay(observations: Observations, values: ImportedValues[]): Reasons {
	const reasons: Reasons = new Map();
	for (const { indicator, source, lines } of values) {
		let byCode = observations.get(indicator);
		if (!byCode) observations.set(indicator, (byCode = new Map()));
		for (const { unit, years } of readYears(lines)) {
			const ours = new Set(years.map(({ year }) => year));
			const list = (byCode.get(unit) ?? []).filter(({ year }) => !ours.has(year));
			for (const { year, value, reason, flags } of years) {
				const key = `${indicator} ${unit}`;
				if (value !== null) list.push({ year, value, source, ...(flags.length ? { flags } : {}) });
				else if (reason && (reasons.get(key)?.year ?? 0) < year) reasons.set(key, { year, reason });
			}
			list.sort((a, b) => a.year - b.year);
			if (list.length) byCode.set(unit, list);
			else byCode.delete(unit);
		}
	}
	return reasons;
}

function sourceOf({ title, publisher, licence, url, retrieved }: Omit<Group, 'values'>): Source {
	return {
		title,
		publisher: publisher ?? /^[^,:;(–]+/.exec(title)?.[0].trim() ?? title,
		licence: licence ?? '',
		retrieved,
		url,
		mark: null
	};
}

async function readOutlines(call: Call): Promise<Map<string, ImportedOutline>> {
	const outlines = new Map<string, ImportedOutline>();
	let after = '';
	for (;;) {
		const page = await call<
			{ unit: string; geometry: object; source: string; retrieved: string }[]
		>('imported_outlines', { after, limit: 250 });
		for (const { unit, geometry, source, retrieved } of page)
			outlines.set(unit, { text: JSON.stringify(geometry), source, retrieved });
		if (page.length < 250) return outlines;
		after = page.at(-1)!.unit;
	}
}

async function readRegister(call: Call): Promise<NonNullable<Imported['register']>> {
	const { units, changes } = await call<{
		units: [code: string, name: string, kind: string | null][];
		changes: Record<string, string | null>[];
	}>('imported_register', {});
	return {
		units: units.map(([code, name, kind]) => ({ code, name, kind: kind ?? '' })),
		changes: changes.map((row) => ({
			since: row.since ?? '',
			change: row.change ?? '',
			before: row.code_before ?? '',
			after: row.code_after ?? '',
			nameBefore: row.name_before ?? '',
			nameAfter: row.name_after ?? '',
			note: row.note ?? ''
		}))
	};
}
