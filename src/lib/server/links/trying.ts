import { RateLimiterMemory } from 'rate-limiter-flexible';

const MINUTES_15 = 15 * 60;

/**
 * A token has 128 bits, so nobody guesses one: what this stops is a program that tries without end.
 * A hall, and often a village, has one address, so only failures count and a whole hall may
 * mistype; whoever has opened his card is never refused for what his neighbours type.
 */
export const FAILED_LINKS = 200;

export interface Trying {
	/** Seconds to wait before anything is tried from there again; 0 when it may be tried now. */
	waitOf(address: string): Promise<number>;
	failed(address: string): Promise<void>;
}

export function slowTrying(points = FAILED_LINKS): Trying {
	const limiter = new RateLimiterMemory({ points, duration: MINUTES_15 });
	return {
		async waitOf(address) {
			const now = await limiter.get(address);
			return now && now.consumedPoints >= points ? Math.ceil(now.msBeforeNext / 1000) : 0;
		},
		async failed(address) {
			await limiter.consume(address).catch(() => {}); // over the limit: waitOf says so
		}
	};
}
