import type { Place } from '#lib/domain/places.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Where the licence of OpenStreetMap is read. */
export const OSM = 'https://www.openstreetmap.org/copyright';

/** What has to be said wherever these places are shown; null when no licence asks for it. */
export const attribution = (places: Pick<Place, 'licence'>[]): string | null =>
	places.some(({ licence }) => licence === 'odbl') ? m.board_odbl() : null;
