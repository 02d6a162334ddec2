import { figures, type LocalFigure } from '#lib/domain/figures.ts';
import {
	codeShown,
	localRows,
	numbersOf,
	type Lookup,
	type NumberRow
} from '#lib/indicators/numbers.ts';
import type * as Y from 'yjs';

interface Running {
	reference: Lookup & { gmina(teryt: string): { name: string } | null };
	collab: { read<T>(document: string, read: (doc: Y.Doc) => T): Promise<T> };
}

/** The rows of both files of a comparison: public figures, then the partnership's own. */
export async function rowsOf(
	{ reference, collab }: Running,
	{ id, teryt }: { id: string; teryt: string },
	params: URLSearchParams
): Promise<NumberRow[]> {
	const local = await collab.read<LocalFigure[]>(`workspace/${id}`, figures);
	const name = reference.gmina(teryt)?.name ?? '';
	const code = codeShown(reference, teryt, params);
	return [...numbersOf(reference, teryt, params), ...localRows(local, code, { teryt, name })];
}
