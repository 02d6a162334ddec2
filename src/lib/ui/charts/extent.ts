import { extent, quantile } from 'd3-array';

/**
 * What an axis shows: all values, unless a few lie so far out that the rest would be squeezed into
 * a corner; then up to four times the middle half beyond its edges. `always` is shown in any case.
 */
export function shownExtent(values: number[], always: number[]): [number, number] {
	const [least = 0, most = 1] = extent([...values, ...always]);
	const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
	if (low === undefined || high === undefined || low === high) return [least, most];

	const reach = (high - low) * 4;
	return [
		Math.max(least, Math.min(low - reach, ...always)),
		Math.min(most, Math.max(high + reach, ...always))
	];
}
