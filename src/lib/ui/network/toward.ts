interface Standing {
	id: string;
	x: number;
	y: number;
}
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const WAY: Record<Arrow, [x: number, y: number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

export const isArrow = (key: string): key is Arrow => Object.hasOwn(WAY, key);

/**
 * Who stands next that way: the nearest, where straying aside counts double. Where nobody stands that
 * way, the farthest the other way, so that arrows lead round and everybody is reached. Null when there
 * is nobody else.
 */
export function toward(nodes: readonly Standing[], from: Standing, arrow: Arrow): string | null {
	const [x, y] = WAY[arrow];
	const others = nodes
		.filter(({ id }) => id !== from.id)
		.map((node) => {
			const [dx, dy] = [node.x - from.x, node.y - from.y];
			const along = dx * x + dy * y;
			return { id: node.id, along, away: along + 2 * Math.abs(dx * y - dy * x) };
		});
	const ahead = others.filter(({ along }) => along > 0.5);
	if (ahead.length > 0) return ahead.reduce((a, b) => (b.away < a.away ? b : a)).id;
	if (others.length === 0) return null;
	return others.reduce((a, b) => (b.along < a.along ? b : a)).id;
}
