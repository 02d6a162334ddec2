import type { GminaKind } from '#lib/domain/gmina.ts';

/*
 * A functional type as far as published figures allow: kind, size, where people live and how
 * densely. (The typologies of geographers also use commuting and land use, which no figure of ours
 * holds.) Bounds are round numbers that can be said aloud.
 */

export const SIZES = ['to5', 'to10', 'to20', 'to50', 'to100', 'over100'] as const;
export type Size = (typeof SIZES)[number];
const SIZE_BOUNDS = [5000, 10_000, 20_000, 50_000, 100_000];

/** Nobody, fewer than half, half or more, everybody lives in the countryside. */
export const RURAL = ['none', 'minority', 'majority', 'all'] as const;
export type Rural = (typeof RURAL)[number];

/** Under 50, from 50, from 150 and from 500 people on a square kilometre. */
export const DENSITIES = ['sparse', 'medium', 'dense', 'urban'] as const;
export type Density = (typeof DENSITIES)[number];
const DENSITY_BOUNDS = [50, 150, 500];

export interface FunctionalType {
	kind: GminaKind;
	size: Size;
	rural: Rural;
	density: Density;
}

/** Null when one of the figures is unknown. `ruralPct` in 0–100, `density` in people per km². */
export function functionalType(
	kind: GminaKind,
	population: number | null,
	ruralPct: number | null,
	density: number | null
): FunctionalType | null {
	if (population === null || ruralPct === null || density === null) return null;
	return {
		kind,
		size: SIZES[above(population, SIZE_BOUNDS)],
		rural:
			ruralPct <= 0 ? 'none' : ruralPct >= 100 ? 'all' : ruralPct < 50 ? 'minority' : 'majority',
		density: DENSITIES[above(density, DENSITY_BOUNDS)]
	};
}

/** One string per type, to find those alike. */
export const typeKey = ({ kind, size, rural, density }: FunctionalType): string =>
	[kind, size, rural, density].join(' ');

/** How many bounds a value reaches. */
function above(value: number, bounds: number[]): number {
	return bounds.filter((bound) => value >= bound).length;
}
