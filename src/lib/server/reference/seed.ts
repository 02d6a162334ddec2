import { readdirSync, readFileSync } from 'node:fs';
import type {
	Break,
	Form,
	Indicator,
	Level,
	Observation,
	Source,
	Theme
} from '#lib/indicators/indicator.ts';
import { CONFIDENCES, type BdlVariable } from '#lib/indicators/catalogue.ts';
import type { NounKey } from '#lib/i18n/plural.ts';
import { parseCsv } from './csv.ts';

/** supabase/seed, as its README describes it. */
const SEED = new URL('../../../../supabase/seed/', import.meta.url);

export interface UnitRow {
	code: string;
	name: string;
	kind: string;
}

export interface Change {
	since: string;
	change: string;
	before: string;
	after: string;
	nameBefore: string;
	nameAfter: string;
	note: string;
}

export interface Locality {
	name: string;
	town: boolean;
	lat: number;
	lng: number;
}

/** indicator → code without the seventh digit → observations in order of years */
export type Observations = Map<string, Map<string, Observation[]>>;

/** All of it. Nobody changes what is in it: a reference works on copies. */
export interface Seed {
	units: UnitRow[];
	changes: Change[];
	localities: Map<string, Locality[]>;
	observations: Observations;
	indicators: Indicator[];
	/** Names of before → codes. */
	alias: Map<string, string>;
	/** BDL's variables by code of the indicator. */
	variables: Map<string, BdlVariable>;
}

export function readSeed(): Seed {
	const { list, alias, variables } = readIndicators();
	return {
		units: readUnits(),
		changes: readChanges(),
		localities: readLocalities(),
		observations: readObservations(),
		indicators: list,
		alias,
		variables
	};
}

export const copied = (observations: Observations): Observations =>
	new Map(
		[...observations].map(([indicator, byCode]) => [
			indicator,
			new Map([...byCode].map(([code, list]) => [code, [...list]]))
		])
	);

const text = (file: string) => readFileSync(new URL(file, SEED), 'utf8');

export function readUnits(): UnitRow[] {
	return parseCsv(text('units.csv')) as unknown as UnitRow[];
}

export function readChanges(): Change[] {
	return parseCsv(text('unit_changes.csv')).map((row) => ({
		since: row.since!,
		change: row.change!,
		before: row.code_before!,
		after: row.code_after!,
		nameBefore: row.name_before!,
		nameAfter: row.name_after!,
		note: row.note!
	}));
}

export function readIndicators(): {
	list: Indicator[];
	alias: Map<string, string>;
	/** By code of the indicator. */
	variables: Map<string, BdlVariable>;
} {
	const alias = new Map<string, string>();
	const variables = new Map<string, BdlVariable>();
	const list = parseCsv(text('indicators.csv')).map((row): Indicator => {
		if (row.alias) alias.set(row.alias, row.code!);
		if (row.bdl) variables.set(row.code!, variableOf(row));
		return {
			code: row.code!,
			theme: row.theme as Theme,
			pl: row.pl!,
			en: row.en!,
			unit: row.unit!,
			unitEn: row.unit_en!,
			decimals: Number(row.decimals),
			polarity: row.polarity === 'none' ? null : (row.polarity as 'more' | 'less'),
			lowest: row.lowest as Level,
			form: row.form as Form,
			noun: (row.noun || null) as NounKey | null,
			tail: row.tail || null,
			base: row.base || null,
			predicate: row.predicate || null,
			definition: row.definition!,
			definitionEn: row.definition_en!,
			bdl: row.bdl || null,
			breaks: breaksOf(row.breaks!)
		};
	});
	return { list, alias, variables };
}

function variableOf(row: Record<string, string>): BdlVariable {
	return {
		id: row.bdl!,
		name: row.bdl_name!,
		unit: row.bdl_unit!,
		level: Number(row.bdl_level) || null,
		confidence: CONFIDENCES.find((one) => one === row.bdl_confidence) ?? 'C'
	};
}

/** `2025: po polsku | in English`, several parted by semicolons. */
function breaksOf(cell: string): Break[] {
	return cell.split(';').flatMap((text) => {
		const [, year, pl, en] = /^\s*(\d{4}):\s*(.+?)\s*\|\s*(.+?)\s*$/.exec(text) ?? [];
		return year ? [{ year: Number(year), pl: pl!, en: en! }] : [];
	});
}

/** Ids of powiats in Bank Danych Lokalnych, by code; the rest is asked for when it is needed. */
export function readBdlIds(): Map<string, string> {
	return new Map(parseCsv(text('bdl_powiats.csv')).map(({ code, bdl_id }) => [code!, bdl_id!]));
}

/** By gmina, seven digits. Read line by line: half a million cells are no work for a CSV reader. */
export function readLocalities(): Map<string, Locality[]> {
	const byGmina = new Map<string, Locality[]>();
	for (const line of text('localities.csv').split('\n').slice(1)) {
		const [gmina, name, kind, lat, lng] = line.split(',');
		if (!gmina || !name) continue;
		const locality = { name, town: kind === 'miasto', lat: Number(lat), lng: Number(lng) };
		const known = byGmina.get(gmina);
		if (known) known.push(locality);
		else byGmina.set(gmina, [locality]);
	}
	return byGmina;
}

export function readObservations(): Observations {
	const observations: Observations = new Map();
	for (const row of parseCsv(text('sources.csv'))) {
		const source: Source = {
			publisher: row.publisher!,
			title: row.title!,
			licence: row.licence!,
			retrieved: row.retrieved!,
			url: row.url || null,
			mark: row.mark === 'programme-figure' ? row.mark : null
		};
		for (const { code, indicator, ...cells } of parseCsv(text(`observations/${row.file}`)))
			for (const [column, cell] of Object.entries(cells)) {
				if (cell === '') continue;
				const [name, year] = indicator ? [indicator, column] : column.split('@');
				const value = { year: Number(year), value: Number(cell), source };
				observe(observations, name!, code!.slice(0, 6), value);
			}
	}
	return observations;
}

/** Keeps the years in order; the first source of a year stays. */
export function observe(
	observations: Observations,
	indicator: string,
	code: string,
	one: Observation
): void {
	let byCode = observations.get(indicator);
	if (!byCode) observations.set(indicator, (byCode = new Map()));
	const known = byCode.get(code);
	if (!known) byCode.set(code, [one]);
	else if (!known.some(({ year }) => year === one.year)) {
		known.push(one);
		known.sort((a, b) => a.year - b.year);
	}
}

/** All seed files, for the stamp that says which version the database holds. */
export function seedFiles(): { name: string; bytes: Buffer }[] {
	return readdirSync(SEED, { recursive: true })
		.map(String)
		.filter((name) => name.endsWith('.csv'))
		.sort()
		.map((name) => ({ name, bytes: readFileSync(new URL(name, SEED)) }));
}
