import { readUnitId, type Reading } from '#lib/sources/bdl.ts';
import { unitOf, type KnownUnits } from '#lib/sources/units.ts';
import { noted, type Notes } from './notes.ts';
import type { Origin, ValueRow } from './parts.ts';
import { day } from './parts.ts';

/** A trend of ten years is enough for a meeting; what is older is asked for by name. */
export const SINCE = 2015;

export const bdlOrigin = (now: number): Origin => ({
	title: 'GUS, Bank Danych Lokalnych',
	publisher: 'GUS',
	licence: 'statystyka publiczna: do ponownego użycia z podaniem źródła',
	url: 'https://bdl.stat.gov.pl',
	retrieved: day(now)
});

/** The rows of one unit and variable; a value marked in a way we do not know is told. */
export function valuesOf(
	unit: string,
	name: string,
	indicator: string,
	readings: Reading[],
	notes: Notes,
	since = SINCE
): { rows: ValueRow[]; notes: Notes } {
	const rows: ValueRow[] = [];
	for (const { year, value, reason, flags, unknown, attribute } of readings) {
		if (year < since) continue;
		if (unknown) notes = noted(notes, 'unknown-attribute', `${attribute} ${name} ${year}`);
		rows.push([unit, indicator, year, value, reason, flags.join(' ') || null, null]);
	}
	return { rows, notes };
}

export interface Joined {
	/** By unit, six digits for a gmina. */
	units: Map<string, { name: string; readings: Reading[] }>;
	/** Units that are none of ours by rule, by what they are. */
	left: Record<string, number>;
	notes: Notes;
}

/**
 * Joins the units of one page to today's. Where a gmina is there twice, under its kind of today and
 * of before, years of the one of today go first. Units that are none of ours are named.
 */
export function joinUnits(
	results: { id: string; name: string; readings: Reading[] }[],
	known: KnownUnits,
	before: { left: Record<string, number>; notes: Notes }
): Joined {
	const left = { ...before.left };
	let { notes } = before;
	const units: Joined['units'] = new Map();
	for (const { id, name, readings } of results) {
		const read = readUnitId(id, name);
		if ('left' in read) {
			left[read.left] = (left[read.left] ?? 0) + 1;
			continue;
		}
		const unit = unitOf(read.code, known);
		if (!unit) {
			if (known.abolished.has(read.code.slice(0, 6))) left.historical = (left.historical ?? 0) + 1;
			else notes = noted(notes, 'unknown-unit', `${id} ${name}`);
			continue;
		}
		const today = unit.length < 6 || known.gminas.get(unit) === read.code;
		const other = units.get(unit);
		if (!other) units.set(unit, { name, readings });
		else
			units.set(unit, {
				name,
				readings: merged(
					...((today ? [readings, other.readings] : [other.readings, readings]) as [
						Reading[],
						Reading[]
					])
				)
			});
	}
	return { units, left, notes };
}

/** Years of the first, then those only the second has a value for. */
function merged(first: Reading[], second: Reading[]): Reading[] {
	const known = new Map(first.map((one) => [one.year, one]));
	for (const one of second)
		if ((known.get(one.year)?.value ?? null) === null) known.set(one.year, one);
	return [...known.values()];
}
