import type * as Y from 'yjs';
import { tellChips } from '#lib/domain/chips.ts';
import { FIGURE, type LocalFigure } from '#lib/domain/figures.ts';
import { isMap, readOne } from '#lib/domain/entity.ts';
import { DomainError } from '#lib/domain/problem.ts';
import { add, edit, problems, setField, type Values } from '#lib/domain/workspace.ts';
import { localInsertable } from '#lib/indicators/insertable.ts';

/** What a person types about a figure. */
export type Typed = Partial<
	Record<'label' | 'value' | 'unit' | 'year' | 'source' | 'reason', string>
>;

/** A figure as a form begins with it. */
export const typedOf = (figure: LocalFigure): Typed => ({
	label: figure.label,
	value: figure.value === null ? '' : String(figure.value).replace('.', ','),
	unit: figure.unit,
	year: figure.year === null ? '' : String(figure.year),
	source: figure.source,
	reason: figure.reason
});

/** A new figure with its author and day. */
export const enter = (doc: Y.Doc, values: Values, person: string, on: string): string =>
	add(doc, 'figures', { ...values, createdBy: person, createdAt: on });

/**
 * Changes some fields of a figure, as one step, and the words of its chips in all texts. What somebody
 * else changed meanwhile in other fields stays.
 */
export function correct(doc: Y.Doc, id: string, values: Values, person: string, on: string): void {
	const [wrong] = problems('figures', values);
	if (wrong) throw new DomainError(wrong);
	edit(doc, () => {
		for (const [key, value] of Object.entries({ ...values, changedBy: person, changedAt: on }))
			setField(doc, 'figures', id, key, value ?? null);
		const item = doc.getMap<unknown>('figures').get(id);
		const figure = isMap(item) ? readOne(FIGURE, id, item) : null;
		const chip = figure && localInsertable(figure);
		if (chip) tellChips(doc, id, chip.text);
	});
}
