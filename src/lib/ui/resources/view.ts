import { compare } from '#lib/i18n/sort.ts';
import { COLUMNS, type ColumnKey } from './columns.ts';

/*
 * What a person looks at on the page of resources, kept in its address: a link opens the same
 * picture, Back works, and without JavaScript the filters are a plain form. Words of the address
 * are Polish, as all addresses are.
 */
export const MODES = ['mapa', 'tabela', 'lista'] as const;
export type Mode = (typeof MODES)[number];

/**
 * What places can be told apart by: the name in the address, and whether a place must have one of
 * the chosen keys or all of them (somebody who needs a ramp and a toilet needs both).
 */
export const FACETS = {
	kind: { param: 'rodzaj', needs: 'one' },
	village: { param: 'miejscowosc', needs: 'one' },
	access: { param: 'dostepnosc', needs: 'all' },
	equipment: { param: 'sprzet', needs: 'all' },
	groups: { param: 'dla-kogo', needs: 'one' },
	broadband: { param: 'lacze', needs: 'one' },
	status: { param: 'stan', needs: 'one' },
	freshness: { param: 'aktualnosc', needs: 'one' },
	visibility: { param: 'widocznosc', needs: 'one' },
	source: { param: 'zrodlo', needs: 'one' }
} as const;
export type Facet = keyof typeof FACETS;
export const FACET_KEYS = Object.keys(FACETS) as Facet[];

/** What strangers may tell public places apart by. */
export const PUBLIC_FACETS = ['kind', 'village', 'access', 'groups', 'broadband'] as const;

export type Chosen = Record<Facet, string[]>;

/** Where the map stands when somebody has moved it. */
export interface Spot {
	lat: number;
	lng: number;
	zoom: number;
}

export interface View {
	mode: Mode;
	search: string;
	facets: Chosen;
	/** null: by name, or by likeness while something is searched for. */
	order: { by: ColumnKey; down: boolean } | null;
	/** Columns of the table beside the name; null for the usual ones. */
	columns: ColumnKey[] | null;
	spot: Spot | null;
	/** Id of the chosen place, null for none. */
	chosen: string | null;
}

const NAMES = {
	mode: 'widok',
	search: 'szukaj',
	order: 'porzadek',
	columns: 'kolumny',
	spot: 'gdzie',
	chosen: 'miejsce'
} as const;

/** More keys of one facet than this are no choice of a person. */
const MOST = 60;

type Params = Pick<URLSearchParams, 'get' | 'getAll'>;

/** Reads an address; a value nobody knows reads as none. */
export function readView(params: Params): View {
	const word = (name: keyof typeof NAMES) => params.get(NAMES[name])?.trim() ?? '';
	const facets = Object.fromEntries(
		FACET_KEYS.map((facet) => [facet, readFacet(params, facet)])
	) as Chosen;
	// links made before facets were many
	if (params.get('bez-progu') === '1' && !facets.access.includes('step_free_entrance'))
		facets.access.push('step_free_entrance');

	return {
		mode: MODES.find((mode) => mode === word('mode')) ?? 'mapa',
		search: word('search').slice(0, 100).trim(),
		facets,
		order: readOrder(word('order')),
		columns: params.get(NAMES.columns) === null ? null : readColumns(params),
		spot: readSpot(word('spot')),
		chosen: word('chosen') || null
	};
}

/** Keys are parted by dots (a form without scripts repeats the name); villages have dots in them. */
function readFacet(params: Params, facet: Facet): string[] {
	const given = params.getAll(FACETS[facet].param);
	const keys = facet === 'village' ? given : given.flatMap((text) => text.split('.'));
	return unique(keys.map((key) => key.trim().slice(0, 80).trim()).filter(Boolean)).slice(0, MOST);
}

function readOrder(text: string): View['order'] {
	const [, minus, key] = /^(-?)(.*)$/.exec(text) ?? [];
	const by = COLUMNS.find((column) => column === key);
	return by && (by !== 'name' || minus) ? { by, down: minus === '-' } : null;
}

const readColumns = (params: Params): ColumnKey[] => {
	const given = params.getAll(NAMES.columns).flatMap((text) => text.split('.'));
	return COLUMNS.filter((key) => key !== 'name' && given.includes(key));
};

function readSpot(text: string): Spot | null {
	const parts = text.split('_');
	if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,5})?$/.test(part)))
		return null;
	const [lat, lng, zoom] = parts.map(Number);
	return Math.abs(lat) <= 85 && Math.abs(lng) <= 180 && zoom >= 1 && zoom <= 20
		? { lat: lat + 0, lng: lng + 0, zoom }
		: null;
}

/** The address of a view, `?` included; '' when nothing differs from the usual. Other parameters are dropped. */
export function writeView(view: View): string {
	const params = new URLSearchParams();
	if (view.mode !== 'mapa') params.set(NAMES.mode, view.mode);
	if (view.search.trim()) params.set(NAMES.search, view.search.trim());
	for (const facet of FACET_KEYS) {
		const keys = view.facets[facet];
		if (facet === 'village') for (const name of keys) params.append(FACETS.village.param, name);
		else if (keys.length > 0) params.set(FACETS[facet].param, keys.join('.'));
	}
	if (view.order) params.set(NAMES.order, `${view.order.down ? '-' : ''}${view.order.by}`);
	if (view.columns) params.set(NAMES.columns, view.columns.join('.'));
	if (view.spot) {
		const { lat, lng, zoom } = view.spot;
		params.set(NAMES.spot, [short(lat, 5), short(lng, 5), short(zoom, 1)].join('_'));
	}
	if (view.chosen) params.set(NAMES.chosen, view.chosen);
	const text = params.toString();
	return text && `?${text}`;
}

const short = (value: number, digits: number) => String(Number(value.toFixed(digits)) + 0);

const NOTHING = Object.freeze(
	Object.fromEntries(FACET_KEYS.map((facet) => [facet, [] as string[]]))
) as Chosen;

/** The same place to look from, without any filter. */
export const unfiltered = (view: View): View => ({ ...view, search: '', facets: NOTHING });

export const filtered = (view: View): boolean =>
	view.search.trim() !== '' || FACET_KEYS.some((facet) => view.facets[facet].length > 0);

/** What is saved of a view and handed to files: everything but the card that is open. */
export const filters = (view: View): View => ({ ...view, mode: 'mapa', chosen: null, spot: null });

/** Chooses a key of a facet, or takes it back. */
export function toggled(view: View, facet: Facet, key: string, on: boolean): View {
	const rest = view.facets[facet].filter((other) => other !== key);
	return { ...view, facets: { ...view.facets, [facet]: on ? [...rest, key] : rest } };
}

/**
 * Shows or hides one kind as a layer of the map. As long as nothing is chosen all are shown; hiding
 * one chooses the others, and when all are back nothing is chosen. The last one cannot be hidden.
 */
export function layered(view: View, all: string[], key: string, on: boolean): View {
	const now = view.facets.kind.length > 0 ? view.facets.kind : all;
	const next = on ? unique([...now, key]) : now.filter((other) => other !== key);
	const whole = next.length === 0 || all.every((other) => next.includes(other));
	return { ...view, facets: { ...view.facets, kind: whole ? [] : next } };
}

/** What a filter needs to know of a place. */
export interface Listed {
	id: string;
	/** The keys it has, per facet. */
	facets: Record<Facet, readonly string[]>;
}

/** What a search found: how well each place fits. */
export type Scores = ReadonlyMap<string, number>;

/** The facets that a place does not satisfy. */
function failing(place: Listed, view: View, asked: Facet[]): Facet[] {
	return asked.filter((facet) => {
		const has = (key: string) => place.facets[facet].includes(key);
		const wanted = view.facets[facet];
		return FACETS[facet].needs === 'all' ? !wanted.every(has) : !wanted.some(has);
	});
}

const asked = (view: View) => FACET_KEYS.filter((facet) => view.facets[facet].length > 0);

/**
 * The places a view shows, in the order given; what a search found comes best first unless another
 * order was chosen. `found` is null when nothing is searched for.
 */
export function shown<Place extends Listed>(
	places: Place[],
	view: View,
	found: Scores | null
): Place[] {
	const facets = asked(view);
	const all = places.filter(
		(place) => (!found || found.has(place.id)) && failing(place, view, facets).length === 0
	);
	if (!found || view.order) return all;
	return all.sort((a, b) => (found.get(b.id) ?? 0) - (found.get(a.id) ?? 0));
}

export type Counts = Record<Facet, Map<string, number>>;

/**
 * How many places each key of each facet would show with everything else as it is: a facet of which
 * one key is enough counts what its own choice has shut out.
 */
export function counts(places: Listed[], view: View, found: Scores | null): Counts {
	const facets = asked(view);
	const made = Object.fromEntries(FACET_KEYS.map((facet) => [facet, new Map()])) as Counts;
	const count = (place: Listed, facet: Facet) => {
		for (const key of place.facets[facet]) made[facet].set(key, (made[facet].get(key) ?? 0) + 1);
	};
	for (const place of places) {
		if (found && !found.has(place.id)) continue;
		const without = failing(place, view, facets);
		if (without.length === 0) for (const facet of FACET_KEYS) count(place, facet);
		else if (without.length === 1 && FACETS[without[0]].needs === 'one') count(place, without[0]);
	}
	return made;
}

/** Every key of each facet that occurs among the places. */
export function occurring(places: Listed[]): Record<Facet, Set<string>> {
	const made = Object.fromEntries(FACET_KEYS.map((facet) => [facet, new Set()]));
	for (const place of places)
		for (const facet of FACET_KEYS) for (const key of place.facets[facet]) made[facet].add(key);
	return made as Record<Facet, Set<string>>;
}

/** Those keys and the chosen ones that do not occur, in the order of their words. */
export function keysOf(present: Set<string>, chosen: string[], word: (key: string) => string) {
	return unique([...present, ...chosen]).sort((a, b) => compare(word(a), word(b)));
}

const unique = <T>(items: T[]) => [...new Set(items)];
