import { problemIn, type Value } from '#lib/domain/check.ts';
import type { EntityRoot } from '#lib/domain/entity.ts';
import { DomainError } from '#lib/domain/problem.ts';
import { mark, setField } from '#lib/domain/workspace.ts';
import { problemText } from '#lib/i18n/problems.ts';
import type * as Y from 'yjs';

/*
 * From a field on a page into the document. What may not be written is said in words; an entity that
 * somebody removed meanwhile is no error of the person who types.
 */

/** What is wrong with a value before it is written, in words; null when nothing is. */
export function faultOf(root: EntityRoot, field: string, value: Value): string | null {
	const problem = problemIn(root, field, value);
	return problem && problemText(problem);
}

/** Runs an edit; a refusal is told by `say` and nothing is changed. True when it was done. */
export function attempt(work: () => void, say: (text: string) => void): boolean {
	try {
		work();
		return true;
	} catch (refused) {
		if (!(refused instanceof DomainError)) throw refused;
		say(problemText(refused.problem));
		return false;
	}
}

/** The edits of one entity's fields, with '' meaning "cleared". */
export function fieldsOf(
	doc: Y.Doc,
	root: EntityRoot,
	id: () => string,
	say: (text: string) => void
) {
	return {
		set: (field: string) => (value: Value) =>
			void attempt(() => setField(doc, root, id(), field, value === '' ? null : value), say),
		mark: (set: string) => (key: string, on: boolean) =>
			void attempt(() => mark(doc, root, id(), set, key, on), say)
	};
}
