/** Does `work` when asked, at most once per `everyMs`, never twice at a time. */
export class Pace {
	readonly #everyMs: number;
	readonly #work: () => Promise<void>;
	#last = -Infinity;
	#timer: NodeJS.Timeout | null = null;
	#running: Promise<void> | null = null;
	#again = false;

	/** `work` must not throw: whoever needs to know of a failure is told by it. */
	constructor(everyMs: number, work: () => Promise<void>) {
		this.#everyMs = everyMs;
		this.#work = work;
	}

	/** Asks for a run; it starts at once when the last one is long enough ago. */
	soon(): void {
		this.#again = true;
		if (this.#timer || this.#running) return;
		const wait = Math.max(0, this.#last + this.#everyMs - performance.now());
		this.#timer = setTimeout(() => void this.#run(), wait);
	}

	/** Runs now, after one that is under way; resolves when done. */
	async now(): Promise<void> {
		while (this.#running) await this.#running;
		await this.#run();
	}

	stop(): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		this.#again = false;
	}

	#run(): Promise<void> {
		this.stop();
		this.#last = performance.now();
		this.#running = this.#work().finally(() => {
			this.#running = null;
			if (this.#again) this.soon();
		});
		return this.#running;
	}
}
