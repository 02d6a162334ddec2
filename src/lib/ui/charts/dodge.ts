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

/**
 * `xs` in pixels, ascending, of dots `diameter` wide. Those of `front` get the lowest rows, as if
 * they were alone; the others fill what is left, so a small group is not lost in a crowd.
 */
export function dodge(xs: number[], diameter: number, front?: boolean[]): Dodge {
	const rows = new Array<number>(xs.length).fill(0);
	const lanes = front ? placeFront(xs, diameter, front, rows) : [];
	const next = lanes.map(() => 0); // in each lane, the first dot that is not left behind
	const ends: number[] = []; // of each row, the x of its last dot

	let height = lanes.length;
	for (let i = 0; i < xs.length; i++) {
		if (front?.[i]) continue;
		const x = xs[i];
		let row = 0;
		while (x - (ends[row] ?? -Infinity) < diameter || taken(row, x)) row++;
		ends[row] = x;
		rows[i] = row;
		if (row >= height) height = row + 1;
	}
	return { rows, height };

	function taken(row: number, x: number): boolean {
		const lane = lanes[row];
		if (!lane) return false;
		while (lane[next[row]] <= x - diameter) next[row]++;
		return lane[next[row]] < x + diameter;
	}
}

/** Rows of the dots in front, and the xs of each of their rows. */
function placeFront(xs: number[], diameter: number, front: boolean[], rows: number[]): number[][] {
	const lanes: number[][] = [];
	for (let i = 0; i < xs.length; i++) {
		if (!front[i]) continue;
		let row = 0;
		while (row < lanes.length && xs[i] - lanes[row].at(-1)! < diameter) row++;
		(lanes[row] ??= []).push(xs[i]);
		rows[i] = row;
	}
	return lanes;
}

const DIAMETERS = [9, 8, 7, 6, 5, 4.4, 3.8, 3.2, 2.6, 2];

/**
 * The largest dots with which all rows stay within `height`; the smallest when none do. `step` is
 * how far apart the rows are: less than a dot only where hundreds have one value, which then overlap.
 */
export function dodgeWithin(
	xs: number[],
	height: number,
	front?: boolean[]
): Dodge & { diameter: number; step: number } {
	// a dot of twice the size needs at least twice the room, so most sizes need no trying
	const guess = dodge(xs, DIAMETERS.at(-1)!, front);
	const room = height / Math.max(1, guess.height * DIAMETERS.at(-1)!);
	const from = DIAMETERS.findIndex((size) => size <= DIAMETERS.at(-1)! * room * 1.02);
	for (const diameter of from < 0 ? [] : DIAMETERS.slice(from)) {
		const tried = dodge(xs, diameter, front);
		if (tried.height * diameter <= height) return { ...tried, diameter, step: diameter };
	}
	const diameter = DIAMETERS.at(-1)!;
	return { ...guess, diameter, step: Math.min(diameter, height / Math.max(1, guess.height)) };
}
