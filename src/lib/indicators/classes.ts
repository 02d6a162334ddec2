/** A percentile rank in [0, 1] as one of five classes, 0 lowest: up to a fifth, and so on. */
export function fifth(standing: number): number {
	return Math.min(4, Math.floor(standing * 5));
}

/** A robust z as one of five classes, 0 lowest: below −2, below −1, within one, over 1, over 2. */
export function zClass(z: number): number {
	return z < -2 ? 0 : z < -1 ? 1 : z <= 1 ? 2 : z <= 2 ? 3 : 4;
}
