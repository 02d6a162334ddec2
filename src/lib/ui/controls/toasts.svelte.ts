import { createContext } from 'svelte';

/** How long a toast stays. */
const STAY_MS = 8_000;

export interface Toast {
	id: number;
	text: string;
	/** Given when something was removed: takes it back. */
	undo?: () => void;
}

/** What has just happened, in a sentence, with a way back. One list per frame of pages. */
export class Toasts {
	all = $state.raw<Toast[]>([]);
	#next = 1;
	#timers = new Map<number, ReturnType<typeof setTimeout>>(); // eslint-disable-line svelte/prefer-svelte-reactivity -- nobody reads it

	say(text: string, undo?: () => void): void {
		const toast = { id: this.#next++, text, undo };
		this.all = [...this.all.slice(-2), toast];
		this.resume(toast.id);
	}

	/** Stays while somebody points at it or has the focus inside. */
	hold(id: number): void {
		clearTimeout(this.#timers.get(id));
	}

	resume(id: number): void {
		this.hold(id);
		this.#timers.set(
			id,
			setTimeout(() => this.close(id), STAY_MS)
		);
	}

	close(id: number): void {
		this.hold(id);
		this.#timers.delete(id);
		this.all = this.all.filter((toast) => toast.id !== id);
	}
}

/** `toasts()` in any page of the frame that called `setToasts`. */
export const [toasts, setToasts] = createContext<Toasts>();
