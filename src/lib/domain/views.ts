import type * as Y from 'yjs';
import { DomainError } from './problem.ts';
import { edit, newId } from './workspace.ts';

/*
 * Views of the resources that a partnership keeps under a name: `view:{id}` of the root `meta`, one
 * plain value each. A view is an address, so nothing of what it shows is copied.
 */
export interface SavedView {
	id: string;
	name: string;
	/** What follows the `?` of the page's address; '' for the page as it opens. */
	query: string;
}

const PREFIX = 'view:';
const NAME_MAX = 60;
const QUERY_MAX = 1000;
/** More are no help to find one. */
export const VIEWS_MAX = 30;

/** Saved views by id; the page sorts them by name. What is none of ours is left out. */
export function savedViews(doc: Y.Doc): SavedView[] {
	const views: SavedView[] = [];
	for (const [key, value] of doc.getMap<unknown>('meta').entries()) {
		if (!key.startsWith(PREFIX) || typeof value !== 'object' || value === null) continue;
		const { name, query } = value as Record<string, unknown>;
		if (typeof name !== 'string' || !name.trim() || typeof query !== 'string') continue;
		if (query.length > QUERY_MAX) continue;
		views.push({ id: key.slice(PREFIX.length), name: name.slice(0, NAME_MAX), query });
	}
	return views;
}

/** Keeps a view; one of the same name is written over. Throws DomainError for a name that is none. */
export function saveView(doc: Y.Doc, name: string, query: string): void {
	const words = name.trim().replace(/\s+/g, ' ');
	if (!words) throw new DomainError({ code: 'required', field: 'name' });
	if (words.length > NAME_MAX)
		throw new DomainError({ code: 'too-long', field: 'name', limit: NAME_MAX });
	if (query.length > QUERY_MAX)
		throw new DomainError({ code: 'too-long', field: 'query', limit: QUERY_MAX });

	const views = savedViews(doc);
	const same = views.find((view) => view.name === words);
	if (!same && views.length >= VIEWS_MAX)
		throw new DomainError({ code: 'out-of-range', field: 'views', limit: VIEWS_MAX });
	edit(doc, () =>
		doc.getMap<unknown>('meta').set(`${PREFIX}${same?.id ?? newId()}`, { name: words, query })
	);
}

/** Takes a view off the list; what it showed stays where it is. */
export const removeView = (doc: Y.Doc, id: string): void =>
	edit(doc, () => doc.getMap<unknown>('meta').delete(`${PREFIX}${id}`));
