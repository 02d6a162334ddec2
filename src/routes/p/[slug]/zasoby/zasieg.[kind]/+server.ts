import { error } from '@sveltejs/kit';
import { figures } from '#lib/domain/figures.ts';
import { groups } from '#lib/domain/groups.ts';
import { needs } from '#lib/domain/needs.ts';
import { places } from '#lib/domain/places.ts';
import { compare } from '#lib/i18n/sort.ts';
import { running } from '#lib/server/running.ts';
import { reachColumns } from '#lib/ui/reach/table.ts';
import { readAsked } from '#lib/ui/reach/view.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { file, memberOf } from '../../twin.ts';
import { answer } from '../zasieg/answer.ts';
import type { RequestHandler } from './$types';

/** The answer of the page to the same question, as a table (CSV) or with needs and groups (JSON). */
export const GET: RequestHandler = async (event) => {
	const { kind } = event.params;
	if (kind !== 'csv' && kind !== 'json') error(404, 'not found');
	const { id, slug, teryt } = await memberOf(event);
	const { searchParams } = event.url;
	const { collab, reference } = running();
	const asked = readAsked(searchParams);
	const villages = [...reference.localities(teryt)].sort((a, b) => compare(a.name, b.name));
	const said = await collab.read(`workspace/${id}`, (doc) =>
		answer(
			{ places: places(doc), needs: needs(doc), groups: groups(doc), figures: figures(doc) },
			villages,
			asked
		)
	);
	const columns = reachColumns(asked);
	if (kind === 'csv') {
		const body = csv(columns, said.rows, searchParams.get('arkusz') === '1');
		return file(body, 'text/csv', `zasieg-${slug}.csv`);
	}
	const whole = {
		asked,
		said: [said.sentence, said.people].filter(Boolean),
		villages: said.rows.map((row) =>
			Object.fromEntries(columns.map(({ key, value }) => [key, value(row)]))
		),
		needs: said.needs.map(({ need, reach }) => ({
			id: need.id,
			title: need.title,
			village: need.locality || null,
			distance_km: reach?.km ?? null,
			within: reach ? !reach.beyond : null,
			place_id: reach?.site?.place.id ?? null
		})),
		groups: said.groups,
		not_counted: {
			unknown: said.reach.unknown.map(({ id }) => id),
			without_position: said.reach.unplaced.map(({ id }) => id)
		}
	};
	return file(JSON.stringify(whole), 'application/json', `zasieg-${slug}.json`);
};
