import type { Place } from '#lib/domain/places.ts';

/** In how many places each own field says something. */
export function usesOf(places: Place[]): Record<string, number> {
	const uses: Record<string, number> = {};
	for (const { custom } of places)
		for (const id of Object.keys(custom)) uses[id] = (uses[id] ?? 0) + 1;
	return uses;
}
