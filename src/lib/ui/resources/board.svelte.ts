import { untrack } from 'svelte';
import { fold } from '#lib/i18n/fold.ts';
import { ordered } from './columns.ts';
import type { Row } from './row.ts';
import { PlaceSearch, type Descriptions } from './search.ts';
import { counts, filtered, filters, shown, writeView, type View } from './view.ts';

/**
 * One set of places that the map, the table and the list show alike. It is worked out again when a
 * colleague changes a place and when the filters change, not when the map moves or a card opens.
 */
export class Board {
	#rows: () => Row[];
	#view: () => View;
	#descriptions: () => Descriptions;
	#index = new PlaceSearch();

	constructor(rows: () => Row[], view: () => View, descriptions: () => Descriptions) {
		this.#rows = rows;
		this.#view = view;
		this.#descriptions = descriptions;
	}

	#key = $derived.by(() => writeView(filters(this.#view())));
	#search = $derived.by(() => this.#view().search);
	#by = $derived.by(() => this.#view().order?.by ?? null);
	#down = $derived.by(() => this.#view().order?.down ?? false);

	#found = $derived.by(() => {
		if (!this.#search) return null;
		this.#index.update(this.#rows(), this.#descriptions());
		return this.#index.find(this.#search);
	});
	#ordered = $derived.by(() =>
		this.#by ? ordered(this.#rows(), { by: this.#by, down: this.#down }) : this.#rows()
	);

	shown = $derived.by(() => {
		void this.#key;
		return shown(this.#ordered, untrack(this.#view), this.#found?.scores ?? null);
	});
	counts = $derived.by(() => {
		void this.#key;
		return counts(this.#rows(), untrack(this.#view), this.#found?.scores ?? null);
	});
	filtered = $derived.by(() => filtered(this.#view()));

	/** Words to be marked: what was typed, and whole words that were found in spite of a slip. */
	words = $derived.by(() => {
		if (!this.#found) return '';
		const typed = fold(this.#search).split(' ').filter(Boolean);
		const slipped = this.#found.words.filter(
			(word) => !typed.some((start) => word.startsWith(start))
		);
		return [...typed, ...slipped].join(' ');
	});
}
