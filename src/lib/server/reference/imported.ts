import type { Flag, Observation, Reason, Source } from '#lib/indicators/indicator.ts';
import type { Call } from '../supabase/call.ts';
import type { Change, Observations, UnitRow } from './seed.ts';

/*
 * What importers brought, read from SQL: it goes over the facts of supabase/seed. A null that a
 * publisher gives with a reason takes the value of before away.
 */

export interface ImportedValue {
	indicator: string;
	unit: string;
	year: number;
	value: number | null;
	reason: Reason | null;
	flags: Flag[];
	source: Source;
}

export interface ImportedOutline {
	/** GeoJSON as text: as objects all gminas would be a hundred megabytes. */
	text: string;
	source: string;
	retrieved: string;
}

export interface Imported {
	values: ImportedValue[];
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
	values: [
		unit: string,
		year: number,
		value: number | null,
		reason: Reason | null,
		flag: string | null
	][];
}

export async function readImported(call: Call): Promise<Imported> {
	const there = await call<{ indicators: string[]; outlines: number; register: boolean }>(
		'imported',
		{}
	);
	const values: ImportedValue[] = [];
	for (const indicator of there.indicators)
		for (const { values: rows, ...group } of await call<Group[]>('imported_values', {
			indicator
		})) {
			const source = sourceOf(group);
			for (const [unit, year, value, reason, flag] of rows)
				values.push({ indicator, unit, year, value, reason, flags: flagsOf(flag), source });
		}
	return {
		values,
		outlines: there.outlines ? await readOutlines(call) : new Map(),
		register: there.register ? await readRegister(call) : null
	};
}

/** Puts imported values over others, in the order of years; says why what is missing is missing. */
export function overlay(observations: Observations, values: ImportedValue[]): Reasons {
	const reasons: Reasons = new Map();
	for (const { indicator, unit, year, value, reason, flags, source } of values) {
		let byCode = observations.get(indicator);
		if (!byCode) observations.set(indicator, (byCode = new Map()));
		const others = (byCode.get(unit) ?? []).filter((one) => one.year !== year);
		const key = `${indicator} ${unit}`;
		if (value !== null) {
			const one: Observation = { year, value, source, ...(flags.length ? { flags } : {}) };
			others.push(one);
			others.sort((a, b) => a.year - b.year);
		} else if (reason && (reasons.get(key)?.year ?? 0) < year) reasons.set(key, { year, reason });
		if (others.length) byCode.set(unit, others);
		else byCode.delete(unit);
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

const flagsOf = (flag: string | null) => (flag ? (flag.split(' ') as Flag[]) : []);

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
