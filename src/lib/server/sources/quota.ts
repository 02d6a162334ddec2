import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** So many requests in so much time. */
export interface Limit {
	most: number;
	ms: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** https://api.stat.gov.pl/Home/BdlApi: without a key, and with one. */
export const BDL_LIMITS: Limit[] = [
	{ most: 5, ms: SECOND },
	{ most: 100, ms: 15 * MINUTE },
	{ most: 1000, ms: 12 * HOUR },
	{ most: 10_000, ms: 7 * 24 * HOUR }
];
export const BDL_KEY_LIMITS: Limit[] = [
	{ most: 10, ms: SECOND },
	{ most: 500, ms: 15 * MINUTE },
	{ most: 5000, ms: 12 * HOUR },
	{ most: 50_000, ms: 7 * 24 * HOUR }
];
/** ULDK names no quota; one a second is what it asks programs for. */
/** Overpass (dev.overpass-api.de): below 10,000 questions and 1 GB a day; we stay far below. */
export const OVERPASS_LIMITS: Limit[] = [
	{ most: 1, ms: 2 * SECOND },
	{ most: 500, ms: 24 * HOUR }
];
export const ULDK_LIMITS: Limit[] = [{ most: 1, ms: SECOND }];

/**
 * A source counts a request when it arrives, we when it leaves: a window of ours is longer by what a
 * slow line may add, so that the two never disagree in the wrong direction.
 */
const slack = (ms: number) => Math.min(5 * SECOND, Math.max(250, ms / 20));

/**
 * What was asked of a source, kept in a file, a line per request written before it is sent: a killed
 * process knows what it has used up. A line "!time" says that the source wants rest until then.
 */
export class Quota {
	#path: string;
	#limits: Limit[];
	/** Times of requests, the oldest first. */
	#used: number[] = [];
	#restUntil = 0;
	#lines = 0;

	constructor(path: string, limits: Limit[], now: number) {
		this.#path = path;
		this.#limits = limits;
		for (const line of read(path)) {
			const rest = line.startsWith('!');
			const at = parseInt(rest ? line.slice(1) : line, 36);
			if (!Number.isFinite(at)) continue; // half a line, written when the disk was full
			if (rest) this.#restUntil = at;
			// a clock that was set back must not make us wait for years
			else this.#used.push(Math.min(at, now));
		}
		this.#used.sort((a, b) => a - b);
		this.#restUntil = Math.min(this.#restUntil, now + this.#longest);
		this.#rewrite(now);
	}

	/** When the next request may leave; now or earlier when it may. */
	dueAt(): number {
		const times = this.#limits.map(({ most, ms }) => {
			const nth = this.#used.at(-most);
			return nth === undefined ? 0 : nth + ms + slack(ms);
		});
		return Math.max(this.#restUntil, ...times);
	}

	/** Writes down a request that is about to leave. */
	use(now: number): void {
		this.#used.push(now);
		this.#write(now.toString(36), now);
	}

	/** The source wants no request before `until`. */
	rest(until: number, now: number): void {
		if (until <= this.#restUntil) return;
		this.#restUntil = until;
		this.#write(`!${Math.ceil(until).toString(36)}`, now);
	}

	get #longest(): number {
		return Math.max(...this.#limits.map(({ ms }) => ms + slack(ms)));
	}

	#write(line: string, now: number): void {
		appendFileSync(this.#path, `${line}\n`);
		this.#lines += 1;
		if (this.#lines > 2 * Math.max(...this.#limits.map(({ most }) => most)) + 1000)
			this.#rewrite(now);
	}

	#rewrite(now: number): void {
		this.#used = this.#used.filter((at) => at > now - this.#longest);
		const lines = this.#used.map((at) => at.toString(36));
		if (this.#restUntil > now) lines.push(`!${Math.ceil(this.#restUntil).toString(36)}`);
		if (lines.length === 0 && this.#lines === 0) return;
		writeFileSync(`${this.#path}.new`, lines.map((line) => `${line}\n`).join(''));
		renameSync(`${this.#path}.new`, this.#path);
		this.#lines = lines.length;
	}
}

function read(path: string): string[] {
	try {
		return readFileSync(path, 'utf8').split('\n');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return [];
	}
}
