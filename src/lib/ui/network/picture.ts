import type { Network } from '#lib/domain/network.ts';
import type { Partner } from '#lib/domain/partners.ts';
import type { TieStrength } from '#lib/domain/relations.ts';
import { APART, type Spots } from './layout.ts';
import { signOf, type Sign } from './signs.ts';

/** What is drawn: partners with their signs, ties with their widths, all in the pixels of the drawing. */
export interface Picture {
	width: number;
	height: number;
	nodes: Node[];
	ties: Line[];
	/** Top of the shelf of those who are tied to nobody; null when there are none. */
	shelf: number | null;
}
export interface Node extends Sign {
	id: string;
	name: string;
	/** What stands below the sign, in one or two lines. */
	lines: string[];
	x: number;
	y: number;
}
export interface Line {
	id: string;
	a: string;
	b: string;
	x1: number;
	y1: number;
	x2: number;
	y2: number;
	strength: TieStrength;
	planned: boolean;
	/** More relations of the same two than one. */
	several: number;
}

/** Half of a sign. */
export const RADIUS = 15;
const MARGIN = { x: 56, top: 24, below: 50 };
/** Space that a name on the shelf takes. */
const SHELF = { width: 116, height: 82, head: 40 };
const LETTERS = 17;
/** Below this scale signs would touch. */
const LEAST = 0.42;
/** About as wide and as high as a letter of a name. */
const LETTER = 6.4;
export const LINE = 14;

/**
 * Fits the resting places into a width; the height follows. Where signs would touch, the picture is
 * wider than it was asked to be and scrolls in its box. `first` keep their names when names are in
 * each other's way; then those with most ties.
 */
export function pictureOf(
	network: Network,
	partners: readonly Partner[],
	spots: Spots,
	asked: number,
	first: ReadonlySet<string> = new Set()
): Picture {
	const byId = new Map(partners.map((partner) => [partner.id, partner]));
	const tied = network.nodes.filter((id) => spots.has(id));
	const alone = network.nodes.filter((id) => !spots.has(id));
	const { place, height, width } = fitted(
		tied.map((id) => spots.get(id)!),
		asked
	);
	const node = (id: string, x: number, y: number): Node => {
		const partner = byId.get(id)!;
		return { id, name: nameOf(partner), lines: wrapped(partner), x, y, ...signOf(partner) };
	};

	const columns = Math.max(1, Math.floor(width / SHELF.width));
	const shelf = alone.length > 0 ? height : null;
	const nodes = [
		...tied.map((id) => {
			const { x, y } = place(spots.get(id)!);
			return node(id, x, y);
		}),
		...alone.map((id, i) =>
			node(
				id,
				(width / columns) * ((i % columns) + 0.5),
				height + SHELF.head + SHELF.height * Math.floor(i / columns) + RADIUS
			)
		)
	];
	const at = new Map(nodes.map((one) => [one.id, one]));
	const rank = ({ id }: Node) => (first.has(id) ? 1000 : 0) + (network.near.get(id)?.size ?? 0);
	named([...nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1)));
	return {
		width,
		height:
			height + (shelf === null ? 0 : SHELF.head + SHELF.height * Math.ceil(alone.length / columns)),
		nodes,
		ties: network.ties.flatMap(({ a, b, strength, planned, relations }) => {
			const [from, to] = [at.get(a), at.get(b)];
			if (!from || !to || !spots.has(a) || !spots.has(b)) return [];
			const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
			return { id: `${a} ${b}`, a, b, ...ends, strength, planned, several: relations.length };
		}),
		shelf
	};
}

function fitted(spots: { x: number; y: number }[], asked: number) {
	if (spots.length === 0)
		return { place: (spot: { x: number; y: number }) => spot, height: 0, width: asked };
	const [left, right] = ends(spots.map(({ x }) => x));
	const [top, bottom] = ends(spots.map(({ y }) => y));
	const width = Math.max(asked, Math.ceil((right - left) * LEAST + 2 * MARGIN.x));
	const scale = Math.min(1.3, (width - 2 * MARGIN.x) / Math.max(right - left, APART));
	// a phone is narrow: there the picture is taller than its shape asks for, so that names fit
	const tall = Math.max(scale, 0.8);
	return {
		place: ({ x, y }: { x: number; y: number }) => ({
			x: round(width / 2 + (x - (left + right) / 2) * scale),
			y: round(MARGIN.top + RADIUS + (y - top) * tall)
		}),
		height: round(MARGIN.top + 2 * RADIUS + (bottom - top) * tall + MARGIN.below),
		width
	};
}

/** Takes the name from every node where it would lie on a sign or on a name given before. */
function named(nodes: Node[]): void {
	const boxes = nodes.map(({ x, y }) => box(x, y, 2 * RADIUS, -RADIUS, RADIUS));
	for (const node of nodes) {
		const wide = Math.max(...node.lines.map(({ length }) => length)) * LETTER;
		const name = box(node.x, node.y, wide, RADIUS + 3, RADIUS + 4 + node.lines.length * LINE);
		if (boxes.some((other) => touch(name, other))) node.lines = [];
		else boxes.push(name);
	}
}

type Box = [left: number, right: number, top: number, bottom: number];
const box = (x: number, y: number, wide: number, from: number, to: number): Box => [
	...([x - wide / 2, x + wide / 2] as const),
	...([y + from, y + to] as const)
];
const touch = (a: Box, b: Box) => a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3];

const ends = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
const round = (value: number) => Math.round(value * 10) / 10;

/** What it is called where there is little room. */
export const nameOf = ({ name, short }: Pick<Partner, 'name' | 'short'>): string =>
	short.trim() || name.trim() || '…';

/** A name in at most two lines of some letters; a word that does not fit ends in an ellipsis. */
function wrapped(partner: Partner): string[] {
	const lines: string[] = [];
	for (const word of nameOf(partner).split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= LETTERS)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	const shown = lines.slice(0, 2).map(cut);
	if (lines.length > 2) shown[1] = `${shown[1].replace(/…$/, '').slice(0, LETTERS - 1)}…`;
	return shown;
}

const cut = (line: string) => (line.length > LETTERS ? `${line.slice(0, LETTERS - 1)}…` : line);
