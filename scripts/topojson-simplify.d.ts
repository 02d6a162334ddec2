declare module 'topojson-simplify' {
	import type { Topology } from 'topojson-specification';

	export function presimplify(topology: Topology): Topology;
	/** The weight that the share `p` of all corners reaches. */
	export function quantile(topology: Topology, p: number): number;
	export function simplify(topology: Topology, minWeight: number): Topology;
	export function filter(topology: Topology, keep: (ring: number[]) => boolean): Topology;
	export function filterAttached(topology: Topology): (ring: number[]) => boolean;
}
