import { today } from '#lib/i18n/dates.ts';
import { running } from '#lib/server/running.ts';
import { attribution } from '#lib/ui/resources/attribution.ts';
import { numbered } from '#lib/ui/resources/sheet/numbered.ts';
import { readOptions } from '#lib/ui/resources/sheet/options.ts';
import { asked } from '../asked.ts';
import type { PageServerLoad } from './$types';

/** A sheet for the wall, of the places that the filters of the page leave; for members only. */
export const load: PageServerLoad = async (event) => {
	const now = running();
	const { slug, teryt, title, rows } = await asked(event, now);
	const { reference } = now;
	const outline = reference.outline(teryt.slice(0, 6));
	return {
		options: readOptions(event.url.searchParams),
		slug,
		title,
		gmina: reference.gmina(teryt)?.name ?? title,
		places: numbered(rows),
		licence: attribution(rows.map(({ place }) => place)),
		localities: reference
			.localities(teryt)
			.map(({ name, lat, lng, town }) => ({ name, lat, lng, town })),
		outline: outline?.geometry ?? null,
		exact: outline?.exact ?? false,
		date: today()
	};
};
