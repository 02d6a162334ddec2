import type * as Y from 'yjs';
import type { Values } from './check.ts';
import { isMap } from './entity.ts';
import { placeFreshness } from './freshness.ts';
import type { Place } from './places.ts';
import { DomainError } from './problem.ts';
import { edit, setField, setStatus } from './workspace.ts';

/*
 * An entry is as good as the last person who looked at it. Confirming keeps who and when as an
 * organisation and a role, never as a name; the log knows the person.
 */
export interface Confirmation {
	/** The day, `2026-11-26`. */
	at: string;
	/** The organisation that says so, '' when it was not given. */
	by: string;
	as: NonNullable<Place['confirmedAs']>;
}

/**
 * Somebody who knows the place says that it is as written; a place that is closed stays so. One edit,
 * so that undo takes it back.
 */
export function confirmPlace(doc: Y.Doc, id: string, { at, by, as }: Confirmation): void {
	const more: Values = {
		confirmedAt: at,
		confirmedBy: by.trim() || null,
		confirmedAs: as,
		correction: null
	};
	const status = placeStatus(doc, id);
	const closed = status === 'closed' || status === 'temporarily_closed';
	setStatus(doc, 'places', id, closed ? status : 'confirmed', at, more);
}

const placeStatus = (doc: Y.Doc, id: string): unknown => {
	const item = doc.getMap<unknown>('places').get(id);
	return isMap(item) ? item.get('status') : null;
};

/** Somebody says what is wrong with it; it waits until that is put right and confirmed. */
export function askCorrection(doc: Y.Doc, id: string, note: string, at: string): void {
	setStatus(doc, 'places', id, 'to_confirm', at, { correction: note.trim() || null });
}

/** Somebody agreed that everybody may see the place. Throws DomainError when it is not said who or when. */
export function publishPlace(doc: Y.Doc, id: string, consent: { by: string; at: string }): void {
	if (!consent.by.trim() || !consent.at)
		throw new DomainError({ code: 'consent-missing', field: 'visibility' });
	edit(doc, () => {
		setField(doc, 'places', id, 'consentBy', consent.by.trim() || null);
		setField(doc, 'places', id, 'consentAt', consent.at || null);
		setField(doc, 'places', id, 'visibility', 'public');
	});
}

/** The consent was taken back: the place is the partnership's again, and nothing of it stays. */
export function unpublishPlace(doc: Y.Doc, id: string): void {
	edit(doc, () => {
		setField(doc, 'places', id, 'visibility', 'partnership');
		setField(doc, 'places', id, 'consentBy', null);
		setField(doc, 'places', id, 'consentAt', null);
	});
}

/** What waits for somebody who knows: new sketches, what is to be corrected, what is a year old. */
export interface Pending {
	sketches: Place[];
	corrections: Place[];
	stale: Place[];
}

export function pending(places: Place[], today: string): Pending {
	const found: Pending = { sketches: [], corrections: [], stale: [] };
	for (const place of places) {
		const freshness = placeFreshness(place, today);
		if (freshness === 'asked') found.corrections.push(place);
		else if (freshness === 'stale') found.stale.push(place);
		else if (place.status === 'sketch') found.sketches.push(place);
	}
	return found;
}
