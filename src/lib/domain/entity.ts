import * as v from 'valibot';
import type * as Y from 'yjs';
import { date, line, maybe } from './fields.ts';
import type { Field, Fields, ReadOf } from './fields.ts';
import { compareOrder, isKey } from './order.ts';
import { FORBIDDEN } from './problem.ts';

/*
 * What every kind of entity has in common: a shared map per id, holding short plain values.
 * A set is keys (`need:{id}` → true), never an array: two people adding to it both succeed.
 * A grid is keys too (`hours:mon` → "8–16"). Custom fields are `x:{field}`. Fields this version
 * does not know stay in the document and are not shown.
 */

/** Roots that hold entities, in whichever document. A file format: add, never rename. */
export const ENTITY_ROOTS = [
	'places',
	'equipment',
	'purchases',
	'partners',
	'relations',
	'needs',
	'recommendations',
	'groups',
	'figures',
	'imports',
	// in `private/{id}` only, the document of those who lead
	'stakeholders'
] as const;
export type EntityRoot = (typeof ENTITY_ROOTS)[number];

/** Where an entry came from in the meeting or after it (content list 4.15). */
export const CHANNELS = ['phone', 'paper', 'in_person', 'phone_call', 'proxy', 'online'] as const;
export type EntryChannel = (typeof CHANNELS)[number];

/** Marks of the demonstration: invented, or a public fact with its source. */
export const ORIGINS = ['demo_content', 'public_fact'] as const;

export const VISIBILITIES = ['private', 'partnership', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
/** What a shared document may hold: `private` things live in another document. */
export const SHOWN = ['partnership', 'public'] as const;

const COMMON = {
	origin: maybe(ORIGINS),
	/** Where a fact was found, in words or as an address. */
	source: line(300),
	channel: maybe(CHANNELS),
	createdAt: date()
} satisfies Fields;

export interface SetKind<K extends string = string> {
	prefix: string;
	/** null: ids of other entities or codes of a register, any safe text. */
	keys: readonly K[] | null;
}
export interface GridKind<K extends string = string, T = unknown> {
	prefix: string;
	suffix: string;
	/** null: ids of other entities. */
	keys: readonly K[] | null;
	cell: Field<T>;
}

export const setOf = <const K extends string>(prefix: string, keys: readonly K[]): SetKind<K> => ({
	prefix,
	keys
});
export const refs = (prefix: string): SetKind<string> => ({ prefix, keys: null });
export const grid = <const K extends string, T>(
	prefix: string,
	keys: readonly K[],
	cell: Field<T>,
	suffix = ''
): GridKind<K, T> => ({ prefix, suffix, keys, cell });

/** A cell for each of some other entities: `reason:{id}`. */
export const notes = <T>(prefix: string, cell: Field<T>): GridKind<string, T> => ({
	prefix,
	suffix: '',
	keys: null,
	cell
});

/** Whether a text may be the id of an entity. */
export const isId = (text: string) => /^[\w-]{1,64}$/.test(text) && !FORBIDDEN.has(text);

type SetsOf = Record<string, SetKind>;
type GridsOf = Record<string, GridKind>;

export interface Kind<
	F extends Fields = Fields,
	S extends SetsOf = SetsOf,
	G extends GridsOf = GridsOf
> {
	root: EntityRoot;
	fields: F & typeof COMMON;
	sets: S;
	grids: G;
	/** Fields that are root fragments, `text:{id}:{field}`. */
	texts: readonly string[];
	schema: v.GenericSchema<unknown, Record<string, unknown>>;
}

type CellOf<G> = G extends GridKind<infer K, infer T> ? Partial<Record<K, NonNullable<T>>> : never;
type KeyOf<S> = S extends SetKind<infer K> ? K : never;

export type Entity<K> =
	K extends Kind<infer F, infer S, infer G>
		? { id: string; order: string; point: Point | null } & {
				[N in keyof (F & typeof COMMON)]: ReadOf<(F & typeof COMMON)[N]>;
			} & { [N in keyof S]: KeyOf<S[N]>[] } & { [N in keyof G]: CellOf<G[N]> } & {
				custom: Record<string, string | number | boolean>;
			}
		: never;

export interface Point {
	lat: number;
	lng: number;
}

export function kind<
	F extends Fields,
	S extends SetsOf = Record<never, never>,
	G extends GridsOf = Record<never, never>
>(parts: {
	root: EntityRoot;
	fields: F;
	sets?: S;
	grids?: G;
	texts?: readonly string[];
}): Kind<F, S, G> {
	const fields = { ...COMMON, ...parts.fields };
	const entries = Object.fromEntries(
		Object.entries(fields).map(([key, field]) => [key, field.read])
	);
	return {
		root: parts.root,
		fields,
		sets: parts.sets ?? ({} as S),
		grids: parts.grids ?? ({} as G),
		texts: parts.texts ?? [],
		schema: v.object(entries)
	};
}

/** The shared maps of a root, whatever a broken client may have put beside them. */
export const itemsOf = (doc: Y.Doc, root: EntityRoot): [string, unknown][] =>
	[...doc.getMap<unknown>(root).entries()].filter(([id]) => !FORBIDDEN.has(id));

/** A shared map, told apart without its class: there is one copy of yjs, but nothing may throw. */
export const isMap = (item: unknown): item is Y.Map<unknown> =>
	typeof item === 'object' &&
	item !== null &&
	'_map' in item &&
	'entries' in item &&
	typeof item.entries === 'function';

export const isDeleted = (item: unknown) => isMap(item) && item.has('deletedAt');

/** Plain copies in page order, without the deleted and without what cannot be read. */
export function readAll<F extends Fields, S extends SetsOf, G extends GridsOf>(
	doc: Y.Doc,
	of: Kind<F, S, G>
): Entity<Kind<F, S, G>>[] {
	return itemsOf(doc, of.root)
		.filter(([, item]) => !isDeleted(item))
		.map(([id, item]) => readOne(of, id, item))
		.filter((entity) => entity !== null)
		.sort(compareOrder);
}

/** One plain copy; null when the item breaks its schema. */
export function readOne<F extends Fields, S extends SetsOf, G extends GridsOf>(
	of: Kind<F, S, G>,
	id: string,
	item: unknown
): Entity<Kind<F, S, G>> | null {
	if (!isMap(item)) return null;

	const values = plain(item);
	const result = v.safeParse(of.schema, values);
	if (!result.success) return null;

	return {
		id,
		order: isKey(values.order) ? values.order : '',
		point: pointOf(values.point),
		...result.output,
		...sets(of, values),
		...grids(of, values),
		custom: custom(values)
	} as unknown as Entity<Kind<F, S, G>>;
}

/** Own short values of a shared map; nested types and prototype names are left out. */
function plain(item: Y.Map<unknown>): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [key, value] of item.entries()) if (!FORBIDDEN.has(key)) values[key] = value;
	return values;
}

function sets(of: Kind, values: Record<string, unknown>) {
	const read: Record<string, string[]> = {};
	for (const [name, { prefix, keys }] of Object.entries(of.sets)) {
		const on = (key: string) => values[`${prefix}:${key}`] === true;
		read[name] = keys
			? keys.filter(on)
			: Object.keys(values)
					.filter((key) => key.startsWith(`${prefix}:`) && values[key] === true)
					.map((key) => key.slice(prefix.length + 1))
					.sort();
	}
	return read;
}

function grids(of: Kind, values: Record<string, unknown>) {
	const read: Record<string, Record<string, unknown>> = {};
	for (const [name, { prefix, suffix, keys, cell }] of Object.entries(of.grids)) {
		read[name] = {};
		for (const key of keys ?? idsAfter(prefix, values)) {
			const value = values[`${prefix}:${key}${suffix}`];
			if (value !== undefined && v.is(cell.write, value)) read[name][key] = value;
		}
	}
	return read;
}

const idsAfter = (prefix: string, values: Record<string, unknown>) =>
	Object.keys(values)
		.filter((key) => key.startsWith(`${prefix}:`))
		.map((key) => key.slice(prefix.length + 1))
		.filter(isId)
		.sort();

/** What an own field of a partnership may be called. */
export const CUSTOM = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,59}$/u;

function custom(values: Record<string, unknown>) {
	const read: Record<string, string | number | boolean> = {};
	for (const [key, value] of Object.entries(values)) {
		const name = key.startsWith('x:') ? key.slice(2) : '';
		if (!CUSTOM.test(name) || FORBIDDEN.has(name)) continue;
		if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
			read[name] = value as string | number | boolean;
	}
	return read;
}

/** A position is one value, `[lng, lat]`, so that two moves at once never mix. */
export function pointOf(value: unknown): Point | null {
	if (!Array.isArray(value) || value.length !== 2) return null;
	const [lng, lat] = value as unknown[];
	if (typeof lng !== 'number' || typeof lat !== 'number') return null;
	if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return null;
	return { lat, lng };
}
