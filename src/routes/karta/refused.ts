import type { Problem } from '#lib/domain/problem.ts';
import type { Card } from '#lib/domain/own-card.ts';
import { problemText } from '#lib/i18n/problems.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Part } from './sent.ts';

/** What a refused form shows again. */
export interface Refused {
	part: Part;
	fault: string;
	wrong?: Problem[];
	theirs?: Record<string, string | true | null>;
	/** What was sent, and what it started from. */
	sent?: Card;
	base?: Card;
	/** Which of its places. */
	id?: string;
	minutes?: number;
}

/** The sentence above a form that was not taken. */
export function faultText({ part, fault, minutes }: Refused): string {
	switch (fault) {
		case 'many':
			return part === 'contact'
				? m.links_contact_fault_many()
				: m.links_enter_many({ minutes: minutes ?? 15 });
		case 'wrong':
			return m.links_enter_wrong();
		case 'large':
			return m.links_fault_large();
		case 'changed':
			return part === 'confirm' ? m.links_fault_changed_confirm() : m.links_fault_changed();
		case 'gone':
			return m.links_fault_gone();
		case 'storage':
			return m.links_fault_storage();
		case 'input':
			return part === 'addPlace'
				? m.links_fault_nothing()
				: part === 'addNeed'
					? m.links_fault_need()
					: m.links_fault_input();
	}
	return contactFault(fault);
}

/** `basis` and the like cannot be wrong here: they are not asked. */
export function contactFault(field: string): string {
	const texts: Record<string, () => string> = {
		name: m.links_contact_fault_name,
		reach: m.links_contact_fault_reach,
		email: m.links_contact_fault_email,
		phone: m.links_contact_fault_phone,
		consent: m.links_contact_fault_consent
	};
	return (Object.hasOwn(texts, field) ? texts[field] : m.links_contact_fault_other)();
}

/** What is wrong with one field, or how it reads now when others changed it; null for nothing. */
export function fieldFault(refused: Refused | null, key: string): string | null {
	const problem = refused?.wrong?.find(({ field }) => field === key);
	if (problem) return problemText(problem);
	if (!refused?.theirs || !Object.hasOwn(refused.theirs, key)) return null;
	const text = refused.theirs[key];
	return typeof text === 'string' && text ? m.links_theirs({ text }) : m.links_theirs_empty();
}
