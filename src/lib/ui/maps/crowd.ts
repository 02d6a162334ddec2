import Supercluster from 'supercluster';
import type { Bounds, Point } from './leaflet.ts';

/*
 * Thousands of places as a few dozen rings with a number: supercluster sorts them into a tree once,
 * and each look at the map asks it for one level of the tree within one box.
 */
export interface Member extends Point {
	id: string;
	/** What the members of a ring are counted by. */
	kind: string;
}

/** How many of each kind. */
export type Kinds = Record<string, number>;

export type Group =
	{ id: string; point: Point } | { ring: number; n: number; kinds: Kinds; point: Point };

/** Rings stand at least about this far apart, px. */
const RADIUS = 60;
const DEEPEST = 17;

type Counted = { kinds: Kinds };

export class Crowd {
	#tree = new Supercluster<{ id: string; kind: string } & Partial<Counted>, Counted>({
		radius: RADIUS,
		extent: 256, // pixels of one tile of Leaflet
		maxZoom: DEEPEST,
		map: ({ kind }) => ({ kinds: { [kind]: 1 } }),
		reduce: (into, from) => {
			const kinds = { ...into.kinds };
			for (const [kind, n] of Object.entries(from.kinds)) kinds[kind] = (kinds[kind] ?? 0) + n;
			into.kinds = kinds;
		}
	});

	constructor(members: Member[]) {
		this.#tree.load(
			members.map(({ id, kind, lat, lng }) => ({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: [lng, lat] },
				properties: { id, kind }
			}))
		);
	}

	/** What stands in a box at a zoom, whole or not. */
	within([west, south, east, north]: Bounds, zoom: number): Group[] {
		return this.#tree.getClusters([west, south, east, north], Math.floor(zoom)).map((feature) => {
			const [lng, lat] = feature.geometry.coordinates;
			const point = { lat, lng };
			const { properties } = feature;
			return 'cluster' in properties && properties.cluster
				? {
						ring: properties.cluster_id,
						n: properties.point_count,
						kinds: properties.kinds,
						point
					}
				: { id: (properties as { id: string }).id, point };
		});
	}

	/** The zoom at which a ring comes apart; null when it never does, because all stand on one spot. */
	opensAt(ring: number): number | null {
		const zoom = this.#tree.getClusterExpansionZoom(ring);
		return zoom > DEEPEST ? null : zoom;
	}

	members(ring: number): string[] {
		return this.#tree.getLeaves(ring, Infinity).map(({ properties }) => properties.id);
	}
}
