/*
 * Overlapping risks (row by row, without an index): a threshold per component, and the gminas that
 * are over all or most of them. A threshold is a value in the component's own unit.
 */

export interface Threshold {
	/** By gmina in a common list; null unknown. */
	values: (number | null)[];
	/** The value from which it is a risk, itself included. */
	at: number;
	risk: 'more' | 'less';
}

/** How many thresholds a gmina is over, and of how many we know. */
export interface Overlap {
	over: number;
	known: number;
}

export function overlaps(thresholds: Threshold[], gminas: number): Overlap[] {
	return Array.from({ length: gminas }, (_, i) => {
		const known = thresholds.filter(({ values }) => values[i] !== null);
		const over = known.filter(({ values, at, risk }) =>
			risk === 'more' ? values[i]! >= at : values[i]! <= at
		);
		return { over: over.length, known: known.length };
	});
}

/** Over more than half of all thresholds, the unknown ones counted as not. */
export const overMost = ({ over }: Overlap, all: number) => all > 0 && over * 2 > all;
export const overAll = ({ over }: Overlap, all: number) => all > 0 && over === all;
