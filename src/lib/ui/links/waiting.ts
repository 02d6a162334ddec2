import { partnerFreshness, placeFreshness, waits, type Freshness } from '#lib/domain/freshness.ts';
import type { Partner } from '#lib/domain/partners.ts';
import type { Place } from '#lib/domain/places.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Column } from '#lib/ui/tables/csv.ts';

/** A card or a place that somebody who knows should look at again. */
export interface Waiting {
	root: 'partners' | 'places';
	id: string;
	name: string;
	/** Form of a partner, kind and village of a place. */
	what: string;
	freshness: Freshness;
	confirmedAt: string | null;
	confirmedBy: string;
	/** The organisation that knows: the partner itself, or who runs the place; null when not known. */
	ask: { id: string; name: string } | null;
}

/** `nigdy` in the address: also what nobody ever confirmed. */
export const NEVER = 'nigdy';

/**
 * What waits for a confirmation, the longest first, then what nobody ever confirmed. A place that is
 * a sketch waits for a member and an organisation that does not cooperate for an answer: not here.
 */
export function waiting(
	partners: Partner[],
	places: Place[],
	today: string,
	never: boolean
): Waiting[] {
	const asked = (freshness: Freshness) => waits(freshness) || (never && freshness === 'never');
	const cards = partners
		.filter(({ status }) => status === 'cooperating')
		.map((partner) => ({ partner, freshness: partnerFreshness(partner, today) }))
		.filter(({ freshness }) => asked(freshness))
		.map(({ partner, freshness }) => card(partner, freshness));
	const spots = places
		.filter(({ status }) => status !== 'sketch')
		.map((place) => ({ place, freshness: placeFreshness(place, today) }))
		.filter(({ freshness }) => asked(freshness))
		.map(({ place, freshness }) => spot(place, freshness, partners));
	const age = ({ confirmedAt }: Waiting) => confirmedAt ?? '9999';
	return [...cards, ...spots].sort((a, b) => (age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0));
}

const card = (partner: Partner, freshness: Freshness): Waiting => ({
	...{ root: 'partners', id: partner.id, name: partner.name, freshness },
	...{ confirmedAt: partner.confirmedAt, confirmedBy: partner.confirmedBy },
	what: partner.form && partner.form !== 'other' ? label('form', partner.form) : partner.formNote,
	ask: { id: partner.id, name: partner.name }
});

function spot(place: Place, freshness: Freshness, partners: Partner[]): Waiting {
	const runs =
		partners.find(({ id }) => id === place.partner) ??
		partners.find((partner) => !place.partner && partner.places.includes(place.id));
	return {
		...{ root: 'places', id: place.id, name: place.name, freshness },
		...{ confirmedAt: place.confirmedAt, confirmedBy: place.confirmedBy },
		what: [label('category', place.category), place.locality].filter(Boolean).join(', '),
		ask: runs ? { id: runs.id, name: runs.name } : null
	};
}

/** Columns of the list as a file. */
export const columns = (): Column<Waiting>[] => [
	{ key: 'id', value: ({ id }) => id },
	{ key: 'kind', value: ({ root }) => (root === 'partners' ? 'partner' : 'place') },
	{ key: 'name', title: m.links_col_name(), value: ({ name }) => name },
	{ key: 'what', title: m.links_col_kind(), value: ({ what }) => what },
	{ key: 'confirmed_at', title: m.links_col_last(), value: ({ confirmedAt }) => confirmedAt },
	{ key: 'ask', title: m.links_col_ask(), value: ({ ask }) => ask?.name ?? null }
];
