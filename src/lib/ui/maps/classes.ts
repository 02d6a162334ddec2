import { quantileSorted, sort } from 'd3-array';

/** More classes than five cannot be told apart on a map. */
export const CLASSES = 5;

/**
 * Upper limits of the classes of a map, without the last, which is open: about as many gminas in
 * each, at numbers a person can read (1 700, not 1 681). Fewer where limits fall together.
 */
export function breaksOf(values: Iterable<number>, count = CLASSES): number[] {
	const sorted = sort(values);
	const limits = Array.from({ length: count - 1 }, (_, i) =>
		readable(quantileSorted(sorted, (i + 1) / count) ?? 0)
	);
	return [...new Set(limits)];
}

/** The class of a value, from 1; 0 for no data. A value on a limit belongs below it ("do 1 700"). */
export function classOf(value: number | null | undefined, breaks: number[]): number {
	if (value === null || value === undefined) return 0;
	return 1 + breaks.filter((limit) => value > limit).length;
}

/** Two digits that count: 1681 becomes 1700, 0.0347 becomes 0.035. */
function readable(value: number): number {
	return Number(value.toPrecision(2));
}
