import type { Locality, Point } from './where.ts';
import { judge, nearest } from './where.ts';

/** Where a place is, as far as it is known: a village, and perhaps a point. */
export interface Position {
	locality: string;
	point: Point | null;
	precision: 'exact' | 'village';
}

/**
 * Where a place is while somebody says it: by village, by two typed numbers, by a tap on the map or
 * by the phone's own position. All of them end here, so that none needs the other.
 */
export class Positioning {
	locality = $state('');
	lat = $state('');
	lng = $state('');
	/** The person has said that a point far from the gmina is meant. */
	sure = $state(false);
	/** A private home: the village and nothing nearer. */
	villageOnly = $state(false);

	#localities: () => Locality[];
	#judged = $derived.by(() => judge(this.lat, this.lng, this.#localities()));

	constructor(localities: () => Locality[]) {
		this.#localities = localities;
	}

	get judged() {
		return this.#judged;
	}

	/** The point meant, when there is one and nothing is wrong with it. */
	get point(): Point | null {
		if (this.villageOnly) return null;
		const judged = this.#judged;
		if (judged.kind === 'point' || (judged.kind === 'far' && this.sure)) return judged.point;
		return null;
	}

	/** Nothing stands in the way of saving: a good point, or none and a village. */
	get settled(): boolean {
		if (this.villageOnly || this.#judged.kind === 'empty') return this.locality !== '';
		return this.point !== null;
	}

	/** Neither a village nor a point was given. */
	get missing(): boolean {
		return !this.settled && (this.villageOnly || this.#judged.kind === 'empty');
	}

	/** What is to be stored. The village of a bare point is the nearest one. */
	get position(): Position {
		const exact = this.point;
		const village = this.#localities().find(({ name }) => name === this.locality);
		if (exact) {
			const near = nearest(exact, this.#localities());
			const locality = this.locality || (near && near.distanceKm < 6 ? near.locality.name : '');
			return { locality, point: exact, precision: 'exact' };
		}
		const point = village && !this.villageOnly ? { lat: village.lat, lng: village.lng } : null;
		return { locality: this.locality, point, precision: 'village' };
	}

	/** A point from the map or from the phone; about a metre is enough. */
	take({ lat, lng }: Point): void {
		this.lat = text(lat);
		this.lng = text(lng);
		this.sure = false;
		const near = nearest({ lat, lng }, this.#localities());
		if (near) this.locality = near.locality.name;
	}

	swap(): void {
		[this.lat, this.lng] = [this.lng, this.lat];
	}

	forgetPoint(): void {
		this.lat = this.lng = '';
		this.sure = false;
	}

	/** Begins with what is known of a place. */
	from(position: { locality: string; point: Point | null; precision: string }): void {
		this.locality = position.locality;
		const exact = position.precision === 'exact' && position.point;
		this.lat = exact ? text(position.point!.lat) : '';
		this.lng = exact ? text(position.point!.lng) : '';
		this.sure = this.#judged.kind === 'far'; // it was said before
	}
}

const text = (degrees: number) => degrees.toFixed(5).replace('.', ',');
