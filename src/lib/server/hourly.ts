const HOUR_MS = 3600 * 1000;

/** How often a person may do something that costs the server more than a page. */
export class Hourly {
	readonly #most: number;
	readonly #now: () => number;
	readonly #times = new Map<string, number[]>();

	constructor(most: number, now: () => number = Date.now) {
		this.#most = most;
		this.#now = now;
	}

	/** Seconds to wait, 0 when it may be done now; `take` counts it. */
	waitS(person: string): number {
		const recent = this.#recent(person);
		if (recent.length < this.#most) return 0;
		return Math.max(1, Math.ceil((recent[0] + HOUR_MS - this.#now()) / 1000));
	}

	take(person: string): void {
		if (this.#times.size > 10_000) for (const one of this.#times.keys()) this.#recent(one);
		this.#times.set(person, [...this.#recent(person), this.#now()]);
	}

	#recent(person: string): number[] {
		const recent = (this.#times.get(person) ?? []).filter((at) => at > this.#now() - HOUR_MS);
		if (recent.length > 0) this.#times.set(person, recent);
		else this.#times.delete(person);
		return recent;
	}
}
