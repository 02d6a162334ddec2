import type { Relation, TieStrength } from './relations.ts';

/*
 * Partners and their relations as a graph. Several relations of the same two are one tie; what is
 * only planned is drawn, and does not count as working together.
 */
export interface Tie {
	/** The two ends, the smaller id first, so that a tie has one name. */
	a: string;
	b: string;
	relations: Relation[];
	/** The strongest of its relations; 1 where nobody said. */
	strength: TieStrength;
	/** Nothing of it has begun. */
	planned: boolean;
}

export interface Network {
	/** Ids, in the order given. */
	nodes: string[];
	ties: Tie[];
	/** Who is tied to whom, planned ones among them. */
	near: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Relations whose two ends are both among the partners; one with itself is none. */
export function networkOf(partners: readonly { id: string }[], list: readonly Relation[]): Network {
	const near = new Map(partners.map(({ id }) => [id, new Set<string>()]));
	const ties = new Map<string, Tie>();
	for (const relation of list) {
		const { from, to } = relation;
		if (!from || !to || from === to || !near.has(from) || !near.has(to)) continue;
		const [a, b] = from < to ? [from, to] : [to, from];
		const key = `${a} ${b}`;
		const tie = ties.get(key) ?? { a, b, relations: [], strength: 1, planned: true };
		tie.relations.push(relation);
		tie.planned &&= relation.state === 'planned';
		ties.set(key, tie);
		near.get(a)!.add(b);
		near.get(b)!.add(a);
	}
	for (const tie of ties.values()) tie.strength = strongest(tie);
	return { nodes: [...near.keys()], ties: [...ties.values()], near };
}

/** Of what goes on, or of the plans while nothing does. */
function strongest({ relations, planned }: Tie): TieStrength {
	const counted = relations.filter(({ state }) => planned || state !== 'planned');
	const most = Math.max(...counted.map(({ strength }) => strength ?? 1));
	return Math.min(3, Math.max(1, most)) as TieStrength;
}

export interface Measures {
	/** Those who reach each other, over others if need be; the largest first, those alone left out. */
	groups: string[][];
	/** Works with nobody yet. */
	alone: string[];
	/** Without it a group falls into `parts` that do not reach each other; most parts first. */
	connecting: { id: string; parts: number }[];
	/** Works with most others, two at least; several when they have as many. Empty when all are alike. */
	central: { ids: string[]; others: number } | null;
}

/** What can be said of a network in sentences. Plans do not count. */
export function measures({ nodes, ties }: Pick<Network, 'nodes' | 'ties'>): Measures {
	const near = new Map(nodes.map((id) => [id, [] as string[]]));
	for (const { a, b, planned } of ties) {
		if (planned) continue;
		near.get(a)!.push(b);
		near.get(b)!.push(a);
	}
	const groups = components(nodes, near);
	const cuts = cutVertices(nodes, near);
	return {
		groups: groups.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length),
		alone: groups.flatMap((group) => (group.length === 1 ? group : [])),
		connecting: nodes
			.flatMap((id) => (cuts.has(id) ? { id, parts: cuts.get(id)! } : []))
			.sort((a, b) => b.parts - a.parts),
		central: central(nodes, near)
	};
}

type Near = ReadonlyMap<string, readonly string[]>;

function components(nodes: readonly string[], near: Near): string[][] {
	const seen = new Set<string>();
	return nodes.flatMap((start) => {
		if (seen.has(start)) return [];
		seen.add(start);
		const group = [start];
		for (const id of group)
			for (const other of near.get(id)!)
				if (!seen.has(other)) {
					seen.add(other);
					group.push(other);
				}
		return [group];
	});
}

/**
 * Nodes without which their group falls apart, each with the number of parts that are left. A walk in
 * depth that keeps the earliest node each branch reaches back to (Hopcroft and Tarjan 1973), without
 * recursion: a chain of partners may be long.
 */
export function cutVertices(nodes: readonly string[], near: Near): Map<string, number> {
	const found = new Map<string, number>();
	const depth = new Map<string, number>();
	const low = new Map<string, number>();

	for (const root of nodes) {
		if (depth.has(root)) continue;
		const path = [{ id: root, parent: '', next: 0, parts: 0 }];
		depth.set(root, 0);
		low.set(root, 0);
		while (path.length > 0) {
			const at = path[path.length - 1];
			const other = near.get(at.id)![at.next++];
			if (other === undefined) {
				path.pop();
				const parts = at.id === root ? at.parts : at.parts + 1;
				if (at.parts > 0 && parts > 1) found.set(at.id, parts);
				const above = path.at(-1);
				if (!above) continue;
				low.set(above.id, Math.min(low.get(above.id)!, low.get(at.id)!));
				// nothing below reaches past the one above: without it this branch hangs in the air
				if (above.id === root || low.get(at.id)! >= depth.get(above.id)!) above.parts++;
			} else if (!depth.has(other)) {
				depth.set(other, path.length);
				low.set(other, path.length);
				path.push({ id: other, parent: at.id, next: 0, parts: 0 });
			} else if (other !== at.parent) low.set(at.id, Math.min(low.get(at.id)!, depth.get(other)!));
		}
	}
	return found;
}

function central(nodes: readonly string[], near: Near): Measures['central'] {
	const others = Math.max(0, ...nodes.map((id) => near.get(id)!.length));
	const ids = nodes.filter((id) => near.get(id)!.length === others);
	return others < 2 || ids.length > 3 ? null : { ids, others };
}
