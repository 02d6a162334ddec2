import { error } from '@sveltejs/kit';
import { equipment } from '#lib/domain/equipment.ts';
import { partners } from '#lib/domain/partners.ts';
import { places } from '#lib/domain/places.ts';
import { today } from '#lib/i18n/dates.ts';
import { running } from '#lib/server/running.ts';
import { rows } from '#lib/ui/inventory/row.ts';
import { columns } from '#lib/ui/inventory/table.ts';
import { readView, shown } from '#lib/ui/inventory/view.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { file, memberOf } from '../../twin.ts';
import type { RequestHandler } from './$types';

/** The inventory with the filters of the page, as a table (CSV) or every field (JSON). */
export const GET: RequestHandler = async (event) => {
	const { kind } = event.params;
	if (kind !== 'csv' && kind !== 'json') error(404, 'not found');
	const { id, slug } = await memberOf(event);
	const { searchParams } = event.url;
	const view = readView(searchParams);
	const all = await running().collab.read(`workspace/${id}`, (doc) =>
		rows(equipment(doc), {
			places: places(doc),
			partners: partners(doc),
			today: today(),
			assumedHours: view.hours ?? undefined
		})
	);
	const list = shown(all, view);
	if (kind === 'csv') {
		const body = csv(columns(), list, searchParams.get('arkusz') === '1');
		return file(body, 'text/csv', `sprzet-${slug}.csv`);
	}
	const whole = list.map(({ item, place, village, owner, idleHours, capacity, term }) => ({
		...item,
		placeName: place || null,
		village: village || null,
		ownerName: owner || null,
		idleHours,
		capacity,
		term
	}));
	return file(JSON.stringify(whole), 'application/json', `sprzet-${slug}.json`);
};
