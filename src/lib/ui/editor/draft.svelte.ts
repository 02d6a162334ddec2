/** How long a person rests before what was typed is written. */
export const REST_MS = 800;

export interface DraftOptions {
	/** What the document says now. */
	value: () => string;
	/** Called with the trimmed text when it is left or after a rest; never per keystroke. */
	write: (text: string) => void;
	/** A sentence about what is wrong, or null. What is wrong is kept on screen and not written. */
	check?: (text: string) => string | null;
	/** Keeps spaces at the ends and empty lines. */
	exact?: boolean;
}

/**
 * A short field between a person and the document. While it is typed in, nobody else's change
 * replaces it; when it is not, the document shows through.
 */
export class Draft {
	#options: DraftOptions;
	#typed = $state<string | null>(null);
	#focused = false;
	#written = '';
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** What is wrong with what was typed; set when the field is left or rests. */
	fault = $state<string | null>(null);

	constructor(options: DraftOptions) {
		this.#options = options;
	}

	/** What the field shows. */
	get text(): string {
		const now = this.#options.value();
		if (this.#typed === null) return now;
		// written already and somebody changed it since: theirs is the newer
		return !this.#dirty && now !== this.#written ? now : this.#typed;
	}

	set text(text: string) {
		this.#typed = text;
		this.fault = null;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.write(), REST_MS);
	}

	enter(): void {
		this.#focused = true;
		this.#written = this.#options.value();
	}

	leave(): void {
		this.#focused = false;
		this.write();
	}

	/** Writes what was typed, if it differs and nothing is wrong with it. */
	write(): void {
		clearTimeout(this.#timer);
		if (this.#typed === null) return;
		const text = this.#tidy(this.#typed);
		this.fault = this.#options.check?.(text) ?? null;
		if (this.fault) return;

		if (this.#dirty) {
			this.#written = text;
			if (text !== this.#options.value()) this.#options.write(text);
		}
		if (!this.#focused) this.#typed = null;
	}

	get #dirty(): boolean {
		return this.#typed !== null && this.#tidy(this.#typed) !== this.#written;
	}

	#tidy(text: string): string {
		return this.#options.exact ? text : text.trim();
	}
}
