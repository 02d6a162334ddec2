/**
 * Does `work` when asked, at most once per `everyMs`, never twice at a time. Under load the asking
 * itself carries it: a timer of its own would wake the process once more for each run, and waking
 * costs as much as the work. Only when nobody asks again does a timer run it, `slackMs` later.
 */
export class Pace {
	readonly #everyMs: number;
	readonly #slackMs: number;
	readonly #work: () => Promise<void>;
	#last = -Infinity;
	#timer: NodeJS.Timeout | null = null;
	#next: NodeJS.Immediate | null = null;
	#running: Promise<void> | null = null;
	#again = false;

	/** `work` must not throw: whoever needs to know of a failure is told by it. */
	constructor(everyMs: number, slackMs: number, work: () => Promise<void>) {
		this.#everyMs = everyMs;
		this.#slackMs = slackMs;
		this.#work = work;
	}

	/** Asks for a run; it starts after this turn when the last one is long enough ago. */
	soon(): void {
		this.#again = true;
		if (this.#next || this.#running) return;
		const wait = this.#last + this.#everyMs - performance.now();
		if (wait <= 0) this.#next = setImmediate(() => void this.#run());
		else this.#timer ??= setTimeout(() => void this.#run(), wait + this.#slackMs);
	}

	/** Runs now, after one that is under way; resolves when done. */
	async now(): Promise<void> {
		while (this.#running) await this.#running;
		await this.#run();
	}

	stop(): void {
		if (this.#timer) clearTimeout(this.#timer);
		if (this.#next) clearImmediate(this.#next);
		this.#timer = this.#next = null;
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
