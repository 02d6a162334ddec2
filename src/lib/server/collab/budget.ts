import { LIMITS } from '#lib/sync/wire.ts';

const MOST = {
	bytesIn: LIMITS.bytesIn,
	framesIn: LIMITS.framesIn,
	answersOut: LIMITS.answersOut
};

/** What one connection may use in each stretch of `LIMITS.windowMs`. */
export class Budget {
	#until = 0;
	#used = { bytesIn: 0, framesIn: 0, answersOut: 0 };

	/** Counts; returns the milliseconds to wait before reading on, 0 when within the budget. */
	spend(kind: keyof typeof MOST, amount: number, now = Date.now()): number {
		if (now >= this.#until) {
			this.#until = now + LIMITS.windowMs;
			this.#used = { bytesIn: 0, framesIn: 0, answersOut: 0 };
		}
		this.#used[kind] += amount;
		return this.#used[kind] > MOST[kind] ? this.#until - now : 0;
	}
}
