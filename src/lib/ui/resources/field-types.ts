import { FIELD_TYPES, type FieldType } from '#lib/domain/own-fields.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** What an own field holds, in words. */
export const typeSaid = (type: FieldType): string =>
	({
		text: m.places_field_text,
		number: m.places_field_number,
		yesno: m.places_field_yesno,
		date: m.places_field_date,
		choice: m.places_field_choice
	})[type]();

export const typeOptions = () => FIELD_TYPES.map((type) => ({ key: type, label: typeSaid(type) }));
