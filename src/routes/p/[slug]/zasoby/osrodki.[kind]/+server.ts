import { error } from '@sveltejs/kit';
import { equipment } from '#lib/domain/equipment.ts';
import { places } from '#lib/domain/places.ts';
import { running } from '#lib/server/running.ts';
import { centres, columns, readView, shown } from '#lib/ui/inventory/centres.ts';
import { csv } from '#lib/ui/tables/csv.ts';
import { file, memberOf } from '../../twin.ts';
import type { RequestHandler } from './$types';

/** The register of centres with the filters of the page: CSV or JSON, the equipment set beside the line. */
export const GET: RequestHandler = async (event) => {
	const { kind } = event.params;
	if (kind !== 'csv' && kind !== 'json') error(404, 'not found');
	const { id, slug } = await memberOf(event);
	const { searchParams } = event.url;
	const all = await running().collab.read(`workspace/${id}`, (doc) =>
		centres(places(doc), equipment(doc))
	);
	const list = shown(all, readView(searchParams));
	if (kind === 'csv') {
		const body = csv(columns(), list, searchParams.get('arkusz') === '1');
		return file(body, 'text/csv', `osrodki-${slug}.csv`);
	}
	const whole = list.map(({ place, set }) => ({
		id: place.id,
		name: place.name,
		category: place.category,
		village: place.locality || null,
		broadband: place.broadband,
		internet: place.internet,
		downloadMbps: place.downloadMbps,
		uploadMbps: place.uploadMbps,
		measuredAt: place.measuredAt,
		broadbandAt: place.broadbandAt,
		broadbandSource: place.broadbandSource || null,
		set
	}));
	return file(JSON.stringify(whole), 'application/json', `osrodki-${slug}.json`);
};
