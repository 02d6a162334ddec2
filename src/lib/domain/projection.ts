import type * as Y from 'yjs';
import type { Kind } from './entity.ts';
import { NEED, needs } from './needs.ts';
import { PARTNER, partners, sectorOf } from './partners.ts';
import { mergedPlaces } from './survivors.ts';
import { places } from './places.ts';
import type { Place } from './places.ts';
import { ownFields } from './own-fields.ts';
import type { OwnField } from './own-fields.ts';
import { publicPlace } from './publication.ts';
import { RECOMMENDATION, recommendations } from './recommendations.ts';
import { textName, textOf } from './workspace.ts';

/*
 * What SQL knows of a document: rows that public pages, search, other partnerships and REST read.
 * Written from the document and never edited; a row has exactly the columns of its table, and
 * `data` the plain values and long texts that have none. `order_key` with `id` is the page order.
 * Positions of private helpers, and of whatever is shown by village or not at all, stay behind.
 */
export const COLUMNS = {
	places: ['name', 'category', 'locality', 'lat', 'lng', 'precision', 'status', 'visibility'],
	partners: ['name', 'form', 'sector', 'status', 'role', 'visibility'],
	needs: ['title', 'locality', 'status', 'strength', 'visibility'],
	recommendations: ['title', 'status', 'deadline', 'visibility']
} as const;

export type Projected = keyof typeof COLUMNS;
export type Row<T extends Projected = Projected> = {
	id: string;
	order_key: string;
	data: Record<string, unknown>;
} & { [column in (typeof COLUMNS)[T][number]]: string | number | null };

export type Projection = { [T in Projected]: Row<T>[] };

export function project(doc: Y.Doc): Projection {
	const fields = ownFields(doc);
	const merged = mergedPlaces(doc);
	return {
		places: places(doc)
			.filter(named)
			.map((place) =>
				row('places', { ...openly(place, fields), ...textsOfPlace(doc, place.id, merged) })
			),
		partners: partners(doc)
			.filter(named)
			.map((partner) =>
				row('partners', {
					...partner,
					sector: sectorOf(partner),
					...texts(doc, PARTNER, partner)
				})
			),
		needs: needs(doc)
			.filter(named)
			.map((need) => row('needs', { ...need, ...texts(doc, NEED, need) })),
		recommendations: recommendations(doc)
			.filter(named)
			.map((one) => row('recommendations', { ...one, ...texts(doc, RECOMMENDATION, one) }))
	};
}

interface Facts {
	id: string;
	order: string;
	[field: string]: unknown;
}

/** A row of a table: the facts that have a column, and the rest in `data`. */
function row<T extends Projected>(table: T, facts: Facts): Row<T> {
	const { id, order, ...rest } = cleaned({ ...facts, point: undefined });
	const columns = COLUMNS[table] as readonly string[];
	const [inColumns, inData] = [true, false].map((wanted) =>
		Object.fromEntries(Object.entries(rest).filter(([field]) => columns.includes(field) === wanted))
	);
	return { id, ...inColumns, order_key: order, data: inData } as Row<T>;
}

/**
 * A place as others may know it: with a position and an address only when it is shown exactly, and a
 * public one with the fields that everybody may see and no other, because its row is read by strangers.
 */
function openly(place: Place, fields: OwnField[]): Facts {
	const open = publicPlace(place, fields);
	const exact = place.precision === 'exact';
	return {
		...(open ?? { ...place, visibility: 'partnership' }),
		lat: exact ? (place.point?.lat ?? null) : null,
		lng: exact ? (place.point?.lng ?? null) : null,
		address: exact ? place.address : ''
	};
}

/** The long texts of an entity as plain text. */
const texts = (doc: Y.Doc, { texts: fields }: Pick<Kind, 'texts'>, { id }: { id: string }) =>
	Object.fromEntries(fields.map((field) => [field, textOf(doc, textName(id, field))]));

/** A place speaks with the words of those that were merged into it, too. */
function textsOfPlace(doc: Y.Doc, id: string, merged: ReturnType<typeof mergedPlaces>) {
	const names = [id, ...(merged.get(id) ?? []).map((other) => other.id)];
	const said = names.map((name) => textOf(doc, textName(name, 'description'))).filter(Boolean);
	return { description: [...new Set(said)].join('\n\n') };
}

/** Ids that SQL and addresses can carry; ours always are. */
const named = ({ id }: { id: string }) => /^[\w-]{1,64}$/.test(id);

const cleaned = (facts: Facts): Facts =>
	JSON.parse(JSON.stringify(facts), (_, each) => (typeof each === 'string' ? clean(each) : each));

/** jsonb takes neither the zero character nor half a surrogate pair. */
const clean = (text: string) =>
	text.replace(
		/\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
		''
	);
