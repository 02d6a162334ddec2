import { m } from '#lib/i18n/paraglide/messages.js';

const ROLE_NAMES: Record<string, () => string> = {
	animator: m.workspace_role_animator,
	coordinator: m.workspace_role_coordinator,
	editor: m.workspace_role_editor,
	commenter: m.workspace_role_commenter,
	viewer: m.workspace_role_viewer
};

/** A role in words; '' for none. */
export const roleName = (role: string): string => ROLE_NAMES[role]?.() ?? '';

/** The kind of a gmina in words, as written under its name board. */
export function kindName(kind: string): string {
	if (kind === 'miejska') return m.workspace_kind_miejska();
	if (kind === 'wiejska') return m.workspace_kind_wiejska();
	return m.workspace_kind_miejsko_wiejska();
}
