/*
 * Which villages are named on a map, and on which side of their dot: as many as fit without
 * touching, in the order given, so the first ones given are the last to lose their name.
 */
export interface Dot {
	name: string;
	/** Screen pixels. */
	x: number;
	y: number;
	/** A town: bold, without a dot, its name on the spot itself. */
	town: boolean;
}

type Side = 'right' | 'left' | 'middle' | 'above' | 'below';

export type Named = Dot & { side: Side | 'none' };

/** A letter on the map that no name may stand under, by its middle, in screen pixels. */
export interface Letter {
	x: number;
	y: number;
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const LETTER = 7.2; // mean width of a letter at 13 px, px
const LINE = 17;
const AWAY = 8;
const LETTER_HALF = 14;
/** How far above or below its spot a town is named when a letter stands on it. */
export const ASIDE = 24;

/** Every dot with the side of its name; `none` where there is no room. At most `most` are named. */
export function names(
	dots: Dot[],
	width: number,
	most = Infinity,
	letters: Letter[] = []
): Named[] {
	const taken = letters.map(boxAround);
	let count = 0;

	return dots.map((dot) => {
		if (count >= most) return { ...dot, side: 'none' };
		const sides = dot.town
			? (['middle', 'above', 'below'] as const)
			: dot.x > width / 2
				? (['left', 'right'] as const)
				: (['right', 'left'] as const);
		for (const side of sides) {
			const box = boxOf(dot, side);
			if (box.left < 0 || box.right > width || taken.some((other) => touch(box, other))) continue;
			taken.push(box);
			count++;
			return { ...dot, side };
		}
		return { ...dot, side: 'none' };
	});
}

function boxOf({ name, x, y, town }: Dot, side: Side): Box {
	const long = name.length * LETTER * (town ? 1.3 : 1);
	const left = side === 'right' ? x - 4 : side === 'left' ? x - long - AWAY : x - long / 2;
	const at = side === 'above' ? y - ASIDE : side === 'below' ? y + ASIDE : y;
	return { left, right: left + long + AWAY, top: at - LINE / 2, bottom: at + LINE / 2 };
}

const boxAround = ({ x, y }: Letter): Box => ({
	left: x - LETTER_HALF,
	right: x + LETTER_HALF,
	top: y - LETTER_HALF,
	bottom: y + LETTER_HALF
});

const touch = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
