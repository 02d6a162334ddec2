import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** People of one age, in years of age; `to` is null for the last, open group. */
export interface AgeGroup {
	from: number;
	to: number | null;
	women: number;
	men: number;
}

/** Lays out a pyramid: ages upwards, women to the left as in GUS's own, men to the right. */
export function pyramid(groups: AgeGroup[], width: number) {
	const rows = groups.toSorted((a, b) => b.from - a.from);
	const middle = 56;
	const half = (width - middle) / 2;
	const widest = max(rows, ({ women, men }) => Math.max(women, men)) ?? 0;
	const x = scaleLinear([0, widest || 1], [0, half - 8]).nice(3);
	const row = 20;
	return { rows, half, middle, x, row, top: 24, height: 24 + rows.length * row + 24 };
}

export type Pyramid = ReturnType<typeof pyramid>;

export const ageName = ({ from, to }: AgeGroup) => (to === null ? `${from}+` : `${from}–${to}`);
