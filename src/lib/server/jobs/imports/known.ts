import type { KnownUnits } from '#lib/sources/units.ts';
import type { Reference } from '../../reference.ts';

const made = new WeakMap<Reference, KnownUnits>();

/** The register as readers of foreign files need it. */
export function knownUnits(reference: Reference): KnownUnits {
	const before = made.get(reference);
	if (before) return before;

	const names = new Map<string, string>();
	for (const gmina of reference.gminas())
		for (const { code, name } of reference.areas(gmina.teryt)) names.set(code, name);
	const moved = new Map<string, string>();
	const kinds = new Set<string>();
	const abolished = new Set<string>();
	for (const { before, after, change } of reference.changes()) {
		const six = before.slice(0, 6);
		if (before && after && before !== after) kinds.add(before);
		if (before && after && six !== after.slice(0, 6) && !names.has(six))
			moved.set(six, after.slice(0, 6));
		if (change === 'zniesiona') abolished.add(six);
	}
	const known: KnownUnits = {
		gminas: new Map(reference.gminas().map(({ teryt }) => [teryt.slice(0, 6), teryt])),
		places: new Map(
			reference.gminas().map(({ teryt, lat, lng }) => [teryt.slice(0, 6), [lng, lat] as const])
		),
		names,
		moved,
		kinds,
		abolished
	};
	made.set(reference, known);
	return known;
}

/** Codes a gmina may have in a register that is behind ours or ahead of it: today's first. */
export function codesOf(reference: Reference, teryt: string): string[] {
	const six = teryt.slice(0, 6);
	const today = reference.resolve(teryt) ?? teryt;
	const old = reference
		.changes()
		.map(({ before }) => before)
		.filter((before) => before.slice(0, 6) === six);
	return [...new Set([today, ...old.toReversed()])];
}
