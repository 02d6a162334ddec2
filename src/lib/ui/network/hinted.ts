import type { GminaKind } from '#lib/domain/gmina.ts';
import type { Hint, HintKey } from '#lib/domain/hints.ts';
import { label } from '#lib/i18n/lists.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** What a hint speaks of, as it stands in a list. */
export function hintWhat(hint: HintKey): string {
	const [kind, key] = hint.split(':');
	if (kind === 'form') return label('form', key);
	if (kind === 'sector') return m.network_sector({ sector: label('sector', key) });
	return label('category', key);
}

/** A hint as a sentence: what others have, or whom our list names, and that it is not here yet. */
export function hintSaid({ key, found }: Hint): string {
	const what = hintWhat(key);
	const place = key.startsWith('place:');
	if (!found) return place ? m.network_hint_list_place({ what }) : m.network_hint_list({ what });
	return place
		? m.network_hint_place_found({ ...found, what })
		: m.network_hint_found({ ...found, what });
}

/** Gminas of a kind, after "gmin". */
export const kindSaid = (kind: GminaKind | ''): string =>
	kind === 'miejska'
		? m.network_kind_town()
		: kind === 'wiejska'
			? m.network_kind_country()
			: kind === 'miejsko-wiejska'
				? m.network_kind_both()
				: '';
