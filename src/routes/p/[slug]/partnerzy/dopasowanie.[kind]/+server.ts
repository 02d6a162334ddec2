import { error } from '@sveltejs/kit';
import { matching } from '#lib/domain/matching.ts';
import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { relations } from '#lib/domain/relations.ts';
import { running } from '#lib/server/running.ts';
import { kindIn, matchColumns, matchRows, only } from '#lib/ui/network/matched.ts';
import { partiesNextDoor, partiesOf } from '#lib/ui/network/parties.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { file, memberOf } from '../../twin.ts';
import { gminaOf, nextDoor } from '../nextdoor.ts';
import { placesOf } from '../spots.ts';
import type { RequestHandler } from './$types';

/** Who gives what somebody else needs, as a file: each offer with its place and the reason for it. */
export const GET: RequestHandler = async (event) => {
	const workspace = await memberOf(event);
	const { collab, reference } = running();
	const { cards, doors } = await nextDoor(event.locals.supabase, workspace.id, reference);
	const found = await collab.read(`workspace/${workspace.id}`, (doc) => {
		const list = partners(doc);
		const ours = partiesOf(list, placesOf(places(doc)), reference.localities(workspace.teryt));
		return matching([...ours, ...partiesNextDoor(cards, list, doors)], relations(doc));
	});
	const { searchParams } = event.url;
	const shown = only(found, kindIn(searchParams));
	const name = `dopasowanie-${workspace.slug}`;
	if (event.params.kind === 'csv') {
		const columns = matchColumns(gminaOf(cards, doors));
		const body = csv(columns, matchRows(shown), searchParams.get('arkusz') === '1');
		return file(body, 'text/csv', `${name}.csv`);
	}
	if (event.params.kind !== 'json') error(404, 'not found');
	return file(JSON.stringify(shown), 'application/json', `${name}.json`);
};
