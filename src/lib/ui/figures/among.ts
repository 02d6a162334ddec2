import { here, type Locale } from '#lib/i18n/locale.ts';
import { decimal } from '#lib/i18n/numbers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Among, Group } from '#lib/indicators/group.ts';
import type { Indicator } from '#lib/indicators/indicator.ts';
import { called } from '#lib/indicators/names.ts';
import type { Closeness } from '#lib/indicators/nearest.ts';
import { full } from '#lib/indicators/said.ts';

/* A group of gminas in words, for labels; sentences about ranks are elsewhere. */

export const groupName: Record<Group, () => string> = {
	wojewodztwo: m.comparison_group_wojewodztwo,
	polska: m.comparison_group_polska,
	powiat: m.peers_powiat,
	wielkosc: m.peers_wielkosc,
	typ: m.peers_typ,
	najblizsze: m.peers_najblizsze,
	wybrane: m.peers_wybrane
};

const SIZE = {
	to5: m.peers_size_to5,
	to10: m.peers_size_to10,
	to20: m.peers_size_to20,
	to50: m.peers_size_to50,
	to100: m.peers_size_to100,
	over100: m.peers_size_over100
};
const RURAL = {
	none: m.peers_rural_none,
	minority: m.peers_rural_minority,
	majority: m.peers_rural_majority,
	all: m.peers_rural_all
};
const DENSITY = {
	sparse: m.peers_density_sparse,
	medium: m.peers_density_medium,
	dense: m.peers_density_dense,
	urban: m.peers_density_urban
};

/** Who is compared: „Gminy miejsko-wiejskie, województwo małopolskie”. */
export function amongText(
	{ group, kind, area, size, type, near }: Among,
	name: (code: string) => string = (code) => code,
	locale: Locale = here()
): string {
	const kinds =
		kind === 'miejska'
			? m.comparison_kind_miejska()
			: kind === 'wiejska'
				? m.comparison_kind_wiejska()
				: m.comparison_kind_mixed();
	const place = area ? called(area, locale) : '';
	switch (group) {
		case 'powiat':
			return m.peers_of_powiat({ area: place });
		case 'wielkosc': {
			if (!size) return m.peers_no_size();
			const [from, to] = [size.from, size.to].map((count) => decimal(count, 0, locale));
			return m.peers_of_size({ kind: kinds, from, to });
		}
		case 'typ':
			return type
				? m.peers_of_type({
						kind: kinds,
						size: SIZE[type.size](),
						rural: RURAL[type.rural](),
						density: DENSITY[type.density]()
					})
				: m.peers_no_type();
		case 'najblizsze':
			return m.peers_of_near({ by: (near?.by ?? []).map(name).join(', ') });
		case 'wybrane':
			return m.peers_of_picked();
		default:
			return m.comparison_group_of({ kind: kinds, area: place });
	}
}

/** Why a gmina is near: „Podobne: liczba mieszkańców (43 100 osób, u nas 44 782 osoby), …”. */
export function whyText(
	why: Closeness[],
	indicator: (code: string) => Indicator,
	locale: Locale = here()
): string {
	const one = ({ code, ours, theirs }: Closeness) => {
		const known = indicator(code);
		const name = locale === 'en' ? known.en : known.pl;
		return m.peers_why_one({
			indicator: name.charAt(0).toLocaleLowerCase(locale) + name.slice(1),
			theirs: full(known, theirs, locale),
			ours: full(known, ours, locale)
		});
	};
	return m.peers_why({ what: why.map(one).join(', ') });
}
