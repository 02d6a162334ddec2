import type * as Y from 'yjs';
import { figures, type LocalFigure } from './figures.ts';
import { add, edit, setField, softDelete } from './workspace.ts';

/*
 * How many people live in a village: no public register says it, so the partnership may write what
 * the office knows. Each number is a local figure of its own, with year and source, and can be put
 * into a text like every other.
 */

export interface Resident {
	/** Id of the figure. */
	id: string;
	value: number;
	year: number | null;
	source: string;
}

/** The newest number of each village that has one. */
export function residentsIn(list: readonly LocalFigure[]): Map<string, Resident> {
	const newest = new Map<string, Resident>();
	for (const { id, measure, locality, value, year, source } of list) {
		if (measure !== 'residents' || !locality || value === null || value < 0) continue;
		const known = newest.get(locality);
		const later = !known || (year ?? 0) > (known.year ?? 0);
		// two people wrote at once: the same one is read everywhere
		if (later || ((year ?? 0) === (known.year ?? 0) && id > known.id))
			newest.set(locality, { id, value, year, source });
	}
	return newest;
}

export const residents = (doc: Y.Doc): Map<string, Resident> => residentsIn(figures(doc));

interface Written {
	/** Null takes the number away. */
	value: number | null;
	year: number | null;
	source: string;
	/** How the figure is called and counted, in the words of whoever writes. */
	label: string;
	unit: string;
	person: string;
	today: string;
}

/** Writes how many live in a village; throws DomainError for what is no such number. */
export function writeResidents(doc: Y.Doc, locality: string, written: Written): void {
	const { value, year, source, label, unit, person, today } = written;
	const known = residents(doc).get(locality);
	if (value === null) {
		if (known) softDelete(doc, 'figures', known.id);
		return;
	}
	if (known)
		edit(doc, () => {
			const fields = { value, year, source: source || null, changedBy: person, changedAt: today };
			for (const [field, next] of Object.entries(fields))
				setField(doc, 'figures', known.id, field, next);
		});
	else
		add(doc, 'figures', {
			label,
			measure: 'residents',
			locality,
			value,
			unit,
			year,
			source: source || null,
			createdBy: person,
			createdAt: today
		});
}
