import type * as Y from 'yjs';
import type { Category } from '#lib/domain/places.ts';
import { add, edit, setField } from '#lib/domain/workspace.ts';
import { today } from '#lib/i18n/dates.ts';
import type { Position } from '#lib/ui/resources/position.svelte.ts';

/** A new place as a sketch. The home of a neighbour who helps never has a point. */
export function addPlace(
	doc: Y.Doc,
	{ name, category, locality, point, precision }: Position & { name: string; category: Category }
): string {
	const values = { name, category, locality, precision, status: 'sketch', createdAt: today() };
	const helper = category === 'informal_helper';
	return add(doc, 'places', { ...values, ...(!helper && point && { point }) });
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

/** Somebody who knows the place says that all of it is still true. */
export function confirmPlace(doc: Y.Doc, id: string): void {
	edit(doc, () => {
		setField(doc, 'places', id, 'status', 'confirmed');
		setField(doc, 'places', id, 'status:confirmed:at', today());
		setField(doc, 'places', id, 'confirmedAt', today());
	});
}
