import type * as Y from 'yjs';
import type { Connection } from '#lib/collab/connection.svelte.ts';
import { EQUIPMENT, equipment } from '#lib/domain/equipment.ts';
import { PLACE, places } from '#lib/domain/places.ts';
import { deleted, unreadable } from '#lib/domain/workspace.ts';
import { full } from '#lib/ui/tables/thin.ts';
import type { PageData } from './$types';

const own = <T extends { root: string }>(entries: T[]) =>
	entries.filter(({ root }) => root === 'places');
const binned = (doc: Y.Doc) => own(deleted(doc));
const broken = (doc: Y.Doc) => own(unreadable(doc)).length;

/** What the page shows of the document: as the server read it, then live. */
export const source = (connection: Connection, data: () => PageData) => ({
	places: connection.live(['places'], places, () => full(PLACE, data().places)),
	equipment: connection.live(['equipment'], equipment, () => full(EQUIPMENT, data().equipment)),
	bin: connection.live(['places'], binned, () => data().bin),
	unreadable: connection.live(['places'], broken, () => data().unreadable)
});
