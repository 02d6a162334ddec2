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
	return groups(spots, gap).flatMap((group): Stand[] => {
		if (group.length === 1)
			return [{ kind: 'one', id: group[0].id, ...xy(group[0]), at: group[0] }];
		const middle = centre(group);
		if (group.length > most) {
			return [{ kind: 'many', ids: group.map((spot) => spot.id), ...middle }];
		}
		// on a ring wide enough that neighbours keep the gap; the first letter on top
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

const xy = ({ x, y }: Spot) => ({ x, y });

const centre = (group: Spot[]) => ({
	x: group.reduce((sum, spot) => sum + spot.x, 0) / group.length,
	y: group.reduce((sum, spot) => sum + spot.y, 0) / group.length
});
