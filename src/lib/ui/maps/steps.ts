/** Something that stands on the map, in screen pixels. */
export interface Standing {
	key: string;
	x: number;
	y: number;
}

const FAR_ASIDE = 1e6;

const WAYS: Record<string, readonly [x: number, y: number]> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowDown: [0, 1],
	ArrowUp: [0, -1]
};

/**
 * Where a key leads from one mark to another: an arrow to the nearest one on that side (what lies
 * straight ahead before what lies aside), Home and End to the first and the last, PageUp and
 * PageDown one by one through all of them. Null when it leads nowhere.
 */
export function step<S extends Standing>(stands: S[], from: string, key: string): S | null {
	const at = stands.findIndex((stand) => stand.key === from);
	if (key === 'Home') return stands[0] ?? null;
	if (key === 'End') return stands.at(-1) ?? null;
	if (at < 0) return null;
	if (key === 'PageDown') return stands[at + 1] ?? null;
	if (key === 'PageUp') return stands[at - 1] ?? null;

	const way = WAYS[key];
	if (!way) return null;
	let best: { stand: S; far: number } | null = null;
	for (const stand of stands) {
		if (stand.key === from) continue;
		const [dx, dy] = [stand.x - stands[at].x, stand.y - stands[at].y];
		const ahead = dx * way[0] + dy * way[1];
		const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
		if (ahead <= 0) continue;
		// what lies more aside than ahead only when nothing else is there
		const far = ahead + 2 * aside + (aside > ahead ? FAR_ASIDE : 0);
		if (!best || far < best.far) best = { stand, far };
	}
	return best?.stand ?? null;
}

export const isStep = (key: string): boolean =>
	key in WAYS || ['Home', 'End', 'PageUp', 'PageDown'].includes(key);
