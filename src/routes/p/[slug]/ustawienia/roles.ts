import { m } from '#lib/i18n/paraglide/messages.js';

/** Roles one can be invited as, and what each may do, the most useful first. */
export const INVITED_AS = [
	{ role: 'editor', can: m.settings_can_editor },
	{ role: 'commenter', can: m.settings_can_commenter },
	{ role: 'viewer', can: m.settings_can_viewer },
	{ role: 'coordinator', can: m.settings_can_coordinator }
] as const;
