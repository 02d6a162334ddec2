import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationNodeDatum
} from 'd3-force';
import type { TieStrength } from '#lib/domain/relations.ts';

/*
 * Where partners stand in the picture. d3-force with its own fixed sequence of random numbers and a
 * start that depends on the ids alone: everybody sees the same picture of the same relations. Those
 * tied to nobody take no part: they stand on a shelf below (picture.ts).
 */
export interface Spot {
	x: number;
	y: number;
}
export type Spots = ReadonlyMap<string, Spot>;

interface Ends {
	a: string;
	b: string;
	strength: TieStrength;
}
interface Body extends SimulationNodeDatum {
	id: string;
}

/** Room that a partner keeps around itself, in the units of the picture. */
export const APART = 46;
/** Stronger ties are shorter. */
const LENGTH = { 1: 150, 2: 120, 3: 90 } as const;

/** Steps until it rests: alpha sinks from 1 to 0.001, or from where a change begins. */
const STEPS = 300;
const AGAIN = 120;

/**
 * The way to rest, a step at a time, so that whoever walks it can stop for a frame in between. With
 * `from` it starts where everybody stands now; a newcomer starts beside one it is tied to.
 */
export function* settling(ties: readonly Ends[], from: Spots = new Map()): Generator<Spots> {
	const ids = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort();
	const bodies = ids.map((id): Body => ({ id, ...(from.get(id) ?? beside(id, ties, from)) }));
	const again = ids.some((id) => from.has(id));
	const steps = again ? AGAIN : STEPS;
	const links = [...ties]
		.sort((one, two) => (one.a + one.b < two.a + two.b ? -1 : 1))
		.map(({ a, b, strength }) => ({ source: a, target: b, length: LENGTH[strength] }));

	const simulation = forceSimulation(bodies)
		.stop()
		.alpha(again ? 0.4 : 1)
		.alphaDecay(1 - 0.001 ** (1 / steps))
		.force(
			'ties',
			forceLink<Body, (typeof links)[number]>(links)
				.id(({ id }) => id)
				.distance(({ length }) => length)
		)
		.force('apart', forceManyBody().strength(-420).distanceMax(900))
		.force('room', forceCollide(APART))
		// flatter than it is wide: screens are, and names stand below their signs
		.force('x', forceX(0).strength(0.035))
		.force('y', forceY(0).strength(0.075));

	for (let step = 0; step < steps; step++) {
		simulation.tick();
		yield new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
	}
}

/** The rest itself; for few partners a matter of milliseconds. */
export function settled(ties: readonly Ends[], from?: Spots): Spots {
	let last: Spots = new Map();
	for (const spots of settling(ties, from)) last = spots;
	return last;
}

/** The rest, with a pause for others whenever `forMs` have passed. */
export async function settledInTurns(
	ties: readonly Ends[],
	pause: () => Promise<unknown> = () => new Promise((done) => setTimeout(done)),
	forMs = 8
): Promise<Spots> {
	let last: Spots = new Map();
	let since = performance.now();
	for (const spots of settling(ties)) {
		last = spots;
		if (performance.now() - since < forMs) continue;
		await pause();
		since = performance.now();
	}
	return last;
}

/** Nothing where there is nobody to stand beside: d3 then lays a spiral in the order of the ids. */
function beside(id: string, ties: readonly Ends[], from: Spots): Spot | undefined {
	const known = ties
		.filter(({ a, b }) => a === id || b === id)
		.map(({ a, b }) => from.get(a === id ? b : a))
		.find((spot) => spot !== undefined);
	return known && { x: known.x + APART, y: known.y + APART / 2 };
}
