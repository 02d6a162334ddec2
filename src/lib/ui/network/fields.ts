import type { SharedField } from '#lib/domain/partners.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const WORDS: Record<SharedField, () => string> = {
	name: m.network_field_name,
	short: m.network_field_short,
	form: m.network_field_form,
	formNote: m.network_field_form,
	mission: m.network_field_mission,
	area: m.network_field_area,
	website: m.network_field_website,
	gives: m.network_field_gives,
	givesNote: m.network_field_gives_words,
	expects: m.network_field_expects,
	expectsNote: m.network_field_expects_words,
	groups: m.network_field_groups
};

/** A field of a shared card as it stands in a sentence. */
export const fieldSaid = (field: SharedField): string => WORDS[field]();
