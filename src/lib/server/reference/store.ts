import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend } from '../supabase/backend.ts';
import type { Reference } from '../reference.ts';
import { seedFiles, type Change } from './seed.ts';

/** Rows of one call: an answer within PostgREST's limits and no long lock on the embedded database. */
const CHUNK = 4000;
/** Raised when what we write into the tables changes though the seed files do not. */
const FORMAT = 2;

/**
 * Brings the tables `units`, `unit_changes`, `indicators` and `observations` up to the seed files.
 * Done once per version: a stamp in the data directory says which one the database got, and the
 * number of units there says whether it is still that database. Writing twice changes nothing.
 */
export async function storeReference(
	backend: Pick<Backend, 'call' | 'client'>,
	reference: Reference,
	dataDir: string
): Promise<'stored' | 'known'> {
	const stamp = join(dataDir, 'reference.sha256');
	const version = digest();
	const rows = unitRows(reference);
	if (stamped(stamp) === version && (await stored(backend)) === rows.length) return 'known';

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
	for (let from = 0; from < observations.length; from += CHUNK)
		await backend.call('load_reference', { observations: observations.slice(from, from + CHUNK) });
	writeFileSync(stamp, version);
	return 'stored';
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
	return [...wider.values(), ...gminas];
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

function observationRows(reference: Reference) {
	return reference.indicators().flatMap(({ code }) =>
		[...reference.values(code)].flatMap(([unit, observations]) =>
			observations.map(({ year, value, source }) => ({
				indicator: code,
				unit,
				year,
				value,
				reason: null,
				source: source.mark ? `${source.title} [${source.mark}]` : source.title
			}))
		)
	);
}
