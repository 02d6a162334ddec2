import { CONDITIONS, EQUIPMENT_KINDS, FUNDERS, LENDING } from '#lib/domain/equipment.ts';
import { fold } from '#lib/i18n/fold.ts';
import { compare } from '#lib/i18n/sort.ts';
import type { Row } from './row.ts';

/* What is looked at on the page of equipment, kept in its address; its words are Polish. */
export const MODES = ['tabela', 'karty'] as const;
/** Terms to look at: ended or ending within half a year, or only the first. */
export const TERMS = ['bliskie', 'minione'] as const;
export const SORTS = [
	'nazwa',
	'miejsce',
	'sztuki',
	'wolne',
	'rok',
	'finansowanie',
	'stan',
	'termin'
] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPINGS = ['miejsca', 'finansowanie', 'rodzaje', 'projekty'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface View {
	mode: (typeof MODES)[number];
	search: string;
	kind: string;
	/** Id of a place; `brak` for none. */
	place: string;
	funder: string;
	condition: string;
	lending: string;
	term: (typeof TERMS)[number] | '';
	sort: Sort;
	down: boolean;
	/** By what the totals are counted. */
	by: Grouping;
	/** Hours a week taken where opening hours are unknown; null for the usual ones. */
	hours: number | null;
}

export const USUAL: View = {
	...{ mode: 'tabela', search: '', kind: '', place: '', funder: '', condition: '', lending: '' },
	...{ term: '', sort: 'nazwa', down: false, by: 'miejsca', hours: null }
};

const NAMES = {
	mode: 'widok',
	search: 'szukaj',
	kind: 'rodzaj',
	place: 'miejsce',
	funder: 'finansowanie',
	condition: 'stan',
	lending: 'pozyczanie',
	term: 'termin',
	sort: 'sortuj',
	down: 'malejaco',
	by: 'wedlug',
	hours: 'godziny'
} as const satisfies Record<keyof View, string>;

/** The place of what has none. */
export const NOWHERE = 'brak';

/** Reads an address; a value nobody knows reads as the usual one. */
export function readView(params: Pick<URLSearchParams, 'get'>): View {
	const word = (name: keyof View) => params.get(NAMES[name])?.trim() ?? '';
	const among = <K extends string>(keys: readonly K[], name: keyof View) =>
		keys.find((key) => key === word(name));
	const hours = Number(word('hours').replace(',', '.'));
	return {
		mode: among(MODES, 'mode') ?? USUAL.mode,
		search: word('search').slice(0, 100),
		kind: among(EQUIPMENT_KINDS, 'kind') ?? '',
		place: word('place').slice(0, 64),
		funder: among(FUNDERS, 'funder') ?? '',
		condition: among(CONDITIONS, 'condition') ?? '',
		lending: among(LENDING, 'lending') ?? '',
		term: among(TERMS, 'term') ?? '',
		sort: among(SORTS, 'sort') ?? USUAL.sort,
		down: word('down') === '1',
		by: among(GROUPINGS, 'by') ?? USUAL.by,
		hours: word('hours') && hours > 0 && hours <= 168 ? hours : null
	};
}

/** The address of a view, `?` included; '' when nothing differs from the usual. */
export function writeView(view: View): string {
	const params = new URLSearchParams();
	for (const key of Object.keys(NAMES) as (keyof View)[]) {
		const value = view[key];
		if (value === USUAL[key] || value === '') continue;
		params.set(NAMES[key], value === true ? '1' : String(value));
	}
	const text = params.toString();
	return text && `?${text}`;
}

const FILTERS = ['search', 'kind', 'place', 'funder', 'condition', 'lending', 'term'] as const;

/** The same view without any filter. */
export const unfiltered = (view: View): View => ({
	...view,
	...Object.fromEntries(FILTERS.map((key) => [key, '']))
});
export const filtered = (view: View) => FILTERS.some((key) => view[key] !== '');

/** The rows a view shows, in its order. Every word of the search must occur. */
export function shown(rows: Row[], view: View): Row[] {
	const words = fold(view.search).split(' ').filter(Boolean);
	const place = view.place === NOWHERE ? '' : view.place;
	return rows
		.filter(
			({ item, term, words: own }) =>
				(!view.kind || item.kind === view.kind) &&
				(!view.place || (item.place ?? '') === place) &&
				(!view.funder || item.funder === view.funder) &&
				(!view.condition || item.condition === view.condition) &&
				(!view.lending || item.lending === view.lending) &&
				(view.term !== 'bliskie' || term === 'soon' || term === 'ended') &&
				(view.term !== 'minione' || term === 'ended') &&
				words.every((word) => own.includes(word))
		)
		.sort((a, b) => order(a, b, view));
}

const KEYS: Record<Sort, (row: Row) => string | number | null> = {
	nazwa: ({ name }) => name,
	miejsce: ({ place }) => place || null,
	sztuki: ({ item }) => item.quantity,
	wolne: ({ idleHours }) => idleHours,
	rok: ({ item }) => item.year,
	finansowanie: ({ item }) => FUNDERS.indexOf(item.funder),
	stan: ({ item }) => CONDITIONS.indexOf(item.condition),
	termin: ({ item }) => [item.durableUntil, item.licenceUntil].filter(Boolean).sort()[0] ?? null
};

/** What is unknown comes last, whichever way the rest is turned. */
function order(a: Row, b: Row, { sort, down }: View): number {
	const [x, y] = [KEYS[sort](a), KEYS[sort](b)];
	if (x === null || y === null) return Number(x === null) - Number(y === null);
	const way = typeof x === 'number' ? x - (y as number) : compare(x, y as string);
	return (down ? -way : way) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
