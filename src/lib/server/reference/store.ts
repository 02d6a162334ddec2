import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from '#lib/indicators/indicator.ts';
import { WIDER } from '#lib/indicators/wider.ts';
import type { Backend } from '../supabase/backend.ts';
import type { Reference } from '../reference.ts';
import { readBdlIds, seedFiles, type Change } from './seed.ts';

/** Rows of one call: an answer within PostgREST's limits and no long lock on the embedded database. */
const CHUNK = 4000;
const MOST_OF_THEM = 2500;
/** Raised when what we write into the tables changes though the seed files do not. */
const FORMAT = 4;

/**
 * Brings the tables `units`, `unit_changes`, `unit_neighbours`, `indicators` and `observations` up to the seed files.
 * Done once per version: a stamp in the data directory says which one the database got, and the
 * number of units there says whether it is still that database (an imported register may have a few
 * more or less). Writing twice changes nothing, and what importers brought stays.
 */
export async function storeReference(
	backend: Pick<Backend, 'call' | 'client'>,
	reference: Reference,
	dataDir: string
): Promise<'stored' | 'known'> {
	if (await isStored(backend, dataDir)) return 'known';
	const rows = unitRows(reference);

	await backend.call('load_reference', {
		units: rows,
		unit_changes: reference.changes().map(changeRow),
		indicators: reference.indicators().map((one) => ({
			code: one.code,
			name_pl: one.pl,
			name_en: one.en,
			unit: one.unit,
			unit_en: one.unitEn,
			polarity: one.polarity ?? 'none',
			lowest_level: one.lowest,
			definition_pl: one.definition,
			definition_en: one.definitionEn,
			source: one.bdl ? `GUS, Bank Danych Lokalnych: ${one.bdl}` : 'supabase/seed/sources.csv',
			bdl_id: one.bdl
		}))
	});
	const observations = observationRows(reference);
	await storeObservations(backend, observations);
	await backend.call('load_neighbours', { all: true, pairs: touching(reference) });
	writeFileSync(stampIn(dataDir), digest());
	return 'stored';
}

/** Which gminas touch, on six digits, each pair both ways. */
const touching = (reference: Reference): [string, string][] =>
	reference
		.gminas()
		.flatMap(({ teryt }) =>
			reference
				.neighbours(teryt)
				.map(({ teryt: other }): [string, string] => [teryt.slice(0, 6), other.slice(0, 6)])
		);

/** Whether the tables are up to the seed files. */
export async function isStored(
	backend: Pick<Backend, 'client'>,
	dataDir: string
): Promise<boolean> {
	return stamped(stampIn(dataDir)) === digest() && ((await stored(backend)) ?? 0) > MOST_OF_THEM;
}

const stampIn = (dataDir: string) => join(dataDir, 'reference.sha256');

/**
 * Writes the values of wider areas that follow from those of gminas, after an import has changed
 * some: those that are not as in `before`, or all. One that no longer follows becomes null.
 */
export async function storeWider(
	backend: Pick<Backend, 'call'>,
	before: Reference | null,
	reference: Reference
): Promise<void> {
	const rows = Object.keys(WIDER).flatMap((indicator) => {
		const now = workedOut(reference, indicator);
		const then = before ? workedOut(before, indicator) : new Map<string, WorkedOut>();
		const changed = [...now.values()].filter(({ unit, year, value, source }) => {
			const same = then.get(`${unit} ${year}`);
			return same?.value !== value || same.source !== source;
		});
		const gone = [...then]
			.filter(
				([key, { unit, year }]) => !now.has(key) && !published(reference, indicator, unit, year)
			)
			.map(([, one]) => ({ ...one, value: null, reason: 'not_fetched' }));
		return [...changed, ...gone];
	});
	await storeObservations(backend, rows);
}

interface WorkedOut {
	indicator: string;
	unit: string;
	year: number;
	value: number | null;
	reason: string | null;
	source: string;
}

function workedOut(reference: Reference, indicator: string): Map<string, WorkedOut> {
	return new Map(
		observationRowsOf(indicator, reference.values(indicator))
			.filter(({ source }) => source.startsWith('obliczone'))
			.map((row) => [`${row.unit} ${row.year}`, row])
	);
}

const published = (reference: Reference, indicator: string, unit: string, year: number) =>
	reference
		.values(indicator)
		.get(unit)
		?.some((one) => one.year === year) ?? false;

async function storeObservations(backend: Pick<Backend, 'call'>, observations: object[]) {
	for (let from = 0; from < observations.length; from += CHUNK)
		await backend.call('load_reference', { observations: observations.slice(from, from + CHUNK) });
}

function digest(): string {
	const hash = createHash('sha256').update(String(FORMAT));
	for (const { name, bytes } of seedFiles()) hash.update(name).update('\0').update(bytes);
	return hash.digest('hex');
}

function stamped(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return null;
	}
}

async function stored(backend: Pick<Backend, 'client'>): Promise<number | null> {
	const units = backend.client().from('units').select('code', { count: 'exact', head: true });
	return (await units).count;
}

/** Level and parent follow from the code, so the tables work them out. */
function unitRows(reference: Reference) {
	const wider = new Map(
		reference
			.gminas()
			.flatMap(({ teryt }) => reference.areas(teryt).slice(1))
			.map(({ code, name }) => [code, { code, name, kind: null }])
	);
	const gminas = reference.gminas().map(({ teryt, name, kind }) => ({ code: teryt, name, kind }));
	const ids = readBdlIds();
	return [...wider.values(), ...gminas].map((unit) => ({
		...unit,
		bdl_id: ids.get(unit.code) ?? null
	}));
}

function changeRow({ since, change, before, after, nameBefore, nameAfter, note }: Change) {
	return {
		code_before: before,
		code_after: after,
		change,
		since: since || null,
		name_before: nameBefore || null,
		name_after: nameAfter || null,
		note
	};
}

const observationRows = (reference: Reference) =>
	reference.indicators().flatMap(({ code }) => observationRowsOf(code, reference.values(code)));

function observationRowsOf(
	indicator: string,
	values: ReadonlyMap<string, Observation[]>
): WorkedOut[] {
	return [...values].flatMap(([unit, observations]) =>
		observations.map(({ year, value, source }) => ({
			indicator,
			unit,
			year,
			value,
			reason: null,
			source: source.mark ? `${source.title} [${source.mark}]` : source.title
		}))
	);
}
