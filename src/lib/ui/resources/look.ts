import { ordered } from './columns.ts';
import type { Row } from './row.ts';
import { PlaceSearch, type Descriptions } from './search.ts';
import { shown, type View } from './view.ts';

/** The places a view shows, in its order; for a file or a page that is asked once. */
export function look(rows: Row[], view: View, descriptions: Descriptions): Row[] {
	const inOrder = view.order ? ordered(rows, view.order) : rows;
	if (!view.search) return shown(inOrder, view, null);
	const index = new PlaceSearch();
	index.update(rows, descriptions);
	const found = index.find(view.search);
	return shown(inOrder, view, found?.scores ?? null);
}
