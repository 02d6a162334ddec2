import type * as Y from 'yjs';
import { equipment } from '#lib/domain/equipment.ts';
import { figures, type LocalFigure } from '#lib/domain/figures.ts';
import { needs } from '#lib/domain/needs.ts';
import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { recommendations, type Recommendation } from '#lib/domain/recommendations.ts';
import { fragmentOf, fragmentToTree, type Block } from '#lib/domain/richtext.ts';
import { deleted, textName, unreadable } from '#lib/domain/workspace.ts';
import { nameOf } from '#lib/ui/inventory/row.ts';

/** Something a recommendation may point to: its id and what it is called. */
export interface Linked {
	id: string;
	name: string;
}

/** All that the page shows of the document, the texts aside. */
export interface Board {
	list: Recommendation[];
	needs: Linked[];
	places: Linked[];
	partners: Linked[];
	equipment: Linked[];
	/** The partnership's own figures, which may stand in a text. */
	local: LocalFigure[];
	bin: Linked[];
	unreadable: string[];
}

export const BOARD_ROOTS = [
	'recommendations',
	'needs',
	'places',
	'partners',
	'equipment',
	'figures'
];

export function boardOf(doc: Y.Doc): Board {
	return {
		list: recommendations(doc),
		needs: needs(doc).map(({ id, title }) => ({ id, name: title })),
		places: places(doc).map(({ id, name }) => ({ id, name })),
		partners: partners(doc).map(({ id, name }) => ({ id, name })),
		equipment: equipment(doc).map((item) => ({ id: item.id, name: nameOf(item) })),
		local: figures(doc),
		bin: deleted(doc)
			.filter(({ root }) => root === 'recommendations')
			.map(({ id, title }) => ({ id, name: title })),
		unreadable: unreadable(doc)
			.filter(({ root }) => root === 'recommendations')
			.map(({ id }) => id)
	};
}

/** The long texts a card shows. */
export const TEXTS = ['body', 'risk'] as const;
export type Texts = Record<(typeof TEXTS)[number], Block[]>;

export const textRoots = (id: string) => TEXTS.map((field) => textName(id, field));

export function textsOf(doc: Y.Doc, id: string): Texts {
	const tree = (field: string) => fragmentToTree(fragmentOf(doc, textName(id, field)));
	return { body: tree('body'), risk: tree('risk') };
}

/** The chosen one: by the address, else the first. Null for an empty list or an id that is not there. */
export function chosenIn(list: Recommendation[], wanted: string | null): Recommendation | null {
	return wanted ? (list.find(({ id }) => id === wanted) ?? null) : (list[0] ?? null);
}

/** What a recommendation points to and is still there, with the address where it is shown. */
export function linksOf(item: Recommendation, board: Board, base: string) {
	const chosen = <R extends string>(
		root: R,
		list: Linked[],
		ids: string[],
		href: (id: string) => string
	) =>
		list
			.filter(({ id }) => ids.includes(id))
			.map(({ id, name }) => ({ root, id, name, href: href(id) }));
	const others = board.list.map(({ id, title }) => ({ id, name: title }));

	return [
		...chosen('needs', board.needs, item.needs, (id) => `${base}/potrzeby#need-${id}`),
		...chosen('places', board.places, item.places, (id) => `${base}/zasoby?miejsce=${id}`),
		...chosen(
			'equipment',
			board.equipment,
			item.equipment,
			(id) => `${base}/zasoby/sprzet?widok=karty#sprzet-${id}`
		),
		...chosen('after', others, item.after, (id) => `?wybrana=${id}`)
	];
}
