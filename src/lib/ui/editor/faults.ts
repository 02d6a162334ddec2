import { m } from '#lib/i18n/paraglide/messages.js';

export type Kind = 'text' | 'number' | 'year' | 'date' | 'email' | 'url';

interface Rules {
	label: string;
	kind: Kind;
	required: boolean;
	maxlength: number;
}

/** What is wrong with a short field, in one sentence; null when nothing is. An empty field is only checked for being required. */
export function faultIn(text: string, { label, kind, required, maxlength }: Rules): string | null {
	if (text === '') return required ? m.workspace_field_required({ field: label }) : null;
	const over = text.length - maxlength;
	if (over > 0) return m.workspace_field_too_long({ n: over });
	if (kind === 'number' && numberIn(text) === null) return m.workspace_field_number();
	if (kind === 'year' && !/^(19|20)\d\d$/.test(text)) return m.workspace_field_year();
	if (kind === 'email' && !/^\S+@\S+\.\S+$/.test(text)) return m.workspace_field_email();
	if (kind === 'url' && !/^https?:\/\/\S+$/i.test(text)) return m.workspace_field_url();
	return null;
}

/** A number as people type it in Polish: „12 000”, „2,5”; null when it is none. */
export function numberIn(text: string): number | null {
	const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
