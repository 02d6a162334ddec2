import { CUSTOM, isId } from './entity.ts';
import type { EntityRoot, Point } from './entity.ts';
import { problemWith } from './fields.ts';
import { kindIn } from './kinds.ts';
import { inPoland } from './poland.ts';
import { FORBIDDEN } from './problem.ts';
import type { Problem } from './problem.ts';

/** What a field may be given; null clears it. A point is stored as `[lng, lat]`. */
export type Value = string | number | boolean | Point | null;
export type Values = Record<string, Value | undefined>;

const MOST_CUSTOM = 500;

/**
 * What is wrong with values before they are written; empty when nothing is. Keys are fields,
 * members of sets (`need:{id}`: true), cells of grids (`hours:mon`), own fields (`x:…`) and `point`.
 */
export function problems(root: EntityRoot, values: Values): Problem[] {
	return Object.entries(values)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => problemIn(root, key, value as Value))
		.filter((problem) => problem !== null);
}

/** Names and titles that are not there. */
export function missing(root: EntityRoot, values: Values): Problem[] {
	return Object.entries(kindIn(root).fields)
		.filter(([field, { required }]) => required && (values[field] ?? null) === null)
		.map(([field]) => ({ code: 'required', field }));
}

/** What is wrong with one value; clearing (null) is refused only for names and titles. */
export function problemIn(root: EntityRoot, key: string, value: Value): Problem | null {
	const [prefix, ...rest] = key.split(':');
	const member = rest.join(':');
	if (key.length > 200 || FORBIDDEN.has(prefix) || FORBIDDEN.has(member))
		return { code: 'forbidden-key', field: key.slice(0, 40) };
	if (key === 'point') return pointProblem(value);

	const { fields, sets, grids } = kindIn(root);
	if (Object.hasOwn(fields, key)) {
		if (value !== null) return problemWith(fields[key], key, value);
		return fields[key].required ? { code: 'required', field: key } : null;
	}
	if (!member) return { code: 'unknown-field', field: key };
	if (prefix === 'x')
		return CUSTOM.test(member) ? customProblem(key, value) : { code: 'forbidden-key', field: key };

	const set = Object.values(sets).find((one) => one.prefix === prefix);
	if (set && (value === true || value === null))
		return set.keys && !set.keys.includes(member) ? { code: 'not-in-list', field: key } : null;

	const grid = Object.values(grids).find(
		({ prefix: own, keys, suffix }) =>
			own === prefix && (keys ? keys.some((name) => member === name + suffix) : isId(member))
	);
	if (!grid) return { code: 'unknown-field', field: key };
	return value === null ? null : problemWith(grid.cell, key, value);
}

function pointProblem(value: Value): Problem | null {
	const field = 'point';
	if (value === null) return null;
	if (typeof value !== 'object' || !Number.isFinite(value.lat) || !Number.isFinite(value.lng))
		return { code: 'not-a-number', field };
	return inPoland(value) ? null : { code: 'outside-poland', field };
}

function customProblem(field: string, value: Value): Problem | null {
	if (typeof value === 'object' && value !== null) return { code: 'not-text', field };
	if (typeof value === 'string' && value.length > MOST_CUSTOM)
		return { code: 'too-long', field, limit: MOST_CUSTOM };
	if (typeof value === 'number' && !Number.isFinite(value)) return { code: 'not-a-number', field };
	return null;
}

/** As the document holds it: a position is one value, so that two moves at once never mix. */
export const stored = (value: Exclude<Value, null>): unknown =>
	typeof value === 'object' ? [value.lng, value.lat] : value;
