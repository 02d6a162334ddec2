import { CATEGORIES } from '#lib/domain/places.ts';
import { word } from '#lib/i18n/lists/label.ts';
import { category } from '#lib/i18n/lists/places.ts';
import type { Row } from '../row.ts';
import type { Numbered } from './layout.ts';

/** Places in the order of the legend: by kind, as the list of kinds has them, then as they came. */
export const numbered = (rows: Row[]): Numbered[] =>
	CATEGORIES.flatMap((key) =>
		rows
			.filter((row) => row.category === key)
			.map(({ id, name, village, point }) => ({
				id,
				group: word(category, key),
				name,
				village: village ?? '',
				point
			}))
	);
