import { word } from '#lib/i18n/lists/label.ts';
import { role as roles } from '#lib/i18n/lists/people.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** A role in words; '' for none. */
export const roleName = (role: string): string => (role ? word(roles, role) : '');

/** The kind of a gmina in words, as written under its name board. */
export function kindName(kind: string): string {
	if (kind === 'miejska') return m.workspace_kind_miejska();
	if (kind === 'wiejska') return m.workspace_kind_wiejska();
	return m.workspace_kind_miejsko_wiejska();
}
