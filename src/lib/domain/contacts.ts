/*
 * Contact persons of partners: what may be said of one. They are rows in SQL, never part of a shared
 * document; the rules themselves are in the migration, the words for them in i18n.
 */

/** Why the data may be kept. */
export const CONTACT_BASES = ['consent', 'task', 'interest'] as const;
export type ContactBasis = (typeof CONTACT_BASES)[number];

/** Who gave the data. */
export const CONTACT_SOURCES = ['person', 'organisation', 'other'] as const;
export type ContactSource = (typeof CONTACT_SOURCES)[number];

/** Why data were erased. */
export const ERASURE_REASONS = ['asked', 'left', 'expired', 'mistake'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What is said of a person when he is entered or changed; dates are `2026-11-20`, '' for none. */
export const CONTACT_FIELDS = [
	...['name', 'function', 'email', 'phone', 'basis', 'source', 'source_note'],
	...['agreed_on', 'informed_on', 'note']
] as const;

export interface Contact {
	id: string;
	/** Id of the organisation in the shared document. */
	partner: string;
	name: string;
	function: string;
	email: string;
	phone: string;
	basis: ContactBasis;
	source: ContactSource;
	sourceNote: string;
	agreedOn: string;
	confirmedOn: string | null;
	informedOn: string | null;
	note: string;
	/** Null when that account is gone. */
	enteredBy: string | null;
	enteredAt: string;
}

/** That somebody's data were erased, without the data. */
export interface Erasure {
	id: string;
	partner: string;
	reason: ErasureReason;
	erasedAt: string;
	/** Null when the organisation left by itself. */
	erasedBy: string | null;
}

/** The day the person last agreed or said that the data are right. */
export const lastConfirmed = ({
	agreedOn,
	confirmedOn
}: Pick<Contact, 'agreedOn' | 'confirmedOn'>): string =>
	confirmedOn && confirmedOn > agreedOn ? confirmedOn : agreedOn;

/** Whether more than a year has passed since; the day itself a year later is still in time. */
export function needsRenewal(
	contact: Pick<Contact, 'agreedOn' | 'confirmedOn'>,
	today: string
): boolean {
	const last = lastConfirmed(contact);
	return `${Number(last.slice(0, 4)) + 1}${last.slice(4)}` < today;
}

/** A number as a telephone dials it: `+48325550102`; Polish numbers get their country. */
export function dialled(phone: string): string {
	const digits = phone.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '');
	return /^\d{9}$/.test(digits) ? `+48${digits}` : digits;
}
