import { m } from '#lib/i18n/paraglide/messages.js';

/** What a person is told about the data, in the order of the notice. */
export const notice = (): { title: string; text: string }[] => [
	{ title: m.contacts_notice_what(), text: m.contacts_notice_what_text() },
	{ title: m.contacts_notice_source(), text: m.contacts_notice_source_text() },
	{ title: m.contacts_notice_why(), text: m.contacts_notice_why_text() },
	{ title: m.contacts_notice_basis(), text: m.contacts_notice_basis_text() },
	{ title: m.contacts_notice_who_sees(), text: m.contacts_notice_who_sees_text() },
	{ title: m.contacts_notice_how_long(), text: m.contacts_notice_how_long_text() },
	{ title: m.contacts_notice_erase(), text: m.contacts_notice_erase_text() },
	{ title: m.contacts_notice_rights(), text: m.contacts_notice_rights_text() },
	{ title: m.contacts_notice_confirm(), text: m.contacts_notice_confirm_text() }
];
