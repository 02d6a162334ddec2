import { median } from 'd3-array';
import { FEWEST } from './peers.ts';

/** Makes the median absolute deviation of normally spread values their standard deviation. */
const NORMAL = 1.4826;

export interface Scale {
	middle: number;
	/** 1.4826 times the median absolute deviation; never zero. */
	spread: number;
}

/**
 * The middle and spread of a group, from its known values: the median and 1.4826·MAD, which a few
 * extreme gminas do not move. Null for fewer than five known, or when more than half are equal and
 * the spread would be zero.
 */
export function scale(values: (number | null)[]): Scale | null {
	const known = values.filter((value) => value !== null);
	if (known.length < FEWEST) return null;

	const middle = median(known)!;
	const spread = NORMAL * median(known, (value) => Math.abs(value - middle))!;
	return spread > 0 ? { middle, spread } : null;
}

/** How many spreads a value lies above (or below) the middle of its group; null without a scale. */
export function robustZ(value: number | null, of: Scale | null): number | null {
	return value === null || of === null ? null : (value - of.middle) / of.spread;
}
