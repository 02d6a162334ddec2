/*
 * Small numbers of people are not shown: in a village "2 persons" may be a name. A hidden number
 * must not come back by subtraction either, so others are hidden with it, and where even that does
 * not help, the total.
 */

/** Counts below this are hidden; zero says nothing of anybody and is shown. */
export const SMALL = 5;

export interface Protected {
	/** A number that may be shown, `hidden`, or null where it is unknown. */
	cells: (number | 'hidden' | null)[];
	total: number | 'hidden' | null;
}

/**
 * Parts of a whole (whole numbers, null unknown) as they may be shown beside their total. Counts of
 * 1 to threshold − 1 are hidden, then the smallest of the others until nobody who knows this rule can
 * work a hidden one out: at least two are hidden, and what they add up to neither forces all of them
 * to one nor all of them to threshold − 1.
 */
export function protect(
	counts: (number | null)[],
	total: number | null,
	threshold = SMALL
): Protected {
	const small = (count: number | null) => count !== null && count > 0 && count < threshold;
	const hidden = counts.map(small);
	const cells = () => counts.map((count, i) => (hidden[i] ? ('hidden' as const) : count));
	if (total !== null && small(total)) {
		counts.forEach((count, i) => (hidden[i] ||= count !== null && count > 0));
		return { cells: cells(), total: 'hidden' };
	}
	if (total === null || !hidden.includes(true) || counts.includes(null))
		return { cells: cells(), total };

	const more = counts
		.map((count, i) => ({ count: count!, i }))
		.filter(({ count }) => count >= threshold)
		.sort((a, b) => a.count - b.count);
	let helped = false;
	while (revealed(counts, hidden, helped, threshold)) {
		const [next] = more;
		if (!next) return { cells: cells(), total: 'hidden' };
		// equals go together: which of them was taken would say something of the rest
		while (more[0]?.count === next.count) hidden[more.shift()!.i] = true;
		helped = true;
	}
	return { cells: cells(), total };
}

/** Whether what the hidden ones add up to leaves a reader only one possibility. */
function revealed(
	counts: (number | null)[],
	hidden: boolean[],
	helped: boolean,
	threshold: number
): boolean {
	const values = counts.filter((_, i) => hidden[i]).map(Number);
	if (values.length < 2) return true;
	const sum = values.reduce((all, one) => all + one, 0);
	const most = values.length * (threshold - 1);
	// each hidden one is at least 1; without a helper each is also at most threshold − 1
	return sum === values.length || (!helped && sum === most);
}
