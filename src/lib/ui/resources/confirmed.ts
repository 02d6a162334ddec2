import type { Place } from '#lib/domain/places.ts';
import { shortDate } from '#lib/i18n/dates.ts';
import { word } from '#lib/i18n/lists/label.ts';
import { role } from '#lib/i18n/lists/people.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Who confirmed a place and when: "Potwierdzono 26.11.2026: OSP Troks (współautor)." */
export function confirmedSaid(
	place: Pick<Place, 'confirmedAt' | 'confirmedBy' | 'confirmedAs'>
): string {
	if (!place.confirmedAt) return m.resources_card_not_confirmed();
	const date = shortDate(place.confirmedAt);
	const as = place.confirmedAs ? word(role, place.confirmedAs) : '';
	const by = place.confirmedBy && as ? `${place.confirmedBy} (${as})` : place.confirmedBy || as;
	return by ? m.places_confirmed_by({ date, by }) : m.resources_card_confirmed_on({ date });
}
