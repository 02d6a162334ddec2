/*
 * Where letters stand on the map when several want the same spot: many places know only their
 * village, so they share its point at every zoom. A few step apart around it; more become one ring
 * with a number, which opens as a list.
 */
export interface Spot {
	id: string;
	/** Screen pixels. */
	x: number;
	y: number;
}

export type Stand =
	| { kind: 'one'; id: string; x: number; y: number; /** Its true spot. */ at: Spot }
	| { kind: 'many'; ids: string[]; x: number; y: number };

interface Room {
	/** Least distance between two letters, px. */
	gap: number;
	/** How many may step apart before they become a number. */
	most: number;
}

/** One stand per spot or group, in the order of the spots. The same spots always give the same stands. */
export function arrange(spots: Spot[], { gap, most }: Room): Stand[] {
	// rings with a number are wider than letters: in a crowd they gather from further away
	const reach = spots.length > CROWD ? gap * 1.7 : gap;
	return groups(spots, reach).flatMap((group) =>
		group.length > most
			? [{ kind: 'many', ids: group.map((spot) => spot.id), ...centre(group) }]
			: groups(group, gap).flatMap((near) => apart(near, gap))
	);
}

/** From so many letters on a map counts as crowded. */
const CROWD = 60;

/** Letters on a ring wide enough that neighbours keep the gap, the first one on top. */
function apart(group: Spot[], gap: number): Stand[] {
	const [first] = group;
	if (group.length === 1) return [{ kind: 'one', id: first.id, x: first.x, y: first.y, at: first }];

	const middle = centre(group);
	const radius = Math.max(gap * 0.6, gap / 2 / Math.sin(Math.PI / group.length));
	return group.map((spot, i) => {
		const turn = (2 * Math.PI * i) / group.length - Math.PI / 2;
		return {
			kind: 'one',
			id: spot.id,
			x: middle.x + radius * Math.cos(turn),
			y: middle.y + radius * Math.sin(turn),
			at: spot
		};
	});
}

/** Spots nearer to each other than the gap, chained; looked up by cells so that 5,000 stay quick. */
function groups(spots: Spot[], gap: number): Spot[][] {
	const cells = new Map<string, Spot[][]>();
	const cell = (x: number, y: number) => `${x},${y}`;
	const made: Spot[][] = [];

	for (const spot of spots) {
		const cx = Math.floor(spot.x / gap);
		const cy = Math.floor(spot.y / gap);
		let home: Spot[] | null = null;
		for (let dx = -1; dx <= 1 && !home; dx++)
			for (let dy = -1; dy <= 1 && !home; dy++)
				for (const group of cells.get(cell(cx + dx, cy + dy)) ?? [])
					if (Math.hypot(group[0].x - spot.x, group[0].y - spot.y) < gap) {
						home = group;
						break;
					}
		if (home) home.push(spot);
		else {
			const group = [spot];
			made.push(group);
			cells.set(cell(cx, cy), [...(cells.get(cell(cx, cy)) ?? []), group]);
		}
	}
	return made;
}

const centre = (group: Spot[]) => ({
	x: group.reduce((sum, spot) => sum + spot.x, 0) / group.length,
	y: group.reduce((sum, spot) => sum + spot.y, 0) / group.length
});
