import { allStored, beginning, savedState, type Facts } from './saved.ts';

/** Without an acknowledgement for so long we say so, and connect again to send everything once more. */
const STALL_MS = 10_000;
/** „Zapisano 3 zmiany” stays this long after a line came back. */
const UPLOADED_MS = 10_000;

interface Parts {
	/** Everything sent is stored; `waited` says that something was not before. */
	onstored: (waited: boolean) => void;
	/** Nothing was acknowledged for a long time. */
	onstalled: () => void;
}

/** The facts that the badge is made of, and what follows when they change: see saved.ts. */
export class Saving {
	readonly #parts: Parts;
	#facts = $state.raw<Facts>(beginning);
	state = $derived(savedState(this.#facts));
	#stall: ReturnType<typeof setTimeout> | undefined;
	#thanks: ReturnType<typeof setTimeout> | undefined;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	get facts(): Facts {
		return this.#facts;
	}

	get allStored(): boolean {
		return allStored(this.#facts);
	}

	tell(change: Partial<Facts>): void {
		this.#facts = { ...this.#facts, ...change };
	}

	/** Own edits that no server has acknowledged yet. */
	wait(edits: number): void {
		this.tell({ waiting: this.#facts.waiting + edits });
	}

	/** Counts what went out on the line, `sent: 0` when it is a new one, or what is stored of it. */
	count(change: { sent: number } | { stored: number }): void {
		const fresh = 'sent' in change && change.sent === 0;
		this.tell(fresh ? { sent: 0, stored: 0 } : change);
		if (fresh || 'stored' in change) this.#rest();
		this.settle();
	}

	/** After every change of the counters: what still waits, and since when. */
	settle(): void {
		const { sent, stored, waiting, backlog, uploaded } = this.#facts;
		if (!this.allStored) {
			if (sent > stored) this.#stall ??= setTimeout(() => this.#stalled(), STALL_MS);
			return;
		}

		if (backlog > 0) {
			clearTimeout(this.#thanks);
			this.#thanks = setTimeout(() => this.tell({ uploaded: 0 }), UPLOADED_MS);
		}
		this.tell({ waiting: 0, backlog: 0, stalled: false, uploaded: backlog || uploaded });
		this.#parts.onstored(waiting > 0);
	}

	#stalled(): void {
		this.#rest();
		this.tell({ stalled: true });
		this.#parts.onstalled();
	}

	#rest(): void {
		clearTimeout(this.#stall);
		this.#stall = undefined;
	}

	end(): void {
		this.#rest();
		clearTimeout(this.#thanks);
	}
}
