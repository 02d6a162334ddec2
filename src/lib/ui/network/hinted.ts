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

/** Why our list names it: whom it reaches or what it has; '' where the words say enough. */
export const hintWhy = (key: HintKey): string => WHY[key]?.() ?? '';

const WHY: Partial<Record<HintKey, () => string>> = {
	'form:local_government': m.network_why_local_government,
	'form:culture_institution': m.network_why_culture_institution,
	'form:municipal_unit': m.network_why_municipal_unit,
	'form:school': m.network_why_school,
	'form:association': m.network_why_association,
	'form:osp': m.network_why_osp,
	'form:church_unit': m.network_why_church_unit,
	'form:advisory_body': m.network_why_advisory_body,
	'form:informal_group': m.network_why_informal_group,
	'form:kgw': m.network_why_kgw,
	'form:auxiliary_unit': m.network_why_auxiliary_unit,
	'form:lgd': m.network_why_lgd,
	'form:third_age_university': m.network_why_third_age_university,
	'form:foundation': m.network_why_foundation,
	'sector:private': m.network_why_private,
	'place:trusted_profile_point': m.network_why_trusted_profile
};

/** Gminas of a kind, after "gmin". */
export const kindSaid = (kind: GminaKind | ''): string =>
	kind === 'miejska'
		? m.network_kind_town()
		: kind === 'wiejska'
			? m.network_kind_country()
			: kind === 'miejsko-wiejska'
				? m.network_kind_both()
				: '';
