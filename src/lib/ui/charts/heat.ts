/*
 * A table of colours: how far each value is from the middle of its group, in five classes, seen from
 * what is better. Classes come with the values (`heatRow` of indicators); this says how they look.
 */

export type HeatClass = 1 | 2 | 3 | 4 | 5;

export interface HeatColumn {
	code: string;
	name: string;
	unit: string;
	/** The year in which the gminas are compared. */
	year: number | null;
	polarity: 'more' | 'less' | null;
	/** A value as the table prints it, without its unit. */
	format: (value: number) => string;
}

export interface HeatRow {
	code: string;
	name: string;
	powiat: string;
	ours: boolean;
	/** In the order of the columns; `level` is 1 far below the middle to 5 far above it. */
	values: { value: number | null; level: HeatClass | null }[];
}

export interface HeatCell {
	text: string;
	/** Its colour, 5 for a clear strength; null for no colour. */
	colour: HeatClass | null;
}

/** A class as seen from what is better. Null where neither more nor less is. */
export function towardsGood(
	level: HeatClass | null,
	polarity: 'more' | 'less' | null
): HeatClass | null {
	if (level === null || polarity === null) return null;
	return polarity === 'more' ? level : ((6 - level) as HeatClass);
}

/** What stands beside the number, so that colour is not the only sign. */
export const SIGNS: Record<HeatClass, string> = { 1: '−−', 2: '−', 3: '', 4: '+', 5: '++' };

/** The cells of a table, row by row; `missing` is what an unknown value says. */
export function heat(columns: HeatColumn[], rows: HeatRow[], missing: string): HeatCell[][] {
	return rows.map(({ values }) =>
		columns.map(({ polarity, format }, i) => {
			const { value, level } = values[i];
			return {
				text: value === null ? missing : format(value),
				colour: towardsGood(level, polarity)
			};
		})
	);
}
