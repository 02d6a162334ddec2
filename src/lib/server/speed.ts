import { randomBytes } from 'node:crypto';
import { SPEED } from '#lib/domain/speed.ts';
import { Hourly } from './hourly.ts';

/*
 * Who may measure a line now. A test is lent to a person: few at once, a bounded number of bytes, and
 * an end even when nobody ends it, so that measuring never slows those who write.
 */
interface Loan {
	person: string;
	until: number;
	down: number;
	up: number;
}

export class Lines {
	readonly #now: () => number;
	readonly #loans = new Map<string, Loan>();
	readonly #begun: Hourly;

	constructor(now: () => number = Date.now) {
		this.#now = now;
		this.#begun = new Hourly(SPEED.anHour, now);
	}

	/** A key for one test, or why not now. A person has one test at a time: a new one ends the last. */
	begin(person: string): { key: string } | { problem: 'busy' | 'often'; afterS: number } {
		const now = this.#now();
		for (const [key, loan] of this.#loans)
			if (loan.until < now || loan.person === person) this.#loans.delete(key);

		const afterS = this.#begun.waitS(person);
		if (afterS > 0) return { problem: 'often', afterS };
		if (this.#loans.size >= SPEED.atOnce) {
			const first = Math.min(...[...this.#loans.values()].map(({ until }) => until));
			return {
				problem: 'busy',
				afterS: Math.max(1, Math.min(15, Math.ceil((first - now) / 1000)))
			};
		}

		const key = randomBytes(16).toString('hex');
		this.#loans.set(key, {
			person,
			until: now + SPEED.leaseMs,
			down: SPEED.budgetDown,
			up: SPEED.budgetUp
		});
		this.#begun.take(person);
		return { key };
	}

	/** Takes bytes from a test's budget; false when it is over, used up or somebody else's. */
	take(key: string, person: string, way: 'down' | 'up', bytes: number): boolean {
		const loan = this.#loans.get(key);
		if (!loan || loan.person !== person || loan.until < this.#now() || loan[way] < bytes)
			return false;
		loan[way] -= bytes;
		return true;
	}

	/** Whether a test is still running. */
	runs(key: string): boolean {
		return (this.#loans.get(key)?.until ?? 0) >= this.#now();
	}

	end(key: string, person: string): void {
		if (this.#loans.get(key)?.person === person) this.#loans.delete(key);
	}
}

/** The tests running in this process: it is the process that they must not slow down. */
export const lines = new Lines();

const CHUNK = 64 * 1024;
/** Larger than the window of gzip, so that a proxy that compresses finds nothing to save. */
const NOISE = 1024 * 1024;
let noise: Buffer | null = null;

/** So many bytes that do not compress, as fast as they are read and no faster; they end with the test. */
export function bytesOf(total: number, goesOn: () => boolean): ReadableStream<Uint8Array> {
	noise ??= randomBytes(NOISE);
	const source = noise;
	let sent = 0;
	return new ReadableStream<Uint8Array>(
		{
			pull(controller) {
				if (sent >= total || !goesOn()) return controller.close();
				const at = sent % NOISE;
				const size = Math.min(CHUNK, total - sent, NOISE - at);
				controller.enqueue(new Uint8Array(source.subarray(at, at + size)));
				sent += size;
			}
		},
		{ highWaterMark: 0 }
	);
}

/** Reads and forgets what is sent; how many bytes came, at most `most`. */
export async function swallow(
	body: ReadableStream<Uint8Array> | null,
	most: number
): Promise<number> {
	let bytes = 0;
	if (!body) return bytes;
	for await (const chunk of body) {
		bytes += chunk.byteLength;
		if (bytes > most) break;
	}
	return bytes;
}
