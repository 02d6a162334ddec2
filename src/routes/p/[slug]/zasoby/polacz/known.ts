import type { Known } from '#lib/domain/duplicates.ts';
import type { Place } from '#lib/domain/places.ts';

/** A place as far as it matters for likeness. */
export const knownOf = ({
	id,
	name,
	locality,
	point,
	category,
	register,
	registers
}: Place): Known => ({
	...{ id, name, locality, point, category },
	registers: [register, ...registers].filter(Boolean)
});
