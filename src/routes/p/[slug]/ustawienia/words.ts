import { m } from '#lib/i18n/paraglide/messages.js';

const FAULTS: Record<string, () => string> = {
	'403': m.settings_fault_403,
	last: m.settings_fault_last,
	hand_over: m.settings_fault_hand_over,
	many: m.settings_fault_many,
	role: m.settings_fault_role,
	name: m.settings_fault_name,
	title: m.settings_fault_title,
	gone: m.settings_fault_gone
};

const DONE: Record<string, () => string> = {
	role: m.settings_done_role,
	remove: m.settings_done_remove,
	handOver: m.settings_done_handOver,
	revoke: m.settings_done_revoke,
	rename: m.settings_done_rename,
	title: m.settings_done_title,
	published: m.board_published,
	unpublished: m.board_unpublished,
	refresh: m.refresh_asked,
	fresh: m.refresh_too_soon
};

/** Why nothing was changed. */
export const faultText = (fault: string): string => (FAULTS[fault] ?? m.settings_fault_403)();

/** What was done; '' for what needs no words. */
export const doneText = (done: string): string => DONE[done]?.() ?? '';
