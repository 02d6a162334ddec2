import MiniSearch from 'minisearch';
import { fold } from '#lib/i18n/fold.ts';
import { label } from '#lib/i18n/lists.ts';
import type { Row } from './row.ts';

/*
 * Full-text search among places: every word must occur, from its beginning, without Polish marks
 * ("lodz" finds "Łódź"), and a slip of a letter is forgiven in a longer word, which also finds most
 * other cases of a Polish noun. The index is kept and changed by what differs.
 */
const FIELDS = ['name', 'kind', 'village', 'address', 'operator', 'equipment', 'description'];

export interface Found {
	/** How well each place fits; the others do not. */
	scores: Map<string, number>;
	/** The words that were found, as the places write them, without marks. */
	words: string[];
}

export class PlaceSearch {
	#index = new MiniSearch<Record<string, string>>({
		fields: FIELDS,
		tokenize: (text) => fold(text).split(' ').filter(Boolean),
		processTerm: (term) => term,
		searchOptions: {
			boost: { name: 3, kind: 2, village: 2 },
			combineWith: 'AND',
			prefix: true,
			fuzzy: slips
		}
	});
	#known = new Map<string, string>();
	#last: { rows: Row[]; descriptions: Descriptions } | null = null;

	/** Makes the index say what these rows say; returns how many entries it had to change. */
	update(rows: Row[], descriptions: Descriptions): number {
		if (this.#last?.rows === rows && this.#last.descriptions === descriptions) return 0;
		this.#last = { rows, descriptions };
		let changed = 0;
		const gone = new Set(this.#known.keys());
		for (const row of rows) {
			gone.delete(row.id);
			const texts = textsOf(row, descriptions.get(row.id) ?? '');
			const now = texts.join('\n');
			const before = this.#known.get(row.id);
			if (before === now) continue;
			const entry = Object.fromEntries(FIELDS.map((field, i) => [field, texts[i]]));
			if (before === undefined) this.#index.add({ ...entry, id: row.id });
			else this.#index.replace({ ...entry, id: row.id });
			this.#known.set(row.id, now);
			changed++;
		}
		for (const id of gone) {
			this.#index.discard(id);
			this.#known.delete(id);
			changed++;
		}
		return changed;
	}

	/** Null when nothing is asked for: signs alone are no word. */
	find(query: string): Found | null {
		if (!fold(query)) return null;
		const found = this.#index.search(query);
		return {
			scores: new Map(found.map(({ id, score }) => [id as string, score])),
			words: [...new Set(found.flatMap(({ terms }) => terms))]
		};
	}
}

/** Own words about a place, by its id. */
export type Descriptions = ReadonlyMap<string, string>;

const textsOf = ({ name, kind, village, place, equipment }: Row, description: string): string[] => [
	name,
	[kind, label('category', place.category)].join(' '),
	village ?? '',
	place.address,
	place.operator,
	equipment.map((item) => `${item.name} ${label('equipment', item.kind)}`).join(' '),
	description
];

/** How many letters may differ: none in short words and numbers. */
function slips(term: string): number | false {
	if (/\d/.test(term) || term.length < 4) return false;
	return term.length < 8 ? 1 : 2;
}
