import type * as Y from 'yjs';
import type { Kind } from './entity.ts';
import { NEED, needs } from './needs.ts';
import { PARTNER, partners, sectorOf } from './partners.ts';
import { PLACE, places } from './places.ts';
import type { Place } from './places.ts';
import { RECOMMENDATION, recommendations } from './recommendations.ts';
import { textName, textOf } from './workspace.ts';

/*
 * What SQL knows of a document: rows that public pages, search, other partnerships and REST read.
 * Written from the document and never edited; a row has exactly the columns of its table. `data` is
 * the plain copy with its long texts, without the position: positions of private helpers, and of
 * whatever is shown by village or not at all, never leave the document.
 */
type Data = Record<string, unknown>;

export interface PlaceRow {
	id: string;
	name: string;
	category: string;
	locality: string;
	lat: number | null;
	lng: number | null;
	data: Data;
}

export interface PartnerRow {
	id: string;
	name: string;
	sector: string | null;
	status: string;
	data: Data;
}

export interface NeedRow {
	id: string;
	title: string;
	status: string;
	data: Data;
}

export interface RecommendationRow {
	id: string;
	title: string;
	status: string;
	/** The fractional key of the page order, compared by bytes. */
	position: string;
	data: Data;
}

export interface Projection {
	places: PlaceRow[];
	partners: PartnerRow[];
	needs: NeedRow[];
	recommendations: RecommendationRow[];
}

export function project(doc: Y.Doc): Projection {
	return {
		places: places(doc)
			.filter(named)
			.map((place) => placeRow(place, data(doc, PLACE, place))),
		partners: partners(doc)
			.filter(named)
			.map((partner) => ({
				id: partner.id,
				name: clean(partner.name),
				sector: sectorOf(partner),
				status: partner.status,
				data: data(doc, PARTNER, partner)
			})),
		needs: needs(doc)
			.filter(named)
			.map((need) => ({
				id: need.id,
				title: clean(need.title),
				status: need.status,
				data: data(doc, NEED, need)
			})),
		recommendations: recommendations(doc)
			.filter(named)
			.map((one) => ({
				id: one.id,
				title: clean(one.title),
				status: one.status,
				position: one.order,
				data: data(doc, RECOMMENDATION, one)
			}))
	};
}

function placeRow(place: Place, facts: Data): PlaceRow {
	const exact = place.precision === 'exact' && place.category !== 'informal_helper';
	return {
		id: place.id,
		name: clean(place.name),
		category: place.category,
		locality: clean(place.locality),
		lat: exact ? (place.point?.lat ?? null) : null,
		lng: exact ? (place.point?.lng ?? null) : null,
		data: exact ? facts : { ...facts, address: '' }
	};
}

/** The plain copy and its texts, without the position. */
function data(doc: Y.Doc, { texts }: Pick<Kind, 'texts'>, entity: { id: string }): Data {
	const written = texts.map((field) => [field, textOf(doc, textName(entity.id, field))]);
	return cleaned({ ...entity, ...Object.fromEntries(written), id: undefined, point: undefined });
}

/** Ids that SQL and addresses can carry; ours always are. */
const named = ({ id }: { id: string }) => /^[\w-]{1,64}$/.test(id);

function cleaned(value: Data): Data {
	return JSON.parse(JSON.stringify(value), (_, each) =>
		typeof each === 'string' ? clean(each) : each
	) as Data;
}

/** jsonb takes neither the zero character nor half a surrogate pair. */
const clean = (text: string) =>
	text.replace(
		/\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
		''
	);
