import { fold } from '#lib/i18n/fold.ts';
import { compare } from '#lib/i18n/sort.ts';

/*
 * What a person looks at on the page of resources, kept in its address: a link opens the same
 * picture, Back works, and without JavaScript the filters are a plain form. Words of the address
 * are Polish, as all addresses are.
 */
export const MODES = ['mapa', 'tabela', 'lista'] as const;
export type Mode = (typeof MODES)[number];

export interface View {
	mode: Mode;
	search: string;
	/** A category, '' for any. */
	kind: string;
	/** A village's name, '' for the whole gmina. */
	village: string;
	/** A status, '' for any. */
	status: string;
	stepFree: boolean;
	/** Id of the chosen place, null for none. */
	chosen: string | null;
}

const NAMES = {
	mode: 'widok',
	search: 'szukaj',
	kind: 'rodzaj',
	village: 'miejscowosc',
	status: 'stan',
	stepFree: 'bez-progu',
	chosen: 'miejsce'
} as const;

/** Reads an address; a value nobody knows reads as none. */
export function readView(params: Pick<URLSearchParams, 'get'>): View {
	const word = (name: keyof typeof NAMES) => params.get(NAMES[name])?.trim() ?? '';
	return {
		mode: MODES.find((mode) => mode === word('mode')) ?? 'mapa',
		search: word('search').slice(0, 100),
		kind: word('kind'),
		village: word('village'),
		status: word('status'),
		stepFree: word('stepFree') === '1',
		chosen: word('chosen') || null
	};
}

/** The address of a view, `?` included; '' when nothing differs from the usual. Other parameters are dropped. */
export function writeView(view: View): string {
	const params = new URLSearchParams();
	if (view.mode !== 'mapa') params.set(NAMES.mode, view.mode);
	if (view.search.trim()) params.set(NAMES.search, view.search.trim());
	if (view.kind) params.set(NAMES.kind, view.kind);
	if (view.village) params.set(NAMES.village, view.village);
	if (view.status) params.set(NAMES.status, view.status);
	if (view.stepFree) params.set(NAMES.stepFree, '1');
	if (view.chosen) params.set(NAMES.chosen, view.chosen);
	const text = params.toString();
	return text && `?${text}`;
}

/** The same place to look from, without any filter. */
export const unfiltered = (view: View): View => ({
	...view,
	search: '',
	kind: '',
	village: '',
	status: '',
	stepFree: false
});

export const filtered = (view: View): boolean =>
	writeView({ ...view, mode: 'mapa', chosen: null }) !== '';

/** What a filter needs to know of a place. */
export interface Listed {
	id: string;
	category: string;
	village: string | null;
	status: string;
	stepFree: boolean;
	/** Everything a search may find, already folded. */
	words: string;
}

/** The places a view shows, in the order given. Every word of the search must occur. */
export function shown<Place extends Listed>(places: Place[], view: View): Place[] {
	const words = fold(view.search).split(' ').filter(Boolean);
	return places.filter(
		(place) =>
			(!view.kind || place.category === view.kind) &&
			(!view.village || place.village === view.village) &&
			(!view.status || place.status === view.status) &&
			(!view.stepFree || place.stepFree) &&
			words.every((word) => place.words.includes(word))
	);
}

/** What occurs and how often, sorted as Polish sorts; '' does not count. */
export function counted(keys: string[]): [key: string, n: number][] {
	const times = new Map<string, number>();
	for (const key of keys) if (key) times.set(key, (times.get(key) ?? 0) + 1);
	return [...times].sort(([a], [b]) => compare(a, b));
}
