/*
 * Which rows of a long table are drawn: those in view with some around, and the pinned ones (the
 * row that has the focus), with gaps as high as what is left out between them.
 */
export type Piece = { kind: 'row'; index: number } | { kind: 'gap'; after: number; rows: number };

/** Pieces in the order of the table; their rows and gaps add up to `total`. */
export function windowed(
	total: number,
	first: number,
	last: number,
	pinned: number[] = []
): Piece[] {
	const from = Math.max(0, Math.min(first, total));
	const to = Math.min(total, Math.max(last, from));
	const drawn = new Set<number>();
	for (let index = from; index < to; index++) drawn.add(index);
	for (const index of pinned) if (index >= 0 && index < total) drawn.add(index);

	const pieces: Piece[] = [];
	let next = 0;
	for (const index of [...drawn].sort((a, b) => a - b)) {
		if (index > next) pieces.push({ kind: 'gap', after: next, rows: index - next });
		pieces.push({ kind: 'row', index });
		next = index + 1;
	}
	if (next < total) pieces.push({ kind: 'gap', after: next, rows: total - next });
	return pieces;
}
