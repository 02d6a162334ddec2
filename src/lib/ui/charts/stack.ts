import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

export interface Part {
	key: string;
	from: number;
	to: number;
}

/** Parts one after another on an axis from 0 to `whole`, in percent of the width; nothing is left out. */
export function stacked(values: { key: string; value: number }[], whole: number): Part[] {
	const x = scaleLinear([0, whole], [0, 100]);
	const row = Object.fromEntries(values.map(({ key, value }) => [key, value]));
	return stack<Record<string, number>>()
		.keys(values.map(({ key }) => key))([row])
		.map(({ key, 0: [from, to] }) => ({ key, from: x(from), to: x(to) }));
}
