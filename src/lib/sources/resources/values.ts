import { problemIn, type Value } from '#lib/domain/check.ts';
import { GROUPS } from '#lib/domain/groups.ts';
import {
	ACCESS_VALUES,
	BROADBAND,
	INTERNET,
	LANGUAGES,
	PLACE_LICENCES,
	PLACE_STATUSES,
	PLANES,
	PRECISIONS
} from '#lib/domain/places.ts';
import { readNumber } from '../table.ts';
import type { TargetField } from './draft.ts';
import type { Notice } from './problems.ts';
import { folded, isoDate, oneLine, yesOrNo } from './words.ts';

/* From the text of a cell to the value of a field; what cannot be kept is said by a notice. */

export interface Read {
	values: Record<string, Value>;
	notices: Notice[];
}

type Reader = (cell: string, field: TargetField) => Record<string, Value> | null;

const text: Reader = (cell, field) => ({ [field]: oneLine(cell) });

/** Whole numbers may carry words: "20 osób". */
const number: Reader = (cell, field) => {
	const found =
		readNumber(cell) ?? readNumber(/^\s*([\d.,\s]+)\p{L}/u.exec(cell.slice(0, 60))?.[1] ?? '');
	return found && { [field]: found.value };
};

const flag: Reader = (cell, field) => {
	const answer = yesOrNo(cell);
	return answer === null ? null : { [field]: answer };
};

const date: Reader = (cell, field) => {
	const found = isoDate(cell);
	return found === null ? null : { [field]: found };
};

const key =
	(keys: readonly string[]): Reader =>
	(cell, field) => {
		const found = keys.find((one) => one === cell.trim().toLowerCase());
		return found ? { [field]: found } : null;
	};

const LINK_WORDS: [RegExp, string][] = [
	[/swiatlowod|fiber/, 'fibre'],
	[/kablow/, 'cable'],
	[/dsl|telefoniczn/, 'copper'],
	[/radiow/, 'fixed_radio'],
	[/\blte\b|\b4g\b/, 'mobile_4g'],
	[/\b5g\b/, 'mobile_5g'],
	[/satelit/, 'satellite'],
	[/\bose\b/, 'school_network'],
	[/^brak|^nie ma/, 'none']
];

/** Members of a set: our keys, parted by anything, or words where there are some. */
const set =
	(prefix: string, keys: readonly string[], words: [RegExp, string][] = []): Reader =>
	(cell) => {
		const typed = cell.slice(0, 500);
		const parts = typed.toLowerCase().split(/[\s,;|/]+/);
		const said = words.filter(([pattern]) => pattern.test(folded(typed))).map(([, name]) => name);
		const found = keys.filter((name) => parts.includes(name) || said.includes(name));
		if (found.length === 0) return null;
		return Object.fromEntries(found.map((name) => [`${prefix}:${name}`, true]));
	};

/** Answers about access, in our words or in OpenStreetMap's. */
const ACCESS_WORDS: Record<string, string> = {
	tak: 'yes',
	nie: 'no',
	czesciowo: 'partly',
	limited: 'partly',
	designated: 'yes'
};

const access: Reader = (cell, field) => {
	const word = folded(cell.slice(0, 40));
	const answer = ACCESS_WORDS[word] ?? ACCESS_VALUES.find((one) => one === word);
	const name = field === 'wheelchair' ? 'access:step_free_entrance' : field;
	return answer ? { [name]: answer } : null;
};

/** An address of a page; people leave out how it begins. */
const link: Reader = (cell, field) => {
	const typed = cell.trim();
	if (/^https?:\/\//i.test(typed)) return { [field]: typed };
	return /^(www\.)?[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(typed.slice(0, 300))
		? { [field]: `https://${typed}` }
		: null;
};

const READERS: Partial<Record<TargetField, Reader>> = {
	rooms: number,
	seats: number,
	workstations: number,
	devices: number,
	teachers: number,
	downloadMbps: number,
	uploadMbps: number,
	latencyMs: number,
	measuredAt: date,
	confirmedAt: date,
	publicWifi: flag,
	website: link,
	wheelchair: access,
	precision: key(PRECISIONS),
	status: key(PLACE_STATUSES),
	plane: key(PLANES),
	broadband: key(BROADBAND),
	licence: key(PLACE_LICENCES),
	internet: set('internet', INTERNET, LINK_WORDS),
	groups: set('group', GROUPS),
	languages: set('language', LANGUAGES)
};

const readerOf = (field: TargetField): Reader =>
	READERS[field] ?? (field.startsWith('access:') ? access : text);

/** What one cell gives: values that may be written, or a notice that it could not be kept. */
export function readValue(field: TargetField, cell: string): Read {
	const left: Notice = { code: 'left-out', field, value: oneLine(cell.slice(0, 200)).slice(0, 80) };
	const read = readerOf(field)(cell, field);
	if (!read) return { values: {}, notices: [left] };
	const values: Record<string, Value> = {};
	for (const [name, value] of Object.entries(read)) {
		const problem = problemIn('places', name, value);
		if (!problem) values[name] = value;
		else if (problem.code === 'too-long' && typeof value === 'string' && problem.limit) {
			values[name] = shortened(value, problem.limit);
			return { values, notices: [{ code: 'shortened', field, value: values[name] as string }] };
		} else return { values: {}, notices: [left] };
	}
	return { values, notices: [] };
}

/** As much as there is room for, without half a letter at the end. */
const shortened = (value: string, most: number): string =>
	value.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '') + '…';
