import { distanceKm } from './distance.ts';
import type { Point } from './entity.ts';

/*
 * The nearest of many points on the globe. Points become vectors of length one: the shortest chord
 * between two is the shortest way over the ground, so a plain tree in three dimensions is exact
 * everywhere, and no degree of longitude has to be made shorter towards the north.
 */

export interface Nearest {
	/** Which of the points; of several equally near ones the first. */
	index: number;
	/** Great-circle distance in km. */
	km: number;
}

interface Node {
	index: number;
	axis: 0 | 1 | 2;
	low: Node | null;
	high: Node | null;
}

type Vector = readonly [number, number, number];

/** Answers which point is nearest; null when there are none. Building takes n·log²n, a question log n. */
export function nearestOf(points: readonly Point[]): (from: Point) => Nearest | null {
	const vectors = points.map(vectorOf);
	const root = build(
		vectors.map((_, i) => i),
		vectors,
		0
	);
	return (from) => {
		if (!root) return null;
		const best = { index: -1, chord: Infinity };
		search(root, vectorOf(from), vectors, best);
		return { index: best.index, km: distanceKm(from, points[best.index]) };
	};
}

function vectorOf({ lat, lng }: Point): Vector {
	const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
	return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function build(indices: number[], vectors: Vector[], depth: number): Node | null {
	if (indices.length === 0) return null;
	const axis = (depth % 3) as 0 | 1 | 2;
	indices.sort((a, b) => vectors[a][axis] - vectors[b][axis]);
	const middle = indices.length >> 1;
	return {
		index: indices[middle],
		axis,
		low: build(indices.slice(0, middle), vectors, depth + 1),
		high: build(indices.slice(middle + 1), vectors, depth + 1)
	};
}

function search(
	{ index, axis, low, high }: Node,
	from: Vector,
	vectors: Vector[],
	best: { index: number; chord: number }
): void {
	const here = vectors[index];
	const chord = (here[0] - from[0]) ** 2 + (here[1] - from[1]) ** 2 + (here[2] - from[2]) ** 2;
	if (chord < best.chord || (chord === best.chord && index < best.index))
		Object.assign(best, { index, chord });
	const aside = from[axis] - here[axis];
	const [near, far] = aside < 0 ? [low, high] : [high, low];
	if (near) search(near, from, vectors, best);
	if (far && aside ** 2 <= best.chord) search(far, from, vectors, best);
}
