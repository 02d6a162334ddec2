import { setTimeout as rest } from 'node:timers/promises';

/** Time, so that tests of quotas over days need no days. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Rejects when the signal says stop. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
	now: () => Date.now(),
	sleep: async (ms, signal) => void (await rest(ms, undefined, { signal }))
};
