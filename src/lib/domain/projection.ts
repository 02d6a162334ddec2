import type * as Y from 'yjs';
import { needs } from './needs.ts';
import { partners, sectorOf } from './partners.ts';
import { places } from './places.ts';
import type { Place } from './places.ts';
import { recommendations } from './recommendations.ts';
import { textName, textOf } from './workspace.ts';

/*
 * What SQL knows of a document: rows that public pages, search, other partnerships and REST read.
 * Written whole from the document and never edited. `data` is the plain copy without what has a
 * column; `order_key` with `id` gives the page order. Positions of private helpers, and of whatever
 * is shown by village or not at all, never leave the document.
 */
export interface PlaceRow {
	id: string;
	name: string;
	category: string;
	locality: string;
	lat: number | null;
	lng: number | null;
	precision: string;
	status: string;
	visibility: string;
	order_key: string;
	data: Record<string, unknown>;
}

export interface PartnerRow {
	id: string;
	name: string;
	form: string | null;
	sector: string | null;
	status: string;
	role: string | null;
	visibility: string;
	order_key: string;
	data: Record<string, unknown>;
}

export interface NeedRow {
	id: string;
	title: string;
	locality: string;
	status: string;
	strength: string;
	visibility: string;
	order_key: string;
	data: Record<string, unknown>;
}

export interface RecommendationRow {
	id: string;
	title: string;
	status: string;
	deadline: string | null;
	visibility: string;
	order_key: string;
	data: Record<string, unknown>;
}

export interface Projection {
	places: PlaceRow[];
	partners: PartnerRow[];
	needs: NeedRow[];
	recommendations: RecommendationRow[];
}

export function project(doc: Y.Doc): Projection {
	return {
		places: places(doc).map((place) => placeRow(doc, place)),
		partners: partners(doc).map(
			({ id, order, point: _, name, form, status, role, visibility, ...data }) => ({
				id,
				name,
				form,
				sector: sectorOf({ form }),
				status,
				role,
				visibility,
				order_key: order,
				data: { ...data, notes: textOf(doc, textName(id, 'notes')) }
			})
		),
		needs: needs(doc).map(
			({ id, order, point: _, title, locality, status, strength, visibility, ...data }) => ({
				id,
				title,
				locality,
				status,
				strength,
				visibility,
				order_key: order,
				data: { ...data, description: textOf(doc, textName(id, 'description')) }
			})
		),
		recommendations: recommendations(doc).map(
			({ id, order, point: _, title, status, deadline, visibility, ...data }) => ({
				id,
				title,
				status,
				deadline,
				visibility,
				order_key: order,
				data: { ...data, body: textOf(doc, textName(id, 'body')) }
			})
		)
	};
}

function placeRow(doc: Y.Doc, place: Place): PlaceRow {
	const { id, order, point, name, category, locality, precision, status, visibility, ...data } =
		place;
	const hidden = category === 'informal_helper' || precision !== 'exact';
	const { address, ...rest } = data;
	return {
		id,
		name,
		category,
		locality,
		lat: hidden ? null : (point?.lat ?? null),
		lng: hidden ? null : (point?.lng ?? null),
		precision,
		status,
		visibility,
		order_key: order,
		data: {
			...rest,
			address: hidden ? '' : address,
			description: textOf(doc, textName(id, 'description'))
		}
	};
}
