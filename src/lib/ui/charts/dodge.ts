/*
 * Dots on an axis that do not hide each other: x stays exact, a dot that would touch another goes
 * up a row. Rows are as far apart as a dot is wide, so rows never touch and one pass is enough.
 */

export interface Dodge {
	/** Row of every dot, from 0 at the axis, in the order given. */
	rows: number[];
	/** How many rows there are. */
	height: number;
}

/** `xs` in pixels, of dots `diameter` wide. */
export function dodge(xs: number[], diameter: number): Dodge {
	const rows = new Array<number>(xs.length).fill(0);
	const ends: number[] = []; // of each row, the x of its last dot
	const order = xs.map((_, i) => i).sort((a, b) => xs[a] - xs[b]);
	for (const i of order) {
		let row = 0;
		while (row < ends.length && xs[i] - ends[row] < diameter) row++;
		ends[row] = xs[i];
		rows[i] = row;
	}
	return { rows, height: ends.length };
}

const DIAMETERS = [9, 8, 7, 6, 5, 4.4, 3.8, 3.2, 2.6, 2];

/** The largest dots with which all rows stay within `height`; the smallest when none do. */
export function dodgeWithin(xs: number[], height: number): Dodge & { diameter: number } {
	for (const diameter of DIAMETERS) {
		const tried = dodge(xs, diameter);
		if (tried.height * diameter <= height || diameter === DIAMETERS.at(-1))
			return { ...tried, diameter };
	}
	throw new Error('unreachable');
}
