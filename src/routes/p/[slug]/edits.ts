import type { Connection } from '#lib/collab/connection.svelte.ts';
import { problems } from '#lib/domain/check.ts';
import * as workspace from '#lib/domain/workspace.ts';
import { today } from '#lib/i18n/dates.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Edits } from '#lib/ui/cards/spec.ts';
import type { Toasts } from '#lib/ui/controls/toasts.svelte.ts';
import { attempt as attemptAs } from './write.ts';

/**
 * How a page changes the entries of one root. What the domain refuses is said in a sentence and
 * changes nothing; so is an edit made before the document is here.
 */
export function editsOf(
	connection: Connection,
	root: workspace.EntityRoot,
	toasts: Toasts,
	/** Named in what others read of where this person is. */
	subject: () => string = () => ''
): Edits & { attempt: (work: () => void) => boolean } {
	const { doc } = connection;

	function attempt(work: () => void): boolean {
		if (connection.writable) return attemptAs(work, (text) => toasts.say(text));
		toasts.say(m.resources_not_writable());
		return false;
	}

	return {
		attempt,
		set: (id, field, value) => void attempt(() => workspace.setField(doc, root, id, field, value)),
		mark: (id, set, key, on) => void attempt(() => workspace.mark(doc, root, id, set, key, on)),
		status: (id, status) => void attempt(() => workspace.setStatus(doc, root, id, status, today())),
		remove: (id) => void attempt(() => workspace.softDelete(doc, root, id)),
		where: (what) =>
			connection.setWhere(what && [subject(), what].filter(Boolean).join(': ').slice(0, 120)),
		problem: (field, value) => problems(root, { [field]: value })[0] ?? null
	};
}
