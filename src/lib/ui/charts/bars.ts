import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** Percent of the width for a value: from zero, to the largest of the values. */
export function barScale(values: number[]) {
	const [from = 0, to = 0] = extent([0, ...values]);
	return scaleLinear([from, to || 1], [0, 100]);
}

/** A bar from zero to a value, in percent; at least a hair, so that a true zero is seen. */
export function bar(x: (value: number) => number, value: number): { from: number; width: number } {
	const [from, to] = [x(0), x(value)].sort((a, b) => a - b);
	return { from, width: Math.max(to - from, 0.4) };
}
