import type { FIGURE_FLAGS } from '#lib/domain/figures.ts';

/*
 * Bank Danych Lokalnych of GUS, API version 1 (https://api.stat.gov.pl/Home/BdlApi): addresses, and
 * what its answers mean. Answers come in pages of at most 100.
 */

export const PAGE_SIZE = 100;

type Query = Record<string, string | number | (string | number)[] | null>;

function address(base: string, path: string, query: Query): string {
	const url = new URL(`${base.replace(/\/+$/, '')}${path}`);
	for (const [key, value] of Object.entries({ ...query, lang: 'pl', format: 'json' }))
		for (const one of Array.isArray(value) ? value : [value])
			if (one !== null) url.searchParams.append(key, String(one));
	return url.href;
}

/** All powiats (level 5), or the gminas of one (level 6). */
export const unitsAddress = (base: string, level: 5 | 6, parent: string | null, page: number) =>
	address(base, '/units', { level, 'parent-id': parent, page, 'page-size': PAGE_SIZE });

/** One variable: level 0 Poland, 2 województwa, 5 powiats, 6 gminas; all years unless some are named. */
export const byVariableAddress = (
	base: string,
	variable: string,
	asked: { level: number; parent: string | null; years: number[]; page: number }
) =>
	address(base, `/data/by-variable/${variable}`, {
		'unit-parent-id': asked.parent,
		'unit-level': asked.level,
		year: asked.years,
		page: asked.page,
		'page-size': PAGE_SIZE
	});

/** Many variables of one unit. */
export const byUnitAddress = (base: string, unit: string, variables: string[], page: number) =>
	address(base, `/data/by-unit/${unit}`, {
		'var-id': variables,
		page,
		'page-size': PAGE_SIZE
	});

export const variableAddress = (base: string, variable: string) =>
	address(base, `/variables/${variable}`, {});

/** What a unit id of twelve digits means. */
export type UnitId =
	| { code: string }
	/** No unit of today: half of a gmina, a district, one that BDL invents, one of the past, or none of ours (macroregion…). */
	| { left: 'half' | 'district' | 'artificial' | 'historical' | 'other' };

/**
 * MMWWRSSPPGGK: macroregion, województwo, region, subregion, powiat, gmina, kind. Kinds 4 and 5 are
 * the town and the countryside of a gmina, 8 and 9 districts and delegatury; gmina 00 in a powiat
 * with a kind is no gmina at all. Units of the past say until when they were: "… do 2002".
 */
export function readUnitId(id: string, name: string): UnitId {
	if (!/^\d{12}$/.test(id)) return { left: 'other' };
	const [woj, pow, gmi, kind] = [id.slice(2, 4), id.slice(7, 9), id.slice(9, 11), id[11]];
	if (/\bdo (roku )?\d{4}\)?\s*$/i.test(name)) return { left: 'historical' };
	if (/^0{12}$/.test(id)) return { code: '00' };
	if (kind === '0' && gmi === '00') {
		if (pow !== '00') return { code: woj + pow };
		return id.slice(4) === '00000000' && woj !== '00' ? { code: woj } : { left: 'other' };
	}
	if (gmi === '00' || pow === '00') return { left: 'artificial' };
	if (kind === '4' || kind === '5') return { left: 'half' };
	if (kind === '8' || kind === '9') return { left: 'district' };
	return /[123]/.test(kind) ? { code: woj + pow + gmi + kind } : { left: 'artificial' };
}

/** The id of a gmina, from the id of its powiat. */
export const gminaId = (powiatId: string, teryt: string) =>
	powiatId.slice(0, 9) + teryt.slice(4, 7);

/** The id of the województwo a powiat is in. */
export const wojewodztwoId = (powiatId: string) => `${powiatId.slice(0, 4)}00000000`;

export const POLAND_ID = '000000000000';

export type Flag = (typeof FIGURE_FLAGS)[number];

export interface Value {
	value: number | null;
	/** Why there is none; one of the domain's reasons. */
	reason: 'withheld' | 'discontinued' | 'awaited' | null;
	flags: Flag[];
	/** GUS marked the value in a way we do not know: it is not used. */
	unknown?: true;
}

const MISSING: Record<number, NonNullable<Value['reason']>> = {
	4: 'withheld',
	14: 'withheld',
	91: 'withheld',
	15: 'discontinued',
	50: 'awaited'
};
const ZERO: Record<number, Flag[]> = { 7: [], 17: ['method'], 94: [], 98: ['method'] };
const FLAGGED: Record<number, Flag[]> = {
	3: ['incomplete'],
	9: ['preliminary'],
	11: ['method'],
	13: ['method', 'incomplete'],
	20: ['imprecise'],
	21: ['imprecise'],
	97: ['joint']
};

/** A value with its attribute (`GET /attributes`): 0 and 1 are plain values. */
export function readValue(val: unknown, attribute: unknown): Value {
	const id = Number(attribute);
	if (id in MISSING) return { value: null, reason: MISSING[id], flags: [] };
	if (id in ZERO) return { value: 0, reason: null, flags: ZERO[id] };
	const flags = id === 0 || id === 1 ? [] : FLAGGED[id];
	if (!flags || typeof val !== 'number' || !Number.isFinite(val))
		return { value: null, reason: 'withheld', flags: [], unknown: true };
	return { value: val, reason: null, flags };
}

export interface Reading extends Value {
	year: number;
	attribute: string;
}

export interface Page<T> {
	rows: T[];
	/** Pages in all. */
	pages: number;
}

/** Each reader gives null for an answer that has another shape than the documented one. */
export function readUnits(json: unknown): Page<{ id: string; name: string }> | null {
	return page(json, (one) =>
		text(one.id) && text(one.name) ? { id: one.id as string, name: one.name as string } : null
	);
}

export function readByVariable(
	json: unknown
): Page<{ id: string; name: string; readings: Reading[] }> | null {
	return page(json, ({ id, name, values }) => {
		const readings = readingsOf(values);
		return text(id) && readings ? { id: String(id), name: String(name ?? ''), readings } : null;
	});
}

export function readByUnit(
	json: unknown
): (Page<{ variable: string; readings: Reading[] }> & { unit: string; name: string }) | null {
	const { unitId, unitName } = (json ?? {}) as Record<string, unknown>;
	const read = page(json, ({ id, values }) => {
		const readings = readingsOf(values);
		return readings && Number.isInteger(id) ? { variable: String(id), readings } : null;
	});
	return read && text(unitId)
		? { ...read, unit: unitId as string, name: String(unitName ?? '') }
		: null;
}

export interface Variable {
	id: string;
	/** n1 to n5, as GUS names the cell of its table. */
	names: string[];
	/** 0 Poland, 2 województwo, 5 powiat, 6 gmina. */
	level: number;
	unit: string;
	years: number[];
}

export function readVariable(json: unknown): Variable | null {
	const one = (json ?? {}) as Record<string, unknown>;
	if (!Number.isInteger(one.id) || !Number.isInteger(one.level)) return null;
	return {
		id: String(one.id),
		names: ['n1', 'n2', 'n3', 'n4', 'n5'].flatMap((key) => (text(one[key]) ? [one[key]] : [])),
		level: one.level as number,
		unit: String(one.measureUnitName ?? ''),
		years: Array.isArray(one.years) ? one.years.map(Number).filter(Number.isInteger) : []
	};
}

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

function page<T>(json: unknown, read: (one: Record<string, unknown>) => T | null): Page<T> | null {
	const { results, totalRecords, pageSize } = (json ?? {}) as Record<string, unknown>;
	if (!Array.isArray(results)) return null;
	const rows: T[] = [];
	for (const one of results) {
		const row = one && typeof one === 'object' ? read(one as Record<string, unknown>) : null;
		if (row === null) return null; // half an answer would lose values in silence
		rows.push(row);
	}
	const size = Number(pageSize) > 0 ? Number(pageSize) : PAGE_SIZE;
	const total = Number.isInteger(totalRecords) ? (totalRecords as number) : rows.length;
	return { rows, pages: Math.max(1, Math.ceil(total / size)) };
}

function readingsOf(values: unknown): Reading[] | null {
	if (!Array.isArray(values)) return null;
	const readings: Reading[] = [];
	for (const one of values) {
		const { year, val, attrId } = (one ?? {}) as Record<string, unknown>;
		if (!/^\d{4}$/.test(String(year))) return null;
		readings.push({ year: Number(year), attribute: String(attrId), ...readValue(val, attrId) });
	}
	return readings;
}
