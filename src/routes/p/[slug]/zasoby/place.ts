import type * as Y from 'yjs';
import type { Day } from '#lib/domain/hours.ts';
import type { Category } from '#lib/domain/places.ts';
import type { Measured } from '#lib/domain/speed.ts';
import { add, edit, setField } from '#lib/domain/workspace.ts';
import { today } from '#lib/i18n/dates.ts';
import type { Position } from '#lib/ui/resources/position.svelte.ts';
import type { Sent } from '#lib/ui/resources/tools.ts';

interface NewPlace {
	name: string;
	category: Category;
	address?: string;
}

/** A new place as a sketch. The home of a neighbour who helps never has a point. */
export function addPlace(
	doc: Y.Doc,
	{ name, category, address, locality, point, precision }: Position & NewPlace
): string {
	const values = { name, category, locality, precision, status: 'sketch', createdAt: today() };
	const helper = category === 'informal_helper';
	return add(doc, 'places', {
		...values,
		...(!helper && point && { point }),
		...(!helper && address && { address })
	});
}

/** Moves a place; one edit, so that undo takes all of it back. */
export function movePlace(
	doc: Y.Doc,
	id: string,
	{ locality, point, precision }: Position,
	villageOnly: boolean
): void {
	edit(doc, () => {
		setField(doc, 'places', id, 'locality', locality || null);
		if (!villageOnly) setField(doc, 'places', id, 'point', point);
		setField(doc, 'places', id, 'precision', precision);
	});
}

/** Several days of opening hours at once; '' means that it is not known any more. */
export function setHours(doc: Y.Doc, id: string, days: Partial<Record<Day, string>>): void {
	edit(doc, () => {
		for (const [day, text] of Object.entries(days))
			setField(doc, 'places', id, `hours:${day}`, text || null);
	});
}

/** The picture of a place, with its size; null takes it and its description away. */
export function setPhoto(doc: Y.Doc, id: string, photo: Sent | null): void {
	edit(doc, () => {
		setField(doc, 'places', id, 'photo', photo && photo.sha256);
		setField(doc, 'places', id, 'photoWidth', photo && photo.width);
		setField(doc, 'places', id, 'photoHeight', photo && photo.height);
		setField(doc, 'places', id, 'photoAlt', null); // it described another picture
	});
}

/** What a test of the line found, with its day. */
export function setMeasured(doc: Y.Doc, id: string, measured: Measured): void {
	edit(doc, () => {
		for (const [field, value] of Object.entries(measured))
			setField(doc, 'places', id, field, value);
		setField(doc, 'places', id, 'measuredAt', today());
	});
}
