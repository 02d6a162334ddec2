import * as v from 'valibot';
import type { Entity, GridKind, Kind, SetKind } from '#lib/domain/entity.ts';
import type { Fields } from '#lib/domain/fields.ts';

/*
 * Entries on their way from the server to the page. Most fields of most entries are still unknown;
 * five hundred places written out in full would be six times as long.
 */
export type Thin<E> = Partial<E> & { id: string };

type Any = {
	schema: Kind['schema'];
	sets: Record<string, SetKind>;
	grids: Record<string, GridKind>;
};

/** Leaves out every value that a fresh entry has too. */
export function thin<E extends { id: string }>(kind: Any, entries: E[]): Thin<E>[] {
	const fresh = blank(kind);
	const usual = (key: string, value: unknown) =>
		JSON.stringify(value) === JSON.stringify(fresh[key]);
	return entries.map(
		(entry) =>
			Object.fromEntries(
				Object.entries(entry).filter(([key, value]) => !usual(key, value))
			) as Thin<E>
	);
}

/** The entries again, every field in its place. */
export function full<
	F extends Fields,
	S extends Record<string, SetKind>,
	G extends Record<string, GridKind>
>(kind: Kind<F, S, G>, entries: Thin<Entity<Kind<F, S, G>>>[]): Entity<Kind<F, S, G>>[] {
	const fresh = blank(kind);
	return entries.map((entry) => ({ ...fresh, ...entry }) as unknown as Entity<Kind<F, S, G>>);
}

function blank({ schema, sets, grids }: Any): Record<string, unknown> {
	return {
		order: '',
		point: null,
		custom: {},
		...v.parse(schema, {}),
		...Object.fromEntries(Object.keys(sets).map((key) => [key, []])),
		...Object.fromEntries(Object.keys(grids).map((key) => [key, {}]))
	};
}
