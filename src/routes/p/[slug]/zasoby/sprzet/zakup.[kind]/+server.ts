import { error } from '@sveltejs/kit';
import { equipment } from '#lib/domain/equipment.ts';
import { places } from '#lib/domain/places.ts';
import { purchases } from '#lib/domain/purchases.ts';
import { today } from '#lib/i18n/dates.ts';
import { running } from '#lib/server/running.ts';
import { gateOf } from '#lib/ui/inventory/gate.ts';
import { purchaseColumns } from '#lib/ui/inventory/table.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { file, memberOf } from '../../../twin.ts';
import type { RequestHandler } from './$types';

/** Planned purchases with how far each check is: a table (CSV), or with every finding (JSON). */
export const GET: RequestHandler = async (event) => {
	const { kind } = event.params;
	if (kind !== 'csv' && kind !== 'json') error(404, 'not found');
	const { id, slug, teryt } = await memberOf(event);
	const { collab, reference } = running();
	const gates = await collab.read(`workspace/${id}`, (doc) => {
		const known = {
			items: equipment(doc),
			places: places(doc),
			localities: reference.localities(teryt),
			today: today()
		};
		return purchases(doc).map((purchase) => gateOf(purchase, known));
	});
	if (kind === 'json')
		return file(JSON.stringify(gates), 'application/json', `zakupy-${slug}.json`);
	const spreadsheet = event.url.searchParams.get('arkusz') === '1';
	return file(csv(purchaseColumns(), gates, spreadsheet), 'text/csv', `zakupy-${slug}.csv`);
};
