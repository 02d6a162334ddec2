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

export type Named = Dot & { side: 'right' | 'left' | 'middle' | 'none' };

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const LETTER = 7.2; // mean width of a letter at 13 px, px
const LINE = 17;
const AWAY = 8;

/** Every dot with the side of its name; `none` where there is no room. At most `most` are named. */
export function names(dots: Dot[], width: number, most = Infinity): Named[] {
	const taken: Box[] = [];
	let count = 0;

	return dots.map((dot) => {
		if (count >= most) return { ...dot, side: 'none' };
		const sides = dot.town
			? (['middle'] as const)
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

function boxOf({ name, x, y, town }: Dot, side: 'right' | 'left' | 'middle'): Box {
	const long = name.length * LETTER * (town ? 1.3 : 1);
	const left = side === 'right' ? x - 4 : side === 'left' ? x - long - AWAY : x - long / 2;
	return { left, right: left + long + AWAY, top: y - LINE / 2, bottom: y + LINE / 2 };
}

const touch = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
