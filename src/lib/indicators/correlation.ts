import { FEWEST, standings } from './peers.ts';

/**
 * Spearman's rank correlation in [−1, 1], ties at their middle: whether gminas with more of one have
 * more (or less) of the other. Null for fewer than five pairs, or when one side does not vary.
 */
export function correlation(x: number[], y: number[]): number | null {
	if (x.length <= FEWEST) return null;
	const [a, b] = [standings(x), standings(y)];
	// mid-ranks in [0, 1] have the middle 1/2
	let [xy, xx, yy] = [0, 0, 0];
	for (let i = 0; i < a.length; i++) {
		xy += (a[i] - 0.5) * (b[i] - 0.5);
		xx += (a[i] - 0.5) ** 2;
		yy += (b[i] - 0.5) ** 2;
	}
	return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}
