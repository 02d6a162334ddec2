import { Worker } from 'node:worker_threads';
import { CLOSE, LIMITS } from '#lib/sync/wire.ts';
import { inspect } from './gate.ts';
import type { Summary } from './gate.ts';
import { Refused } from './refused.ts';

/** Inspects updates in a worker thread that is started when first needed. */
export class GateBeside {
	#worker: Worker | null = null;
	#waiting = new Map<number, (summary: Summary | null) => void>();
	#next = 0;

	/** As `inspect`, for a first step 2; a promise when it is large. */
	inspect(update: Uint8Array): Summary | Promise<Summary> {
		if (update.length <= LIMITS.workerAbove) return inspect(update, LIMITS.firstStep2);
		if (update.length > LIMITS.firstStep2) throw new Refused(CLOSE.badMessage, 'update too large');
		return this.#ask(update).then((summary) => {
			if (!summary) throw new Refused(CLOSE.badMessage, 'not an update');
			if (summary.structs > LIMITS.structs) throw new Refused(CLOSE.badMessage, 'too many structs');
			return summary;
		});
	}

	#ask(update: Uint8Array): Promise<Summary | null> {
		const id = this.#next++;
		return new Promise((resolve) => {
			this.#waiting.set(id, resolve);
			this.#start().postMessage({ id, update });
		});
	}

	#start(): Worker {
		if (this.#worker) return this.#worker;
		const worker = new Worker(new URL('./gate-worker.ts', import.meta.url), {
			resourceLimits: { maxOldGenerationSizeMb: 256 }
		});
		worker.unref();
		worker.on('message', ({ id, summary }) => {
			this.#waiting.get(id)?.(summary);
			this.#waiting.delete(id);
		});
		// out of memory: whatever it was reading is refused
		worker.on('error', () => this.#lost());
		worker.on('exit', () => this.#lost());
		return (this.#worker = worker);
	}

	#lost() {
		this.#worker = null;
		for (const resolve of this.#waiting.values()) resolve(null);
		this.#waiting.clear();
	}

	async close(): Promise<void> {
		await this.#worker?.terminate();
	}
}
