/** One line of what a bench prints. */
export interface Row {
	what: string;
	value: number | string;
	unit: string;
	/** What we want it to be, in words. */
	aim?: string;
}

/** The value below which `share` (0–1) of the sample lies; the sample is sorted in place. */
export function quantile(sample: number[], share: number): number {
	sample.sort((a, b) => a - b);
	return sample[Math.min(sample.length - 1, Math.floor(sample.length * share))] ?? Number.NaN;
}

export const round = (value: number, digits = 0) => Number(value.toFixed(digits));
