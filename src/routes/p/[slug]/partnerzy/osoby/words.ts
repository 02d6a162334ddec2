import { m } from '#lib/i18n/paraglide/messages.js';

const FAULTS: Record<string, () => string> = {
	partner: m.contacts_fault_partner,
	name: m.contacts_fault_name,
	function: m.contacts_fault_function,
	email: m.contacts_fault_email,
	phone: m.contacts_fault_phone,
	reach: m.contacts_fault_reach,
	basis: m.contacts_fault_basis,
	source: m.contacts_fault_source,
	source_note: m.contacts_fault_source_note,
	agreed_on: m.contacts_fault_date,
	informed_on: m.contacts_fault_date,
	note: m.contacts_fault_note,
	left: m.contacts_fault_left,
	many: m.contacts_fault_many,
	reason: m.contacts_fault_reason
};

const DONE: Record<string, () => string> = {
	wpis: m.contacts_done_added,
	zmiana: m.contacts_done_changed,
	potwierdzenie: m.contacts_done_confirmed,
	usuniecie: m.contacts_done_erased
};

/** Why nothing was stored. */
export const faultText = (fault: string): string => (FAULTS[fault] ?? m.contacts_fault_other)();

/** What was done; '' for what the address made up. */
export const doneText = (done: string | null): string =>
	done !== null && Object.hasOwn(DONE, done) ? DONE[done]() : '';
