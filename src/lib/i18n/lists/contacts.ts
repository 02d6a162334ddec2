import type { Labels } from './label.ts';

/* Contact persons of partners: on what basis their data are kept, where from, why erased. */

export const contact_basis = {
	consent: ['zgoda tej osoby', 'Consent of the person'],
	task: ['zadanie w interesie publicznym', 'Task in the public interest'],
	interest: ['uzasadniony interes instytucji', 'Legitimate interest of the institution']
} as const satisfies Labels;

export const contact_source = {
	person: ['od tej osoby', 'From the person'],
	organisation: ['od jej organizacji', 'From the organisation'],
	other: ['od kogoś innego', 'From somebody else']
} as const satisfies Labels;

export const erasure_reason = {
	asked: ['ta osoba o to poprosiła', 'The person asked for it'],
	left: ['organizacja odeszła', 'The organisation left'],
	expired: ['nikt nie potwierdził danych', 'Nobody confirmed the data'],
	mistake: ['wpisano przez pomyłkę', 'Entered by mistake']
} as const satisfies Labels;
